// Sheets written as text in a test, read to one table.
import { formatShown } from '../../src/amount/format';
import type { Table } from '../../src/facts/table';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { Cell, Grid } from '../../src/workbook/workbook';

/** Rows as text, cells split at `|`; plain numbers become number cells. */
export function drawnByHand(name: string, drawing: string): Grid {
  const rows = drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

function cellOf(text: string): Cell | null {
  if (text === '') return null;
  return /^-?\d+\.\d+$/u.test(text)
    ? { value: { kind: 'number', text }, format: '#,##0.00' }
    : { value: { kind: 'text', text } };
}

export function readDrawing(
  drawing: string,
  name = 'Sheet1',
): { readonly table: Table; readonly problems: readonly string[] } {
  const [book] = readWorkbook({ name: 'x.xlsx', sheets: [drawnByHand(name, drawing)] }).books;
  const table = book?.tables[0];
  if (book === undefined || table === undefined) throw new Error('not recognised');
  const problems = book.problems
    .filter(({ code }) => code !== 'table-missing')
    .map(({ code, found }) => `${code} ${found}`);
  return { table, problems };
}

/** `row label·column = amount` for every amount. */
export function amountsOf(table: Table): readonly string[] {
  return table.facts.flatMap(({ row, column, reading }) =>
    reading.kind === 'amount'
      ? [
          `${table.rows[row]?.key ?? table.rows[row]?.code ?? table.rows[row]?.label ?? ''}·${column} = ${formatShown(reading.amount)}`,
        ]
      : [],
  );
}
