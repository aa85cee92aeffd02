// The facts of one workbook and one kind of document.
import type { Fact, TableId } from './fact';
import type { InformationTable } from './information';
import type { Problem } from './problem';
import type { Row, Table } from './table';

export type DocumentKind = 'final-accounts' | 'budget';
export type TableSet = 'sichuan-13' | 'national-9' | 'sichuan-budget' | 'budget-other';
export type SheetStatus = 'read' | 'empty' | 'missing' | 'duplicate' | 'unrecognised' | 'other';

/** One line of the list of tables: each table of the set, and each sheet that is none. */
export interface SheetEntry {
  readonly table: TableId | null;
  readonly title: string | null;
  readonly sheet: string | null;
  readonly status: SheetStatus;
  readonly reason: string | null;
}

export interface FactBook {
  readonly kind: DocumentKind;
  readonly tableSet: TableSet;
  readonly year: number | null;
  readonly unitName: string | null;
  readonly entries: readonly SheetEntry[];
  /** Recognised tables in the order of the set; of two claimants the one in place. */
  readonly tables: readonly Table[];
  /** 机构运行信息表, where the workbook has one. */
  readonly information?: InformationTable;
  readonly problems: readonly Problem[];
}

export function tableOf(book: FactBook, id: TableId): Table | undefined {
  return book.tables.find((table) => table.id === id);
}

const indexes = new WeakMap<Table, readonly (ReadonlyMap<string, Fact> | undefined)[]>();

/** The fact where a row and a column cross; undefined where the table has no such place. */
export function factAt(table: Table, row: number, column: string): Fact | undefined {
  return (indexes.get(table) ?? indexFacts(table))[row]?.get(column);
}

/** The facts of a row, from left to right. */
export function factsOfRow(table: Table, row: number): readonly Fact[] {
  return [...((indexes.get(table) ?? indexFacts(table))[row]?.values() ?? [])];
}

function indexFacts(table: Table): readonly (ReadonlyMap<string, Fact> | undefined)[] {
  const byRow: Map<string, Fact>[] = [];
  for (const fact of table.facts) (byRow[fact.row] ??= new Map()).set(fact.column, fact);
  indexes.set(table, byRow);
  return byRow;
}

/** The 合计 row of a table by code (the data row of T13). */
export function totalRow(table: Table): Row | undefined {
  return table.rows.find((row) => row.role === 'total');
}

/** The first row with this subject code (functional or economic), projects left out. */
export function rowOfSubject(table: Table, subject: string): Row | undefined {
  return table.rows.find((row) => row.subject === subject && row.role !== 'project');
}

/** The labelled line with this canonical key, on one side of a two-sided table where `lane` is given. */
export function rowOfKey(table: Table, key: string, lane?: string): Row | undefined {
  return table.rows.find((row) => row.key === key && (lane === undefined || row.lane === lane));
}
