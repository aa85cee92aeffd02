// A map from cells to values, without a text for each cell.
import type { CellRef } from './workbook';

/** Excel has 16,384 columns. */
const COLUMNS = 2 ** 14;

export class CellMap<T> {
  private readonly sheets = new Map<string, Map<number, T>>();

  get({ sheet, row, col }: CellRef): T | undefined {
    return this.sheets.get(sheet)?.get(row * COLUMNS + col);
  }

  set({ sheet, row, col }: CellRef, value: T): void {
    let cells = this.sheets.get(sheet);
    if (cells === undefined) this.sheets.set(sheet, (cells = new Map<number, T>()));
    cells.set(row * COLUMNS + col, value);
  }
}
