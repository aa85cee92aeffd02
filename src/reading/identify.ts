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

const YEAR = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?:年度?)?/u;
const SCOPE =
  /部门（单位）|单位（部门）|部门决算|部门预算|决算公开表?|公开表|部门|单位|本级|公开|附表|汇总|[—–-]/gu;
const NUMBERING =
  /^(?:附?表\s*[一二三四五六七八九十\d]+(?:[-－]\d+)?[、.．：:]?|附件?\d*[：:]|[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十\d]+）)/u;
/** What may be joined to a title: its number, the year, the unit, that it goes on, that it is empty. */
const BEFORE = /^《?(?:(?:财决)?公开\d{1,2}表[：、]?)?/u;
const AFTER =
  /(?:（(?:财决)?公开\d{0,2}表?）?|（续表?\d*）|（(?:金额)?(?:单位：)?(?:万元|元)）|（20\d{2}年度?）|（[^（]*(?:无数据|空表)）|(?:财决)?公开\d{1,2}表|(?:金额)?单位：(?:万元|元)|》)$/u;
const ORGANISATION =
  /(?:局|委|办|室|中心|院|所|站|队|馆|校|学|会|府|厅|社|团|司|园|本级|机关|处|科|股|部|库|段|场|台|镇|乡|街道)$/u;
const IN_BRACKETS = /（[^（）]*）$/u;
/** Words of other tables (政府采购支出决算表); what has none of them and stands before a year is an owner. */
const NO_OWNER = /经费|支出|收入|收支|预算|基金|资产|负债|采购|拨款|资金|结余|债务|项目|情况|明细/u;
/** Whole-title brackets such as （部门经济分类科目） stay: they are part of known titles. */
const MAX_TITLE = 60;
/** Every title ends in 表, perhaps with something after it; most cells are ruled out by that. */
const TITLE_ENDS = /表》?\s*(?:[（(][^（(]*[）)])?》?\s*(?:(?:金额)?单\s*位.{0,8})?\s*$/u;

/** What may stand before a title: year, 部门/单位, numbering, the owner's name. Anything else makes it another title. */
function isPrefix(rest: string): boolean {
  const [owner = '', ...afterYear] = rest.replace(NUMBERING, '').split(YEAR);
  const names = [owner, ...afterYear].map((part) => part.replace(SCOPE, '')).filter((part) => part !== '');
  const [name, ...more] = names;
  if (name === undefined) return true;
  if (more.length > 0) return false;
  if (ORGANISATION.test(name.replace(IN_BRACKETS, ''))) return true;
  return afterYear.length > 0 && owner !== '' && !NO_OWNER.test(name);
}

/** A title without what is joined to it. */
function bareTitle(text: string): string {
  let title = comparable(text).replace(BEFORE, '');
  for (let shorter = title.replace(AFTER, ''); shorter !== title; shorter = title.replace(AFTER, '')) {
    title = shorter;
  }
  return title;
}

/** The form whose title this text is, if it is one. */
export function formTitled(text: string): Pattern | undefined {
  if (!TITLE_ENDS.test(text)) return undefined;
  const title = bareTitle(text);
  if (title.length > MAX_TITLE) return undefined;
  return PATTERNS.find(
    (pattern) => title.endsWith(pattern.text) && isPrefix(title.slice(0, title.length - pattern.text.length)),
  );
}

/** Sheet names are cut at 31 characters and carry codes: `GK01 收入支出决算总表(公开01表)`. */
export function formOfSheetName(name: string): Pattern | undefined {
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
  const free = (form: TableForm | undefined): form is TableForm =>
    form !== undefined && !claimed.has(form.id);
  const number = numberInFrame(grid);
  const byCode = number === undefined ? undefined : formNumbered(number, kind, national);
  if (free(byCode)) return { kind, form: byCode, by: 'code', titleRow: -1 };
  const named = formOfSheetName(grid.name);
  if (free(named?.form)) return { kind: named.kind, form: named.form, by: 'sheet-name', titleRow: -1 };
  const bare = codeNumber(grid.name);
  const byName = bare === undefined ? undefined : formNumbered(bare, kind, national);
  return free(byName) ? { kind, form: byName, by: 'sheet-name', titleRow: -1 } : undefined;
}

function numberInFrame(grid: Grid): string | undefined {
  const cell = textCells(grid, 0, FRAME_ROWS).find(({ text }) => codeNumber(text) !== undefined);
  return codeNumber(cell?.text ?? '');
}

/** The number a sheet gives itself in a code cell, else by its name. */
export function tableNumber(grid: Grid): string | undefined {
  return numberInFrame(grid) ?? codeNumber(grid.name);
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
