// Where the cells of a sheet stand on the page: widths, merged areas, and how to step from one to the next.
import { columnCount, type Grid, type Rect, textAt, valueAt } from '../../workbook/workbook';

export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface Geometry {
  readonly rows: number;
  readonly cols: number;
  /** Widths in pixels. */
  readonly widths: readonly number[];
  /** The merged area a cell belongs to. */
  mergeAt(row: number, col: number): Rect | undefined;
  /** The merged areas that reach into these rows and columns. */
  mergesIn(window: Rect): readonly Rect[];
}

const NARROWEST = 64;
const WIDEST = 240;
/** Per half-width character, and the padding of both sides. */
const CHARACTER = 7.5;
const PADDING = 16;
/** A few empty rows and columns to type into. */
const SPARE = 3;

/** The geometry of a sheet; widths follow the contents, since the grid does not carry those of the file. */
export function geometryOf(grid: Grid): Geometry {
  const cols = columnCount(grid) + SPARE;
  const index = new Map<string, Rect>();
  for (const rect of grid.merges)
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let col = rect.left; col <= rect.right; col++) index.set(`${row},${col}`, rect);
  const mergeAt = (row: number, col: number) => index.get(`${row},${col}`);
  return {
    rows: grid.rows.length + SPARE,
    cols,
    widths: Array.from({ length: cols }, (_, col) => widthOf(grid, col, mergeAt)),
    mergeAt,
    mergesIn: (window) => grid.merges.filter((rect) => overlap(rect, window)),
  };
}

/** The top left cell of the merged area a place belongs to, or the place itself. */
export function anchorOf(geometry: Geometry, place: Place): Place {
  const rect = geometry.mergeAt(place.row, place.col);
  return rect === undefined ? place : { row: rect.top, col: rect.left };
}

/** One step away, past the whole merged area one stands in, within the sheet. */
export function step(geometry: Geometry, from: Place, rows: number, cols: number): Place {
  const rect = geometry.mergeAt(from.row, from.col);
  const row = rows > 0 ? (rect?.bottom ?? from.row) + rows : from.row + rows;
  const col = cols > 0 ? (rect?.right ?? from.col) + cols : from.col + cols;
  return anchorOf(geometry, { row: clamp(row, geometry.rows), col: clamp(col, geometry.cols) });
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function widthOf(grid: Grid, col: number, mergeAt: Geometry['mergeAt']): number {
  let widest = 0;
  for (let row = 0; row < grid.rows.length; row++) {
    // What spreads over several columns, or is a long note, does not set the width of one.
    const rect = mergeAt(row, col);
    if (rect !== undefined && rect.left !== rect.right) continue;
    if (mayRunOver(grid, row, col)) continue;
    widest = Math.max(widest, textWidth(grid.rows[row]?.[col]?.display ?? textAt(grid, row, col)));
  }
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest)));
}

/** A text with a blank to its right is a note or a caption: it runs over. */
function mayRunOver(grid: Grid, row: number, col: number): boolean {
  return valueAt(grid, row, col).kind === 'text' && valueAt(grid, row, col + 1).kind === 'blank';
}

/** About how wide a text is drawn, padding included; a Chinese character counts twice. */
export function textWidth(text: string): number {
  let length = 0;
  for (const char of text) length += char.charCodeAt(0) > 0xff ? 2 : 1;
  return length * CHARACTER + PADDING;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
