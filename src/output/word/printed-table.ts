// A table of the workbook as it is printed: its sheet's rows and columns with their merged cells, free of any format.
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { CellMap } from '../../workbook/cell-map';
import { cellAt, columnCount, type Grid, type Rect } from '../../workbook/workbook';
import { type FrameLine, frameLines, notesBelow } from './around-table';
import { blankCell, bodyCell, headingCell, type PrintedCell } from './printed-cell';
import { visible } from './visible';

export interface PrintedTable {
  readonly title: string;
  readonly frame: readonly FrameLine[];
  /** A cell that covers several places stands in each of them, as the same object. */
  readonly cells: readonly (readonly PrintedCell[])[];
  readonly headerRows: number;
  /** Columns in front of the first with amounts: codes and names. */
  readonly stubColumns: number;
  readonly notes: readonly string[];
}

/** What is said below an empty table whose sheet does not say it itself. */
const NO_DATA = '注：本表无数据。';

/** `grid` is the table's sheet. Hidden rows and columns, and columns without any content, are left out. */
export function printedTable(table: Table, grid: Grid): PrintedTable {
  const facts = new CellMap<Fact>();
  for (const fact of table.facts) facts.set(fact.cell, fact);
  const { top, data } = table.head;
  const last = lastRow(table);
  const rows = visible(top, last, grid.hiddenRows);
  const columns = contentColumns(grid, top, last);
  const at = (row: number, col: number) => facts.get({ sheet: grid.name, row, col });
  const head = block(
    grid,
    rows.filter((row) => row < data),
    columns,
    headingCell,
  );
  const body = block(
    grid,
    rows.filter((row) => row >= data),
    columns,
    (row, col) => bodyCell(cellAt(grid, row, col), at(row, col)),
  );
  const notes = notesBelow(grid, last);
  const saysNothing = table.status === 'empty' && table.emptySentence === null;
  return {
    title: table.title,
    frame: frameLines(grid, table.head.title, top),
    cells: [...head, ...body],
    headerRows: head.length,
    stubColumns: stubColumns(table, columns),
    notes: saysNothing ? [...notes, NO_DATA] : notes,
  };
}

function lastRow({ head, rows, facts }: Table): number {
  const used = [...rows.map(({ sheetRow }) => sheetRow), ...facts.map(({ cell }) => cell.row)];
  return used.reduce((last, row) => Math.max(last, row), Math.max(head.top, head.data - 1));
}

/** A column that only lies under cells of its neighbours, or is empty from top to bottom, is none to the eye. */
function contentColumns(grid: Grid, top: number, last: number): readonly number[] {
  return visible(0, columnCount(grid) - 1, grid.hiddenColumns).filter((col) =>
    grid.rows.slice(top, last + 1).some((row) => {
      const value = row[col]?.value;
      return (
        value !== undefined && value.kind !== 'blank' && !(value.kind === 'text' && value.text.trim() === '')
      );
    }),
  );
}

/** The places of these rows and columns; merged areas are cut where the block ends. */
function block(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
  cell: (row: number, col: number, grid: Grid) => PrintedCell,
): readonly (readonly PrintedCell[])[] {
  const first = rows[0] ?? 0;
  const merged = new Map<Rect, PrintedCell>();
  return rows.map((row) => {
    const areas = grid.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    return columns.map((col) => {
      const area = areas.find(({ left, right }) => col >= left && col <= right);
      if (area === undefined) return cell(row, col, grid);
      const known = merged.get(area);
      if (known !== undefined) return known;
      // Of an area that began above the block only the blank rest is here.
      const shown = area.top >= first ? cell(area.top, area.left, grid) : blankCell();
      merged.set(area, shown);
      return shown;
    });
  });
}

function stubColumns({ columns }: Table, printed: readonly number[]): number {
  const first = columns.reduce((least, { sheetColumn }) => Math.min(least, sheetColumn), Infinity);
  const stub = printed.findIndex((col) => col >= first);
  return stub < 0 ? printed.length : stub;
}
