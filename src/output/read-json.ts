// The facts of one document as the contract's `read` object.
import type { AmountUnit } from '../amount/amount';
import { formatShown } from '../amount/format';
import { type DocumentKind, type FactBook, type SheetStatus, tableOf, type TableSet } from '../facts/book';
import type { Fact } from '../facts/fact';
import type { ProblemCode } from '../facts/problem';
import type { Table } from '../facts/table';
import { cellAddress } from '../workbook/address';

export interface ReadDocument {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly tableSet: TableSet;
  readonly year: number | null;
  readonly unitName: string | null;
  readonly tables: readonly ReadTable[];
  readonly facts: readonly ReadFact[];
  readonly unreadable: readonly UnreadableCell[];
}

export interface ReadTable {
  readonly table: string | null;
  readonly title: string | null;
  readonly sheet: string | null;
  readonly status: SheetStatus;
  readonly amountUnit: AmountUnit | null;
  readonly reason: string | null;
}

export interface ReadFact {
  readonly table: string;
  readonly rowCode: string | null;
  readonly rowLabel: string;
  readonly column: string;
  readonly amount: string;
  readonly amountUnit: AmountUnit;
  readonly sheet: string;
  readonly cell: string;
}

export interface UnreadableCell {
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
  readonly reason: string;
}

/** Problems of cells that should hold an amount and do not. */
const CELL_PROBLEMS: ReadonlySet<ProblemCode> = new Set([
  'text-for-amount',
  'formula-error',
  'uncalculated',
  'stale',
]);

export function readJson(file: string, book: FactBook): ReadDocument {
  return {
    file,
    kind: book.kind,
    tableSet: book.tableSet,
    year: book.year,
    unitName: book.unitName,
    tables: book.entries.map(({ table, title, sheet, status, reason }) => {
      const claimant = table === null ? undefined : tableOf(book, table);
      const amountUnit = claimant !== undefined && claimant.sheet === sheet ? claimant.unit : null;
      return { table, title, sheet, status, amountUnit, reason };
    }),
    facts: book.tables.flatMap((table) => table.facts.flatMap((fact) => readFact(table, fact))),
    unreadable: unreadableCells(book),
  };
}

/** Only a cell that holds a number is a fact of the contract. */
function readFact(table: Table, fact: Fact): readonly ReadFact[] {
  const { reading, cell } = fact;
  const row = table.rows[fact.row];
  if (reading.kind !== 'amount' || row === undefined) return [];
  return [
    {
      table: fact.table,
      rowCode: row.code,
      rowLabel: fact.label ?? row.label,
      column: fact.column,
      amount: formatShown(reading.amount),
      amountUnit: reading.amount.unit,
      sheet: cell.sheet,
      cell: cellAddress(cell.row, cell.col),
    },
  ];
}

function unreadableCells(book: FactBook): readonly UnreadableCell[] {
  return book.problems.flatMap(({ code, cell, found, reason }) =>
    cell === null || !CELL_PROBLEMS.has(code)
      ? []
      : [{ sheet: cell.sheet, cell: cellAddress(cell.row, cell.col), found, reason }],
  );
}
