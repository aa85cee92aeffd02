// A workbook → the facts of its tables, one book of facts for each kind of document it holds.
import type { AmountUnit } from '../amount/amount';
import type { DocumentKind, FactBook, SheetEntry, TableSet } from '../facts/book';
import type { Problem } from '../facts/problem';
import type { Table } from '../facts/table';
import { BUDGET_FORMS } from '../standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS, NATIONAL_ORDER } from '../standards/final-accounts/forms/forms';
import type { Workbook } from '../workbook/workbook';
import { unitNameOf, yearOf } from './book-identity';
import { claimSheets, type SheetClaim } from './claims';
import { withFormulaInputs } from './formula-inputs';
import { readInformation } from './information-sheet';
import { finishTable, type SheetTable, unreadableCells } from './read-table';

const SICHUAN_ONLY = ['T05', 'T07', 'T09'];
/** Others number differently, and publish 部门收入总表, project and target tables too. */
const SICHUAN_BUDGET_ONLY = ['B2-1', 'B4-1'];
/** The nine budget tables that the Ministry of Finance asks for. */
const OTHER_BUDGET = ['B1', 'B1-1', 'B1-2', 'B2', 'B3', 'B3-1', 'B3-3', 'B4', 'B5'];
/** 国有资本经营预算 stands either as T12 or, in the Shanghai order, as T11. */
const NATIONAL_CAPITAL = { asked: 'T12', instead: 'T11' };

/**
 * Recognises the tables of a workbook and reads their facts. Never throws for what a file holds: what is not understood becomes
 * an entry with a reason or a problem with its cell.
 * @returns one book per kind of document; none where no table was recognised
 */
export function readWorkbook(workbook: Workbook): { readonly books: readonly FactBook[] } {
  const claims = claimSheets(workbook);
  const kinds: readonly DocumentKind[] = ['final-accounts', 'budget'];
  const books = kinds.flatMap((kind) => {
    const placed = claims.filter((claim) => claim.status === 'read' && claim.sheet.match.kind === kind);
    return placed.length === 0 ? [] : [bookOf(workbook, kind, claims)];
  });
  return { books };
}

function bookOf(workbook: Workbook, kind: DocumentKind, claims: readonly SheetClaim[]): FactBook {
  const own = claims.filter((claim) => claim.kind === null || claim.kind === kind);
  const sheets = own.flatMap((claim) => (claim.status === 'read' ? [claim.sheet] : []));
  const units = sheets.map((sheet) => sheet.frame.unit).filter((unit) => unit !== null);
  const finished: readonly Table[] = sheets
    .filter((sheet) => sheet.frame.unit !== null || sheet.frame.unitLabel === null)
    .map((sheet) => finishTable(sheet, sheet.frame.unit ?? assumedUnit(units)))
    .sort((a, b) => orderOf(kind, a.id) - orderOf(kind, b.id));
  const tables = withFormulaInputs(finished, workbook);
  const tableSet = tableSetOf(kind, tables);
  const entries = entriesOf(kind, tableSet, own, tables);
  const information = kind === 'final-accounts' ? readInformation(workbook) : undefined;
  return {
    kind,
    tableSet,
    year: yearOf(workbook, tables),
    unitName: unitNameOf(workbook, tables),
    entries,
    tables,
    ...(information === undefined ? {} : { information }),
    problems: [
      ...tables.flatMap(unreadableCells),
      ...sheets.flatMap((sheet) => sheet.raw.problems),
      ...sheets.flatMap((sheet) => unitProblems(sheet, units)),
      ...own.flatMap(claimProblems),
      ...missingProblems(entries),
    ],
  };
}

/** A sheet without a unit takes the one that all others agree on, else 万元, the usual one; either is said. */
function assumedUnit(units: readonly AmountUnit[]): AmountUnit {
  return units.length > 0 && units.every((unit) => unit === '元') ? '元' : '万元';
}

function unitProblems(sheet: SheetTable, units: readonly AmountUnit[]): readonly Problem[] {
  const { frame, grid, match } = sheet;
  if (frame.unit !== null) return [];
  const base = { code: 'unit-missing' as const, table: match.form.id, sheet: grid.name };
  if (frame.unitLabel !== null) {
    const reason = `金额单位“${frame.unitLabel.text}”不是元或万元，本表没有读取；请换算成元或万元。`;
    return [{ ...base, cell: frame.unitLabel.cell, found: frame.unitLabel.text, reason }];
  }
  const unit = assumedUnit(units);
  const how = units.includes(unit) ? '其他各表' : '通常做法';
  return [
    {
      ...base,
      cell: null,
      found: '',
      reason: `没有找到“金额单位”，按${how}当作${unit}；请在表头上方写明金额单位。`,
    },
  ];
}

