// What the sheets of a working paper share: their looks, the height of wrapped text, a name that is free.
import type { CellStyle, PlanCell } from '../workbook/sheet-plan';
import { type Grid, sheetNamed, type Workbook } from '../workbook/workbook';

export const TITLE: CellStyle = { bold: true, size: 16 };
export const PLAIN: CellStyle = { size: 10, wrap: true };
export const SUMMARY: CellStyle = { bold: true, size: 10 };
export const HEADING: CellStyle = {
  bold: true,
  fill: 'D9E2F3',
  border: true,
  align: 'center',
  wrap: true,
};

/** Colours of what is wrong and of what rounding explains. */
export const WRONG = { fill: 'FDE7E9', color: '9F1B1B' };
export const DOUBTFUL = { fill: 'FFF4CE', color: '7A4B00' };

const LINE_HEIGHT = 13;

/** Room for the longest text of the row, in points: not every program finds the height of wrapped text by itself. */
export function heightOf(cells: readonly (PlanCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, col) => {
    if (cell?.value?.kind !== 'text' || cell.style?.wrap !== true) return 1;
    return Math.ceil(displayWidth(cell.value.text) / ((widths[col] ?? 1) - 1));
  });
  return Math.max(1, ...lines) * LINE_HEIGHT + 3;
}

/** A Chinese character takes the room of two digits. */
function displayWidth(words: string): number {
  return Array.from(words).reduce((width, char) => width + (char > '\u00ff' ? 2 : 1), 0);
}

/** `wanted`, and where that is somebody else's sheet `wanted(2)` and so on. */
export function ownSheetName(workbook: Workbook, wanted: string, isOwn: (grid: Grid) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}(${number})`;
    const present = sheetNamed(workbook, name);
    if (present === undefined || isOwn(present)) return name;
  }
}
