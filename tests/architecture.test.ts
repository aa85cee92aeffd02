// The house rules that a machine can hold: who may import whom and what, and how long things may be.
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './support/source-files';

/** docs/architecture.md: a file imports only from its own folder or from one of lower rank. Types count. */
const RANKS: Readonly<Record<string, number>> = {
  amount: 0,
  workbook: 1,
  facts: 2,
  standards: 2,
  document: 3,
  files: 3,
  reading: 3,
  checking: 4,
  writing: 4,
  proofreading: 4,
  output: 5,
  session: 6,
  ui: 7,
  hosts: 8,
  'hosts/browser': 8,
  'hosts/cli': 8,
  'hosts/excel': 8,
};

/** Folders or files that may import a package; a package that is not here may be imported by none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['src/amount/decimal.ts'],
  '@e965/xlsx': ['src/files/'],
  docx: ['src/output/word/'],
  fflate: ['src/files/'],
  saxes: ['src/files/'],
  liquidjs: ['src/writing/'],
  valibot: ['src/session/', 'src/writing/'],
  zustand: ['src/session/', 'src/ui/'],
  react: ['src/ui/'],
  'react-dom': ['src/hosts/browser/', 'src/hosts/excel/'],
  '@fluentui/react-components': ['src/ui/'],
  '@fluentui/react-icons': ['src/ui/'],
  '@tanstack/react-virtual': ['src/ui/'],
  commander: ['src/hosts/cli/'],
  node: ['src/hosts/cli/'],
};

/** Office.js comes as globals. */
const OFFICE_NAMES = ['Office', 'Excel', 'OfficeExtension'];

const NORM = { file: 200, function: 40, valueImports: 10 };
const LIMIT = { file: 300, function: 60 };

/** What is longer than the norm, and why: `path` or `path#function`. */
const LONGER: Readonly<Record<string, string>> = {
  'src/hosts/browser/browser-host.ts#createBrowserHost':
    'the members of the Host contract, one or two lines each',
  'src/hosts/excel/excel-host.ts#createExcelHost': 'the members of the Host contract, one or two lines each',
  'src/reading/columns.ts#matchColumns': 'one pass over the headings that settles claims against each other',
  'src/ui/messages.ts': 'every text of pane and page',
  'src/ui/page/cell-editor.tsx#CellEditor': 'one component: an input with its keys and its markup',
  'src/ui/page/grid-cell.tsx#GridCell':
    'one component: what a cell of the grid says to the eye and to a screen reader',
  'src/ui/page/grid-rows.tsx#PlacedCell': 'one component: where a cell stands and what it does',
  'src/ui/page/page-bar.tsx#PageBar': 'one component: markup of the toolbar',
  'src/ui/page/page.tsx#Layout': 'one component: markup of the page',
  'src/ui/page/sheet-grid.tsx#SheetGrid': 'one component: the virtualised grid with its keys',
  'src/ui/page/sheet-tabs.tsx#SheetTabs': 'one component: markup of the sheet tabs',
  'src/ui/page/workbook-view.tsx#useWorkbookView': 'the state of the grid, which its members share',
  'src/ui/pane/accept-form.tsx#AcceptForm': 'one component: two fields with their buttons',
  'src/ui/pane/finding-card.tsx#FindingCard': 'one component: markup of a finding',
  'src/writing/catalogue.ts': 'data: the list of questions',
};

