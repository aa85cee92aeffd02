// Amounts read anew after an edit, where nothing but amounts has changed.
import type { FactBook } from '../facts/book';
import type { Fact } from '../facts/fact';
import type { Table } from '../facts/table';
import { CellMap } from '../workbook/cell-map';
import { cellAt, type CellRef, sheetNamed, type Workbook } from '../workbook/workbook';
import { keepsDecimals, readCell, readingFinisher } from './cell-reading';

/**
 * The books with the amounts of `cells` as they are in `workbook`, where those cells alone hold other values than the books
 * were read from. Facts and tables that stay the same stay the same objects. Null where the edit may mean more: a cell that is
 * no amount before and after, or one that changes how many decimals its table shows.
 */
export function rereadAmounts(
  books: readonly FactBook[],
  cells: readonly CellRef[],
  workbook: Workbook,
): readonly FactBook[] | null {
  const edited = new CellMap<true>();
  for (const cell of cells) edited.set(cell, true);
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  let open = cells.length;
  const reread = (table: Table): Table => {
    if (!sheets.has(table.sheet)) return table;
    const facts = table.facts.map((fact) => {
      if (edited.get(fact.cell) === undefined) return fact;
      const fresh = rereadFact(fact, table, workbook);
      if (fresh !== null) open -= 1;
      return fresh ?? fact;
    });
    return { ...table, facts };
  };
  const fresh = books.map((book) => ({ ...book, tables: book.tables.map(reread) }));
  return open === 0 ? fresh : null;
}

function rereadFact(fact: Fact, table: Table, workbook: Workbook): Fact | null {
  const { sheet, row, col } = fact.cell;
  const grid = sheetNamed(workbook, sheet);
  const raw = readCell(grid === undefined ? undefined : cellAt(grid, row, col));
  const before = fact.reading;
  if (before.kind !== 'amount' || raw.kind !== 'number' || before.fromText || raw.fromText) return null;
  const after = readingFinisher(table.unit, table.decimals)(raw);
  if (after.kind !== 'amount') return null;
  if (raw.decimals === null && !keepsDecimals(before.amount, after.amount, table)) return null;
  return { ...fact, reading: { ...before, amount: after.amount } };
}
