// Sheet columns → canonical columns of the form, by their heading paths.
import type { Column } from '../facts/table';
import { type ColumnSpec, OTHER_HEADINGS } from '../standards/form';
import { economicByName, economicSubject, economicSubjects } from '../standards/subjects/subjects';
import type { Grid } from '../workbook/workbook';
import { isStructural, roleOf } from './headings';

/** Headings that say nothing about which column it is: what it holds is an amount anyway. */
const PLAIN_AMOUNT = new Set(['小计', '合计', '金额', '决算数', '预算数']);
const OF_WHICH = /^其中/u;
/** The column of totals in a wide table, also where the form's own is 金额 (公开09表). */
const WIDE_TOTAL: Readonly<Record<string, string>> = { 金额: '合计' };
/** Fewer columns by economic subject than this are taken for ordinary columns that happen to have such a name. */
const LEAST_ECONOMIC = 3;

/** The forms are constants, and every one of them has one vocabulary. */
const vocabularies = new WeakMap<
  readonly ColumnSpec[],
  { readonly economic: boolean; readonly words: ReadonlySet<string> }
>();

export interface UnmatchedColumn {
  readonly sheetColumn: number;
  readonly path: readonly string[];
}

export interface MatchedColumns {
  readonly columns: readonly Column[];
  readonly unmatched: readonly UnmatchedColumn[];
  /** Whether the columns are economic subjects (wide form). */
  readonly wide: boolean;
}

/** All headings that the specs accept (they stand in the forms as `headingText` gives them); with economic subjects where the form may be wide. */
export function vocabularyOf(specs: readonly ColumnSpec[], economic: boolean): ReadonlySet<string> {
  const kept = vocabularies.get(specs);
  if (kept?.economic === economic) return kept.words;
  const names = specs.flatMap((spec) => spec.levels.flatMap((level) => level.names));
  const subjects = economic ? economicSubjects().map((subject) => subject.name) : [];
  const words = new Set([...names, ...subjects, ...PLAIN_AMOUNT]);
  vocabularies.set(specs, { economic, words });
  return words;
}

/** How many headings of `path` the spec explains; undefined where it does not fit. Order of levels is free (T13 layout B). */
function fit(path: readonly string[], spec: ColumnSpec, noise: ReadonlySet<string>): number | undefined {
  const left = path.filter((heading) => !isStructural(heading) && !noise.has(heading));
  let explained = 0;
  for (const level of spec.levels) {
    const at = left.findIndex((heading) => level.names.includes(heading));
    if (at >= 0) {
      left.splice(at, 1);
      explained++;
    } else if (level.optional !== true) {
      return undefined;
    }
  }
  const rest = left.filter((heading) => !PLAIN_AMOUNT.has(heading));
  return rest.length > 0 ? undefined : explained * 10 - left.length;
}

/** Headings that all amount columns share tell none of them apart (财政拨款“三公”经费 over the whole table). */
function sharedHeadings(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...others] = paths;
  return new Set(
    others.length === 0 ? [] : first.filter((text) => others.every((path) => path.includes(text))),
  );
}

/** The economic subject a wide column stands for, from its name below its group or from a code in the heading. */
function economicColumn(path: readonly string[]): { code: string; path: string } | undefined {
  const headings = path.filter((heading) => !isStructural(heading));
  const code = headings
    .map((heading) => /^(\d{3}(?:\d{2})?)/u.exec(heading)?.[1])
    .findLast((found) => found !== undefined);
  const coded = code === undefined ? undefined : economicSubject(code);
  if (coded !== undefined) return { code: coded.code, path: economicPath(coded.code) };
  const group = headings.map((heading) => economicByName(heading)).find((subject) => subject?.level === 1);
  const last = headings.at(-1) ?? '';
  // Former or local names below a known 类 still count in its sum; they have no code, so none is made up for them.
  const unlisted =
    group === undefined ? undefined : { code: `${group.code}:${last}`, path: `${group.name}/${last}` };
  if (group !== undefined && (economicByName(last)?.code === group.code || PLAIN_AMOUNT.has(last))) {
    return { code: group.code, path: economicPath(group.code) };
  }
  const item = group === undefined ? economicByName(last) : economicByName(last, group.code);
  return item === undefined ? unlisted : { code: item.code, path: economicPath(item.code) };
}

