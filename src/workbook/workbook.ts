// A workbook as hosts and files hand it over: plain immutable data, fit for structured clone.

/** A cell's place; `row` and `col` count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

export type CellValue =
  | { readonly kind: 'blank' }
  /** `text` is the full decimal text of the number, as stored. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula error such as `#REF!`. */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula that was never calculated: it has no value, which is not 0 (未计算). */
  | { readonly kind: 'uncalculated' }
  /** A formula whose inputs were edited here and that this program cannot recalculate (未重算). */
  | { readonly kind: 'stale' };

export interface Cell {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The number format code; absent for General. */
  readonly format?: string;
  /** What the sheet displays, where the source knows it. */
  readonly display?: string;
  /** Left indent of the cell's alignment, which some sheets use to show the level of a subject. */
  readonly indent?: number;
}

/** Inclusive rectangle. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sparse rows: `rows[r]?.[c]`; a missing cell is blank. Trailing blank rows and columns are trimmed. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface Workbook {
  /** The file's name as given. */
  readonly name: string;
  readonly sheets: readonly Grid[];
}

const BLANK: CellValue = { kind: 'blank' };

export function cellAt(grid: Grid, row: number, col: number): Cell | undefined {
  return grid.rows[row]?.[col] ?? undefined;
}

export function valueAt(grid: Grid, row: number, col: number): CellValue {
  return cellAt(grid, row, col)?.value ?? BLANK;
}

/** The text of a cell for reading labels: numbers as typed, blanks and errors as ''. */
export function textAt(grid: Grid, row: number, col: number): string {
  const value = valueAt(grid, row, col);
  return value.kind === 'text' || value.kind === 'number' ? value.text : '';
}

export function columnCount(grid: Grid): number {
  return grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

export function sheetNamed(workbook: Workbook, name: string): Grid | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}
