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
  const { titled, kind } = titledIn(grids);
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

interface Titled {
  readonly titled: ReadonlyMap<Grid, FormMatch>;
  /** What most of the titles are of. */
  readonly kind: DocumentKind;
}

/** The sheets whose title says what they are. */
function titledIn(grids: readonly Grid[]): Titled {
  const titled = new Map<Grid, FormMatch>();
  const doubtful = new Map<Grid, readonly FormMatch[]>();
  for (const grid of grids) {
    if (isContents(grid) || isInformationSheet(grid)) continue;
    const accounts = identifyByTitle(grid, 'final-accounts');
    const budget = identifyByTitle(grid, 'budget');
    if (accounts === undefined || budget === undefined) continue;
    if (accounts.form === budget.form) titled.set(grid, accounts);
    else doubtful.set(grid, [budget, accounts]);
  }
  const certain = [...titled.values()];
  const budgets = certain.filter((match) => match.kind === 'budget').length;
  const kind = budgets * 2 > certain.length ? 'budget' : 'final-accounts';
  for (const [grid, matches] of doubtful) {
    const match = ofTwoKinds(matches, certain, kind);
    if (match !== undefined) titled.set(grid, match);
  }
  return { titled, kind };
}

/**
 * Of a title that both kinds of document have (一般公共预算“三公”经费支出表): that of the kind which most sheets are of and which
 * lacks the table; the budget, whose own title it is, where no sheet tells.
 */
function ofTwoKinds(
  matches: readonly FormMatch[],
  certain: readonly FormMatch[],
  kind: DocumentKind,
): FormMatch | undefined {
  const kinds = new Set(certain.map((match) => match.kind));
  const among = matches.filter((match) => kinds.size === 0 || kinds.has(match.kind));
  const lacking = among.filter(({ form }) => !certain.some((match) => match.form === form));
  const candidates = lacking.length > 0 ? lacking : among;
  return candidates.find((match) => kinds.size > 0 && match.kind === kind) ?? candidates[0];
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