function claimProblems(claim: SheetClaim): readonly Problem[] {
  if (claim.status === 'duplicate') {
    const { form } = claim.sheet.match;
    const reason = `${form.title}（${form.id}）已取自工作表“${claim.inPlace}”，工作表“${claim.sheet.grid.name}”是另一份，没有读取；请只留一份。`;
    const found = claim.sheet.grid.name;
    return [{ code: 'table-twice', table: form.id, sheet: found, cell: null, found, reason }];
  }
  if (claim.status === 'unrecognised') {
    const { grid, reason, table } = claim;
    return [{ code: 'unrecognised', table, sheet: grid.name, cell: null, found: claim.title, reason }];
  }
  return [];
}

function missingProblems(entries: readonly SheetEntry[]): readonly Problem[] {
  return entries
    .filter((entry) => entry.status === 'missing')
    .map((entry) => {
      const reason = `工作簿中没有找到${entry.title ?? ''}（${entry.table ?? ''}）；用到它的核对没有做。`;
      return { code: 'table-missing', table: entry.table, sheet: null, cell: null, found: '', reason };
    });
}

function orderOf(kind: DocumentKind, id: string): number {
  const set = kind === 'budget' ? BUDGET_FORMS : FINAL_ACCOUNTS_FORMS;
  return set.forms.findIndex((form) => form.id === id);
}

function tableSetOf(kind: DocumentKind, tables: readonly Table[]): TableSet {
  const has = (ids: readonly string[]): boolean => tables.some((table) => ids.includes(table.id));
  if (kind === 'budget') return has(SICHUAN_BUDGET_ONLY) ? 'sichuan-budget' : 'budget-other';
  return has(SICHUAN_ONLY) ? 'sichuan-13' : 'national-9';
}

/** The tables that a set asks for, in its order. */
function askedFor(kind: DocumentKind, set: TableSet, tables: readonly Table[]): readonly string[] {
  const forms = (kind === 'budget' ? BUDGET_FORMS : FINAL_ACCOUNTS_FORMS).forms.map((form) => form.id);
  if (set === 'sichuan-13' || set === 'sichuan-budget') return forms;
  const has = (id: string): boolean => tables.some((table) => table.id === id);
  if (set === 'budget-other') return forms.filter((id) => OTHER_BUDGET.includes(id) || has(id));
  const capital = has(NATIONAL_CAPITAL.instead) && !has(NATIONAL_CAPITAL.asked);
  const asked = NATIONAL_ORDER.map((id) =>
    id === NATIONAL_CAPITAL.asked && capital ? NATIONAL_CAPITAL.instead : id,
  );
  return forms.filter((id) => asked.includes(id) || has(id));
}

function entriesOf(
  kind: DocumentKind,
  set: TableSet,
  claims: readonly SheetClaim[],
  tables: readonly Table[],
): readonly SheetEntry[] {
  const forms = (kind === 'budget' ? BUDGET_FORMS : FINAL_ACCOUNTS_FORMS).forms;
  const claimed = (id: string): readonly SheetEntry[] =>
    claims.filter((claim) => tableOfClaim(claim) === id).map((claim) => entryOf(claim, tables));
  const inSet = askedFor(kind, set, tables).flatMap((id): readonly SheetEntry[] => {
    const entries = claimed(id);
    const title = forms.find((form) => form.id === id)?.title ?? null;
    return entries.length > 0
      ? entries
      : [{ table: id, title, sheet: null, status: 'missing', reason: '工作簿中没有找到这张表' }];
  });
  return [
    ...inSet,
    ...claims.filter((claim) => tableOfClaim(claim) === null).map((claim) => entryOf(claim, tables)),
  ];
}

function tableOfClaim(claim: SheetClaim): string | null {
  if (claim.status === 'read' || claim.status === 'duplicate') return claim.sheet.match.form.id;
  return claim.status === 'unrecognised' ? claim.table : null;
}

function entryOf(claim: SheetClaim, tables: readonly Table[]): SheetEntry {
  switch (claim.status) {
    case 'read': {
      const { form } = claim.sheet.match;
      const base = { table: form.id, title: form.title, sheet: claim.sheet.grid.name };
      const table = tables.find((candidate) => candidate.id === form.id);
      return table === undefined
        ? {
            ...base,
            status: 'unrecognised',
            reason: `金额单位“${claim.sheet.frame.unitLabel?.text ?? ''}”不是元或万元`,
          }
        : { ...base, status: table.status, reason: null };
    }
    case 'duplicate': {
      const { form } = claim.sheet.match;
      const reason = `与工作表“${claim.inPlace}”是同一张表`;
      return { table: form.id, title: form.title, sheet: claim.sheet.grid.name, status: 'duplicate', reason };
    }
    case 'unrecognised':
      return {
        table: claim.table,
        title: claim.title,
        sheet: claim.grid.name,
        status: 'unrecognised',
        reason: claim.reason,
      };
    case 'other':
      return { table: null, title: null, sheet: claim.grid.name, status: 'other', reason: null };
  }
}
