// What the row readers hand over: rows and columns by meaning, and cells not yet given unit and precision.
import type { Problem } from '../facts/problem';
import type { Column, Row } from '../facts/table';
import { compactLabel } from '../workbook/label';
import { cellAt, type CellRef, type Grid, textAt, valueAt } from '../workbook/workbook';
import { type RawReading, readCell } from './cell-reading';
import type { UnmatchedColumn } from './columns';

export interface RawFact {
  readonly row: number;
  readonly column: string;
  readonly label?: string;
  readonly raw: RawReading;
  readonly cell: CellRef;
}

export interface RawTable {
  readonly layout: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly facts: readonly RawFact[];
  readonly problems: readonly Problem[];
}

/** A row as found, before it has its place in the table and its parent. */
export type DraftRow = Omit<Row, 'index' | 'parent'>;

const NOTE = /^(?:注|说明|备注|附注)\d*[：:、.．（(\d]|^(?:注|说明)$|^本表反映/u;
const LEAST_NOTE_LENGTH = 18;

/** Notes below (or inside) the table; their figures are none of the table's. */
export function isNoteText(text: string): boolean {
  const plain = compactLabel(text);
  return NOTE.test(plain) || (plain.length >= LEAST_NOTE_LENGTH && /[。；]/u.test(plain));
}

/** The first text of a row: what kind of row it is shows there. */
export function firstText(grid: Grid, row: number): string {
  const cells = grid.rows[row] ?? [];
  const col = cells.findIndex((cell) => cell?.value.kind === 'text' && compactLabel(cell.value.text) !== '');
  return col < 0 ? '' : textAt(grid, row, col);
}

export function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every((cell) => {
    const value = cell?.value;
    return (
      value === undefined ||
      value.kind === 'blank' ||
      (value.kind === 'text' && compactLabel(value.text) === '')
    );
  });
}

export function rawFact(grid: Grid, row: number, column: Column, sheetRow: number): RawFact {
  return {
    row,
    column: column.path,
    raw: readCell(cellAt(grid, sheetRow, column.sheetColumn)),
    cell: { sheet: grid.name, row: sheetRow, col: column.sheetColumn },
  };
}

/** Amounts below a heading that the form does not know: said once a column, with the heading. */
export function unplacedColumns(
  grid: Grid,
  table: string,
  unmatched: readonly UnmatchedColumn[],
  sheetRows: readonly number[],
): readonly Problem[] {
  return unmatched.flatMap(({ sheetColumn, path }) => {
    const row = sheetRows.find(
      (candidate) => readCell(cellAt(grid, candidate, sheetColumn)).kind === 'number',
    );
    if (row === undefined) return [];
    return [
      {
        code: 'amount-unplaced' as const,
        table,
        sheet: grid.name,
        cell: { sheet: grid.name, row, col: sheetColumn },
        found: path.join('/'),
        reason: `表头“${path.join('/')}”不是本表应有的栏目，该列的金额没有读取，也没有参加核对；请核对表头，或确认该列不属于本表。`,
      },
    ];
  });
}

/** Amounts beside the table, in columns without any heading. */
export function headlessColumns(
  grid: Grid,
  table: string,
  paths: readonly (readonly string[])[],
  sheetRows: readonly number[],
): readonly Problem[] {
  return paths.flatMap((path, col) => {
    const row = sheetRows.find((candidate) => valueAt(grid, candidate, col).kind === 'number');
    if (path.length > 0 || row === undefined || coveredByMerge(grid, row, col)) return [];
    return [
      {
        code: 'amount-unplaced' as const,
        table,
        sheet: grid.name,
        cell: { sheet: grid.name, row, col },
        found: textAt(grid, row, col),
        reason: '该列没有表头，其中的数字没有读取，也没有参加核对；如属本表，请补上表头。',
      },
    ];
  });
}

/** Whether a cell lies inside a merged area without being its top left cell. */
function coveredByMerge(grid: Grid, row: number, col: number): boolean {
  return grid.merges.some(
    (rect) =>
      row >= rect.top &&
      row <= rect.bottom &&
      col >= rect.left &&
      col <= rect.right &&
      (row !== rect.top || col !== rect.left),
  );
}
