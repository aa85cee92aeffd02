// Which table a sheet holds: by title, then by code cell, then by sheet name; whole strings, never substrings.
import { BUDGET_FORMS } from '../standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS, NATIONAL_ORDER } from '../standards/final-accounts/forms/forms';
import type { FormSet, TableForm } from '../standards/form';
import { comparable } from '../workbook/label';
import type { Grid } from '../workbook/workbook';
import { headCells, type TextCell, textCells } from './frame';
import { formOfSheetName, formTitled, type TitledForm } from './titles';

export interface FormMatch {
  readonly kind: FormSet['kind'];
  readonly form: TableForm;
  readonly by: 'title' | 'code' | 'sheet-name';
  /** Row of the title; -1 where the sheet has none. */
  readonly titleRow: number;
}

const CODE = /^(?:财决)?(?:公开|附)?表?(?:0?(\d{1,2}(?:-\d)?)|([一二三四五六七八九十]{1,2}))表?$/u;
const HAN = '一二三四五六七八九';

/** The number in a code cell or a bare sheet name: 公开05表, 表2-1, 附表3, 表十一, 05. */
function codeNumber(text: string): string | undefined {
  const [, digits, han] = CODE.exec(comparable(text)) ?? [];
  if (digits !== undefined || han === undefined) return digits;
  const [tens, units] = han.includes('十') ? han.split('十') : ['-', han];
  const ten = tens === '-' ? 0 : tens === '' ? 1 : HAN.indexOf(tens ?? '') + 1;
  return String(ten * 10 + HAN.indexOf(units === '' ? '-' : (units ?? '-')) + 1);
}

/** Titles in the first rows; several of them make the sheet a table of contents. */
function titlesIn(
  cells: readonly TextCell[],
  kind?: FormSet['kind'],
): readonly { cell: TextCell; titled: TitledForm }[] {
  return cells.flatMap((cell) => {
    const titled = formTitled(cell.text, kind);
    return titled === undefined ? [] : [{ cell, titled }];
  });
}

/** A contents sheet names several tables; a table sheet names itself, if need be twice (page breaks). */
export function isContents(grid: Grid): boolean {
  const named = titlesIn(textCells(grid, 0, grid.rows.length));
  return new Set(named.map(({ titled }) => titled.form.id)).size >= 3;
}

/** The table that a sheet's title names; where both kinds of document have that title, that of `kind`. */
export function identifyByTitle(grid: Grid, kind: FormSet['kind']): FormMatch | undefined {
  const first = titlesIn(headCells(grid), kind)[0];
  if (first === undefined) return undefined;
  return { kind: first.titled.kind, form: first.titled.form, by: 'title', titleRow: first.cell.row };
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
  const cell = headCells(grid).find(({ text }) => codeNumber(text) !== undefined);
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
