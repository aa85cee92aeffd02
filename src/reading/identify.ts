// Which table a sheet holds: by title, then by code cell, then by sheet name; whole strings, never substrings.
import { BUDGET_FORMS } from '../standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS, NATIONAL_ORDER } from '../standards/final-accounts/forms/forms';
import type { FormSet, TableForm } from '../standards/form';
import { comparable } from '../workbook/label';
import type { Grid } from '../workbook/workbook';
import { FRAME_ROWS, type TextCell, textCells } from './frame';

export interface FormMatch {
  readonly kind: FormSet['kind'];
  readonly form: TableForm;
  readonly by: 'title' | 'code' | 'sheet-name';
  /** Row of the title; -1 where the sheet has none. */
  readonly titleRow: number;
}

interface Pattern {
  readonly kind: FormSet['kind'];
  readonly form: TableForm;
  readonly text: string;
}

/** Longest first: 财政拨款收入支出决算总表 also ends in 收入支出决算总表. */
const PATTERNS: readonly Pattern[] = [FINAL_ACCOUNTS_FORMS, BUDGET_FORMS]
  .flatMap((set) =>
    set.forms.flatMap((form) =>
      [form.title, ...form.titles].map((title) => ({ kind: set.kind, form, text: comparable(title) })),
    ),
  )
  .sort((a, b) => b.text.length - a.text.length);

const YEAR = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?:年度?)?/gu;
const SCOPE = /部门（单位）|单位（部门）|部门|单位|本级|公开|附表|汇总/gu;
const NUMBERING =
  /^(?:附?表\s*[一二三四五六七八九十\d]+(?:[-－]\d+)?[、.．：:]?|附件?\d*[：:]|[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十\d]+）)/u;
const CODE_IN_BRACKETS = /（(?:财决)?公开\d{0,2}表?）?$|（续表?\d*）$|（(?:单位：)?(?:万元|元)）$/u;
const ORGANISATION =
  /(?:局|委|办|室|中心|院|所|站|队|馆|校|会|府|厅|社|团|司|园|本级|机关|处|科|股|部|库|段|场)$/u;
/** Whole-title brackets such as （部门经济分类科目） stay: they are part of known titles. */
const MAX_TITLE = 60;
/** Every title ends in 表, perhaps with something in brackets after it; most cells are ruled out by that. */
const TITLE_ENDS = /表\s*(?:[（(][^（(]*[）)])?\s*$/u;

/** What may stand before a title: year, 部门/单位, numbering, the owner's name. Anything else makes it another title. */
function isPrefix(rest: string, hadYear: boolean): boolean {
  const plain = rest.replace(NUMBERING, '').replace(YEAR, '').replace(SCOPE, '');
  return plain === '' || (hadYear && ORGANISATION.test(plain)) || ORGANISATION.test(rest);
}

/** The form whose title this text is, if it is one. */
export function formTitled(text: string): Pattern | undefined {
  if (!TITLE_ENDS.test(text)) return undefined;
  const title = comparable(text).replace(CODE_IN_BRACKETS, '');
  if (title.length > MAX_TITLE) return undefined;
  const hadYear = YEAR.test(title);
  YEAR.lastIndex = 0;
  return PATTERNS.find(
    (pattern) =>
      title.endsWith(pattern.text) && isPrefix(title.slice(0, title.length - pattern.text.length), hadYear),
  );
}

/** Sheet names are cut at 31 characters and carry codes: `GK01 收入支出决算总表(公开01表)`. */
function formOfSheetName(name: string): Pattern | undefined {
  const plain = comparable(name)
    .replace(/^(?:GK|Z)\d+(?:_\d+)?/u, '')
    .replace(/（(?:财决|公开)[^）]*）?$/u, '')
    .replace(NUMBERING, '');
  return plain === '' ? undefined : formTitled(plain);
}

const CODE = /^(?:公开|附)?表?0?(\d{1,2}(?:-\d)?)表?$/u;

/** The number in a code cell or a bare sheet name: 公开05表, 表2-1, 附表3, 05. */
function codeNumber(text: string): string | undefined {
  return CODE.exec(comparable(text).replace(/^财决/u, ''))?.[1];
}

/** Titles in the first rows; several of them make the sheet a table of contents. */
function titlesIn(cells: readonly TextCell[]): readonly { cell: TextCell; pattern: Pattern }[] {
  return cells.flatMap((cell) => {
    const pattern = formTitled(cell.text);
    return pattern === undefined ? [] : [{ cell, pattern }];
  });
}

/** A contents sheet names several tables; a table sheet names itself, if need be twice (page breaks). */
export function isContents(grid: Grid): boolean {
  const named = titlesIn(textCells(grid, 0, grid.rows.length));
  return new Set(named.map(({ pattern }) => pattern.form.id)).size >= 3;
}

export function identifyByTitle(grid: Grid): FormMatch | undefined {
  const first = titlesIn(textCells(grid, 0, FRAME_ROWS))[0];
  if (first === undefined) return undefined;
  const { kind, form } = first.pattern;
  return { kind, form, by: 'title', titleRow: first.cell.row };
}

/**
 * A number alone means different tables in different sets (公开05 is T06 nationally, T05 in Sichuan), so it counts only with
 * the set known from the sheets identified by title, and only for a table not yet claimed.
 */
export function identifyByCode(
  grid: Grid,
  kind: FormSet['kind'],
  national: boolean,
  claimed: ReadonlySet<string>,
): FormMatch | undefined {
  const named = formOfSheetName(grid.name);
  const inFrame = textCells(grid, 0, FRAME_ROWS).find((cell) => codeNumber(cell.text) !== undefined);
  const number = codeNumber(inFrame?.text ?? '');
  const byCode = number === undefined ? undefined : formNumbered(number, kind, national);
  if (byCode !== undefined && !claimed.has(byCode.id)) {
    return { kind, form: byCode, by: 'code', titleRow: -1 };
  }
  if (named !== undefined && !claimed.has(named.form.id)) {
    return { kind: named.kind, form: named.form, by: 'sheet-name', titleRow: -1 };
  }
  const bare = codeNumber(grid.name);
  const byName = bare === undefined ? undefined : formNumbered(bare, kind, national);
  return byName === undefined || claimed.has(byName.id)
    ? undefined
    : { kind, form: byName, by: 'sheet-name', titleRow: -1 };
}

function formNumbered(number: string, kind: FormSet['kind'], national: boolean): TableForm | undefined {
  if (kind === 'budget') return BUDGET_FORMS.forms.find((form) => form.id === `B${number}`);
  const id = national ? NATIONAL_ORDER[Number(number) - 1] : `T${number.padStart(2, '0')}`;
  return FINAL_ACCOUNTS_FORMS.forms.find((form) => form.id === id);
}

/** The known title with the most characters in common with `text`, for "looks like …". */
export function nearestTitle(text: string): string {
  const letters = new Set(comparable(text));
  const score = (pattern: Pattern): number => {
    const other = new Set(pattern.text);
    const shared = [...other].filter((letter) => letters.has(letter)).length;
    return shared / (other.size + letters.size - shared);
  };
  return PATTERNS.reduce((best, pattern) => (score(pattern) > score(best) ? pattern : best)).form.title;
}
