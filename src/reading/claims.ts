// Which sheet is which table: every sheet's claim, and who wins where two claim the same table.
import type { DocumentKind } from '../facts/book';
import { NATIONAL_ORDER } from '../standards/final-accounts/forms/forms';
import { comparable } from '../workbook/label';
import type { Grid, Workbook } from '../workbook/workbook';
import { readCell } from './cell-reading';
import { FRAME_ROWS, textCells } from './frame';
import {
  type FormMatch,
  formOfSheetName,
  identifyByCode,
  identifyByTitle,
  isContents,
  nearestTitle,
  tableNumber,
} from './identify';
import { isInformationSheet } from './information-sheet';
import { readSheetTable, type SheetTable } from './read-table';

export type SheetClaim =
  | { readonly status: 'read'; readonly kind: DocumentKind; readonly sheet: SheetTable }
  | {
      readonly status: 'duplicate';
      readonly kind: DocumentKind;
      readonly sheet: SheetTable;
      readonly inPlace: string;
    }
  | {
      readonly status: 'unrecognised';
      readonly kind: DocumentKind | null;
      readonly grid: Grid;
      readonly table: string | null;
      readonly title: string;
      readonly reason: string;
    }
  | { readonly status: 'other'; readonly kind: null; readonly grid: Grid };

const TITLE_LIKE = /(?:表|情况)$/u;
const UNIT_LABEL = /单位：?（?(?:万元|元|千元|亿元)/u;
const LEAST_AMOUNTS = 4;
const SICHUAN_ONLY = new Set(['T05', 'T07', 'T09']);

/** The claims of all sheets, in the order of the workbook. */
export function claimSheets(workbook: Workbook): readonly SheetClaim[] {
  const titled = new Map<Grid, FormMatch>();
  for (const grid of workbook.sheets) {
    const match = isContents(grid) || isInformationSheet(grid) ? undefined : identifyByTitle(grid);
    if (match !== undefined) titled.set(grid, match);
  }
  const known = [...titled.values()];
  const budget = known.filter((match) => match.kind === 'budget').length * 2 > known.length;
  const national = isNational(workbook, known);
  const claimed = new Set(known.map((match) => match.form.id));
  const claims = workbook.sheets.map((grid): SheetClaim => {
    if (isContents(grid) || isInformationSheet(grid)) return { status: 'other', kind: null, grid };
    const match =
      titled.get(grid) ??
      asTable(grid, identifyByCode(grid, budget ? 'budget' : 'final-accounts', national, claimed));
    return match === undefined ? unidentified(grid) : claimOf(grid, match);
  });
  return settled(claims);
}

/** A code or a sheet name alone counts only for a sheet that looks like a table or reads as one; covers are named 1 as well. */
function asTable(grid: Grid, match: FormMatch | undefined): FormMatch | undefined {
  if (match === undefined || looksLikeTable(grid)) return match;
  return 'match' in readSheetTable(grid, match) ? match : undefined;
}

/** Which set the numbers are of: the tables named by title or sheet name tell, else how far the numbers go. */
function isNational(workbook: Workbook, titled: readonly FormMatch[]): boolean {
  const named = workbook.sheets.flatMap((grid) => formOfSheetName(grid.name)?.form.id ?? []);
  const ids = [...titled.map((match) => match.form.id), ...named];
  if (ids.length > 0) return !ids.some((id) => SICHUAN_ONLY.has(id));
  return workbook.sheets.every((grid) => Number(tableNumber(grid) ?? 0) <= NATIONAL_ORDER.length);
}

function claimOf(grid: Grid, match: FormMatch): SheetClaim {
  const sheet = readSheetTable(grid, match);
  if ('match' in sheet) return { status: 'read', kind: match.kind, sheet };
  const { form, kind } = match;
  const reason = `看起来是${form.title}（${form.id}），但${sheet.reason}，没有读取；请对照标准表样检查表头。`;
  return { status: 'unrecognised', kind, grid, table: form.id, title: form.title, reason };
}

function looksLikeTable(grid: Grid): boolean {
  const amounts = grid.rows.flat().filter((cell) => readCell(cell ?? undefined).kind === 'number');
  return amounts.length >= LEAST_AMOUNTS;
}

/** A visible sheet with a title or a unit label and amounts, but no known title, is worth a word. */
function unidentified(grid: Grid): SheetClaim {
  const head = textCells(grid, 0, FRAME_ROWS);
  const title = head.find(({ text }) => TITLE_LIKE.test(comparable(text)) && comparable(text).length >= 4);
  const unit = head.some(({ text }) => UNIT_LABEL.test(comparable(text)));
  if (grid.visibility !== 'visible' || !unit || !looksLikeTable(grid))
    return { status: 'other', kind: null, grid };
  const text = title?.text.trim() ?? grid.name;
  const reason = `标题“${text}”不是已知的附表，最接近的是“${nearestTitle(text)}”；没有读取。如确是该表，请改正标题。`;
  return { status: 'unrecognised', kind: null, grid, table: null, title: text, reason };
}

/** Of several claimants: a visible one before a hidden one, by title before by code or name, then the first. */
function settled(claims: readonly SheetClaim[]): readonly SheetClaim[] {
  const rank = (sheet: SheetTable): number =>
    (sheet.grid.visibility === 'visible' ? 0 : 2) + (sheet.match.by === 'title' ? 0 : 1);
  const winners = new Map<string, SheetTable>();
  for (const claim of claims) {
    if (claim.status !== 'read') continue;
    const id = claim.sheet.match.form.id;
    const best = winners.get(id);
    if (best === undefined || rank(claim.sheet) < rank(best)) winners.set(id, claim.sheet);
  }
  return claims.map((claim) => {
    if (claim.status !== 'read') return claim;
    const winner = winners.get(claim.sheet.match.form.id);
    if (winner === undefined || winner === claim.sheet) return claim;
    return { status: 'duplicate', kind: claim.kind, sheet: claim.sheet, inPlace: winner.grid.name };
  });
}
