// A1 addresses ↔ CellRef.
import type { CellRef, Rect } from './workbook';

const LETTERS = 26;
const CODE_OF_A = 65;

const names: string[] = [];

/** 0 → A, 27 → AB. */
export function columnName(col: number): string {
  return (names[col] ??= spell(col));
}

function spell(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** A → 0, AB → 27. */
export function columnIndex(name: string): number {
  return (
    [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1, 0) -
    1
  );
}

/** `F9`. */
export function cellAddress(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`;
}

/** `公开03表!F9`: the outer form of a cell (contract "Cells"). */
export function formatRef(ref: CellRef): string {
  return `${ref.sheet}!${cellAddress(ref.row, ref.col)}`;
}

/** `B2:D9`, or `B2` where the rectangle is one cell. */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.top, rect.left);
  const last = cellAddress(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

/** `公开03表!B2:D9`, or a single cell's form where the rectangle is one cell. */
export function formatRect(sheet: string, rect: Rect): string {
  return `${sheet}!${rectAddress(rect)}`;
}

/** `F9` or `$F$9` → row and column; undefined where the text is no address. */
export function parseAddress(address: string): { row: number; col: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(address);
  return match === null ? undefined : { row: Number(match[2]) - 1, col: columnIndex(match[1] ?? '') };
}

/** The inverse of `formatRef`; the sheet name may itself hold `!`, so the last one splits. */
export function parseRef(text: string): CellRef | undefined {
  const split = text.lastIndexOf('!');
  const place = parseAddress(text.slice(split + 1));
  return split < 0 || place === undefined ? undefined : { sheet: text.slice(0, split), ...place };
}

/** The inverse of `formatRect`. */
export function parseRect(text: string): { readonly sheet: string; readonly rect: Rect } | undefined {
  const split = text.lastIndexOf('!');
  const [first = '', last = first] = text.slice(split + 1).split(':');
  const [from, to] = [parseAddress(first), parseAddress(last)];
  if (split < 0 || from === undefined || to === undefined) return undefined;
  return {
    sheet: text.slice(0, split),
    rect: { top: from.row, left: from.col, bottom: to.row, right: to.col },
  };
}
