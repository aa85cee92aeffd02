// Which rows and columns of a sheet stay in view while it is scrolled: the headings and the labels of its table.
import type { Table } from '../facts/table';

/** From (inclusive) … to (exclusive). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Freeze {
  readonly rows: Span;
  readonly cols: Span;
}

const NONE: Span = { from: 0, to: 0 };
/** More rows than any form's headings have: then something else stands there too. */
const MOST_HEADINGS = 6;

/**
 * The heading rows lie between the frame (title, owner, unit) and the first row of amounts; the label columns lie before
 * the first column of amounts. Where rows of the table stand side by side, no label holds for the whole row of the sheet.
 */
export function freezeOf(table: Table): Freeze {
  const firstRow = least(table.rows.map((row) => row.sheetRow));
  const firstColumn = least(table.columns.map((column) => column.sheetColumn));
  const frame = [table.unitLabel?.cell, table.unitName?.cell, table.year?.cell]
    .filter((cell) => cell?.sheet === table.sheet)
    .map((cell) => cell?.row ?? 0)
    .filter((row) => row < firstRow);
  const from = frame.length === 0 ? Math.max(0, firstRow - 3) : Math.max(...frame) + 1;
  const oneSided = new Set(table.rows.map((row) => row.sheetRow)).size === table.rows.length;
  return {
    rows: firstRow - from > 0 && firstRow - from <= MOST_HEADINGS ? { from, to: firstRow } : NONE,
    cols: oneSided ? { from: 0, to: firstColumn } : NONE,
  };
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}