function economicPath(code: string): string {
  const group = economicSubject(code.slice(0, 3))?.name ?? code.slice(0, 3);
  return code.length === 3 ? `${group}/小计` : `${group}/${economicSubject(code)?.name ?? code}`;
}

/**
 * Matches the amount columns of a header to the form's specs. Of two columns that fit the same spec the better explained one
 * wins (全年预算数 after 预算数 in the order of names, 决算数 before 金额), the other is left out on purpose.
 * @param range sheet columns to look at: [from, to)
 */
export function matchColumns(
  grid: Grid,
  paths: readonly (readonly string[])[],
  specs: readonly ColumnSpec[],
  options: {
    readonly economic?: boolean;
    readonly lane?: string;
    readonly range?: readonly [number, number];
  } = {},
): MatchedColumns {
  const [from, to] = options.range ?? [0, paths.length];
  const amounts = paths
    .map((path, sheetColumn) => ({ path, sheetColumn }))
    .filter(({ path, sheetColumn }) => sheetColumn >= from && sheetColumn < to && roleOf(path) === 'amount')
    .filter(({ path }) => !path.some((heading) => OF_WHICH.test(heading)));
  const noise = sharedHeadings(amounts.map(({ path }) => path));
  const make = (path: string, economic: string | null, sheetColumn: number): Column => ({
    path,
    lane: options.lane ?? null,
    economic,
    sheetColumn,
    hidden: grid.hiddenColumns.includes(sheetColumn),
  });
  const economic =
    options.economic === true ? amounts.filter(({ path }) => economicColumn(path) !== undefined) : [];
  const wide = economic.length >= LEAST_ECONOMIC;
  const chosen = new Map<string, { column: Column; score: number }>();
  const unmatched: UnmatchedColumn[] = [];
  for (const amount of amounts) {
    const subject = wide ? economicColumn(amount.path) : undefined;
    const best = subject === undefined ? bestSpec(amount.path, specs, noise) : undefined;
    const own = best?.path;
    const path = subject?.path ?? (wide && own !== undefined ? (WIDE_TOTAL[own] ?? own) : own);
    if (path === undefined) {
      if (!amount.path.some((heading) => OTHER_HEADINGS.test(heading))) unmatched.push(amount);
      continue;
    }
    const score = best?.score ?? 0;
    const rival = chosen.get(path);
    if (rival === undefined || score > rival.score) {
      chosen.set(path, { column: make(path, subject?.code ?? null, amount.sheetColumn), score });
    }
  }
  const columns = [...chosen.values()]
    .map(({ column }) => column)
    .sort((a, b) => a.sheetColumn - b.sheetColumn);
  return { columns, unmatched, wide };
}

function bestSpec(
  path: readonly string[],
  specs: readonly ColumnSpec[],
  noise: ReadonlySet<string>,
): { path: string; score: number } | undefined {
  let best: { path: string; score: number } | undefined;
  for (const spec of specs) {
    const withNoise = fit(path, spec, new Set());
    const explained = withNoise ?? fit(path, spec, noise);
    if (explained === undefined) continue;
    const score = explained * 100 - nameRank(path, spec);
    if (best === undefined || score > best.score) best = { path: spec.path, score };
  }
  return best;
}

/** Earlier names of a spec are preferred; the sum of positions in the lists. */
function nameRank(path: readonly string[], spec: ColumnSpec): number {
  return spec.levels.reduce((sum, level) => {
    const rank = level.names.findIndex((name) => path.includes(name));
    return sum + Math.max(rank, 0);
  }, 0);
}
