// A SheetJS sheet → a Grid.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { Decimal } from '../amount/decimal';
import { cellAddress } from '../workbook/address';
import type { Cell, CellValue, Grid, Rect } from '../workbook/workbook';

type Row = readonly (Cell | null)[];
const NO_CELLS: Row = [];

/**
 * `unvalued` gives the addresses of formulas without a value; asked only where a text formula shows nothing. Only
 * cells that are there are visited: a used range of A1:IV65536 costs nothing.
 */
export function gridOf(
  sheet: WorkSheet,
  name: string,
  visibility: Grid['visibility'],
  unvalued: () => ReadonlySet<string>,
): Grid {
  const rows = rowsOf(sheet, once(unvalued));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    name,
    visibility,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }): Rect => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenRows: hiddenIndexes(sheet['!rows'], rows.length),
    hiddenColumns: hiddenIndexes(sheet['!cols'], width),
  };
}

function rowsOf(sheet: WorkSheet, unvalued: () => ReadonlySet<string>): readonly Row[] {
  const data: readonly (readonly (CellObject | null)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: Row[] = [];
  // forEach skips the holes of sparse arrays.
  data.forEach((cells, row) => {
    const read: (Cell | null)[] = [];
    cells?.forEach((cell, col) => {
      const found = cell === null ? null : cellOf(cell, cellAddress(row, col), unvalued);
      if (found === null) return;
      while (read.length < col) read.push(null);
      read[col] = found;
    });
    if (read.length === 0) return;
    while (rows.length < row) rows.push(NO_CELLS);
    rows[row] = read;
  });
  return rows;
}

function cellOf(cell: CellObject, address: string, unvalued: () => ReadonlySet<string>): Cell | null {
  const formula = formulaOf(cell);
  const value = valueOf(cell, formula !== undefined, () => unvalued().has(address));
  if (value === null) return null;
  const format = cell.z === undefined || cell.z === 'General' ? undefined : String(cell.z);
  const display = value.kind === 'text' || value.kind === 'uncalculated' ? undefined : cell.w;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(display !== undefined && { display }),
  };
}

/** A formula entered for a range at once is written in braces, as Excel shows it. */
function formulaOf(cell: CellObject): string | undefined {
  if (cell.F !== undefined) return `{${cell.f ?? cell.F}}`;
  return cell.f === undefined || cell.f === '' ? undefined : cell.f;
}

function valueOf(cell: CellObject, isFormula: boolean, hasNoValue: () => boolean): CellValue | null {
  switch (cell.t) {
    case 'n':
      return numberValue(cell);
    case 'b':
      return { kind: 'boolean', value: cell.v === true };
    case 'e':
      return { kind: 'error', code: cell.w ?? '#VALUE!' };
    case 's':
      if (isFormula && cell.v === '' && hasNoValue()) return { kind: 'uncalculated' };
      return cell.v === '' && !isFormula ? null : { kind: 'text', text: textOf(cell) };
    case 'z':
      return isFormula ? { kind: 'uncalculated' } : null;
    case 'd':
      return { kind: 'text', text: cell.w ?? String(cell.v) };
  }
}

/** SheetJS gives null for a number beyond what a double holds (1e400). */
function numberValue(cell: CellObject): CellValue {
  if (typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return { kind: 'error', code: '#NUM!' };
  const text = String(cell.v);
  return { kind: 'number', text: text.includes('e') ? new Decimal(text).toFixed() : text };
}

/** Rich text comes as its plain text; comments and texts of .xls may end in NUL bytes. */
function textOf(cell: CellObject): string {
  return String(cell.v ?? '').replace(/\0+$/u, '');
}

function hiddenIndexes(
  infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  limit: number,
): readonly number[] {
  const hidden: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden === true && index < limit) hidden.push(index);
  });
  return hidden;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
