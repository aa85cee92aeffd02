// Which sheet is which table: every sheet's claim, and who wins where two claim the same table.
import type { DocumentKind } from '../facts/book';
import { NATIONAL_ORDER } from '../standards/final-accounts/forms/forms';
import { comparable } from '../workbook/label';
import type { Grid, Workbook } from '../workbook/workbook';
import { headCells } from './frame';
import { type FormMatch, identifyByCode, identifyByTitle, isContents, tableNumber } from './identify';
import { isInformationSheet } from './information-sheet';
import { readSheetTable, type SheetTable } from './read-table';
import { looksLikeTable, namesUnit, stackedTables } from './stacked-tables';
import { formOfSheetName, nearestTitle } from './titles';

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
const SICHUAN_ONLY = new Set(['T05', 'T07', 'T09']);

/** The claims of all sheets, in the order of the workbook. */
export function claimSheets(workbook: Workbook): readonly SheetClaim[] {
  const grids = workbook.sheets.flatMap(stackedTables);
  const kind = majority([...titledIn(grids).values()]);
  const titled = titledIn(grids, kind);
  const known = [...titled.values()];
  const national = isNational(grids, known);
  const claimed = new Set(known.map((match) => match.form.id));
  const claims = grids.map((grid): SheetClaim => {
    if (isContents(grid) || isInformationSheet(grid)) return { status: 'other', kind: null, grid };
    const match = titled.get(grid) ?? asTable(grid, identifyByCode(grid, kind, national, claimed));
    return match === undefined ? unidentified(grid) : claimOf(grid, match);
  });
  return settled(claims);
}

function titledIn(grids: readonly Grid[], kind?: DocumentKind): ReadonlyMap<Grid, FormMatch> {
  const titled = new Map<Grid, FormMatch>();
  for (const grid of grids) {
    const match = isContents(grid) || isInformationSheet(grid) ? undefined : identifyByTitle(grid, kind);
    if (match !== undefined) titled.set(grid, match);
  }
  return titled;
}

function majority(matches: readonly FormMatch[]): DocumentKind {
  const budgets = matches.filter((match) => match.kind === 'budget').length;
  return budgets * 2 > matches.length ? 'budget' : 'final-accounts';
}

/** A code or a sheet name alone counts only for a sheet that looks like a table or reads as one; covers are named 1 as well. */
function asTable(grid: Grid, match: FormMatch | undefined): FormMatch | undefined {
  if (match === undefined || looksLikeTable(grid)) return match;
  return 'match' in readSheetTable(grid, match) ? match : undefined;
}

/** Which set the numbers are of: the tables named by title or sheet name tell, else how far the numbers go. */
function isNational(grids: readonly Grid[], titled: readonly FormMatch[]): boolean {
  const named = grids.flatMap((grid) => formOfSheetName(grid.name)?.form.id ?? []);
  const ids = [...titled.map((match) => match.form.id), ...named];
  if (ids.length > 0) return !ids.some((id) => SICHUAN_ONLY.has(id));
  return grids.every((grid) => Number(tableNumber(grid) ?? 0) <= NATIONAL_ORDER.length);
}

function claimOf(grid: Grid, match: FormMatch): SheetClaim {
  const sheet = readSheetTable(grid, match);
  if ('match' in sheet) return { status: 'read', kind: match.kind, sheet };
  const { form, kind } = match;
  const reason = `看起来是${form.title}（${form.id}），但${sheet.reason}，没有读取；请对照标准表样检查表头。`;
  return { status: 'unrecognised', kind, grid, table: form.id, title: form.title, reason };
}

/** A visible sheet with a title, a unit label and amounts, but no known title, is worth a word; working notes have no title. */
function unidentified(grid: Grid): SheetClaim {
  const head = headCells(grid);
  const title = head.find(({ text }) => TITLE_LIKE.test(comparable(text)) && comparable(text).length >= 4);
  if (title === undefined || grid.visibility !== 'visible' || !namesUnit(head) || !looksLikeTable(grid))
    return { status: 'other', kind: null, grid };
  const text = title.text.trim();
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