/** What has more value imports than the norm: composition roots and written-out lists. */
const MANY_IMPORTS: Readonly<Record<string, string>> = {
  'src/checking/built-in-rules.ts': 'the list of rule files',
  'src/checking/structure/structural-rules.ts': 'the list of checks that are not arithmetic',
  'src/hosts/browser/page.tsx': 'composition: the entry point of the page',
  'src/hosts/cli/program.ts': 'composition: every command with what carries it out',
  'src/hosts/excel/taskpane.tsx': 'composition: the entry point of the task pane',
  'src/proofreading/rules/language-rules.ts': 'the list of the rules of language',
  'src/standards/final-accounts/templates.ts': 'the list of templates',
  'src/ui/page/grid-rows.tsx': 'composition: rows, labels, cells, editor',
  'src/ui/page/page.tsx': 'composition: the bars, the grid, the pane',
  'src/ui/page/sheet-grid.tsx': 'composition: the grid and its parts',
  'src/ui/page/workbook-view.tsx': 'composition: bar, tabs, grid, editor',
  'src/ui/pane/pane.tsx': 'composition: the places of the pane',
  'src/ui/proofreading/proofread-text.tsx': 'composition: the views of an open text',
};

const FILES = sourceFiles();

function folderOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const nested = `${first}/${second}`;
  return nested in RANKS ? nested : first;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

describe('imports', () => {
  test('every folder has a rank', () => {
    expect([...new Set(FILES.map(({ path }) => folderOf(path)))].filter((name) => !(name in RANKS))).toEqual(
      [],
    );
  });

  test('a file imports only from its own folder or a lower rank', () => {
    const wrong = FILES.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => {
        if (target === null || target === 'package.json') return [];
        const from = folderOf(path);
        const to = folderOf(target);
        // What the hosts share stands beside them.
        const shared = to === 'hosts' && from.startsWith('hosts/');
        const allowed = from === to || shared || (RANKS[to] ?? Infinity) < (RANKS[from] ?? -1);
        return allowed && target.startsWith('src/') ? [] : [`${path} → ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(cycles(FILES)).toEqual([]);
  });

  test('a package is imported only where it may be', () => {
    const wrong = FILES.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target === null)
        .map(({ specifier }) => packageOf(specifier))
        .filter((name) => !(PACKAGES[name] ?? []).some((place) => path.startsWith(place)))
        .map((name) => `${path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no package is allowed where nobody imports it', () => {
    const unused = Object.entries(PACKAGES).flatMap(([name, places]) =>
      places.filter(
        (place) => !FILES.some((file) => file.path.startsWith(place) && importsPackage(file, name)),
      ),
    );
    expect(unused).toEqual([]);
  });

  test('Office.js is used only by the Excel host', () => {
    const users = FILES.filter(({ path }) => !path.startsWith('src/hosts/excel/')).filter(({ names }) =>
      OFFICE_NAMES.some((name) => names.has(name)),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  test('the first line says what the module is', () => {
    expect(FILES.filter(({ text }) => !/^\/\/ \S|^\/\*\* \S/u.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('names are in kebab case', () => {
    const wrong = FILES.filter(({ path }) => !/\/[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/u.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is longer than the limit', () => {
    expect([...long(LIMIT).keys()]).toEqual([]);
  });

  test('what is longer than the norm is listed with a reason, and nothing else', () => {
    expect([...long(NORM).keys()].sort()).toEqual(Object.keys(LONGER).sort());
  });

  test('few value imports, but for what is listed with a reason', () => {
    const many = FILES.filter(
      ({ imports }) => imports.filter(({ typeOnly }) => !typeOnly).length > NORM.valueImports,
    );
    expect(many.map(({ path }) => path)).toEqual(Object.keys(MANY_IMPORTS).sort());
  });
});

function importsPackage({ imports }: SourceFile, name: string): boolean {
  return imports.some(({ specifier, target }) => target === null && packageOf(specifier) === name);
}

/** Files as `path` and functions as `path#name` that are longer than `size`, with their lines. */
function long(size: { readonly file: number; readonly function: number }): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { path, lines, functions } of FILES) {
    if (lines > size.file) found.set(path, lines);
    for (const each of functions) {
      if (each.lines > size.function) found.set(`${path}#${each.name}`, each.lines);
    }
  }
  return found;
}

/** Every way from a file back to itself, each once. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])] as const),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return found;
}
