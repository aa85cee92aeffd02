// How a planned sheet looks: widths and heights, headings, merged cells, what stays in view, colours of outcomes.
import type { CellStyle, SheetPlan } from '../../workbook/sheet-plan';

/** Points for the width of one digit. */
const POINTS_PER_CHARACTER = 5.6;

const ALIGNMENT = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Columns with a width and columns with something in them. */
export function columnCount({ widths, rows }: SheetPlan): number {
  return rows.reduce((count, cells) => Math.max(count, cells.length), widths.length);
}

export function dressSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  dressColumns(sheet, plan);
  dressRows(sheet, plan);
  for (const { top, left, bottom, right } of plan.merges) {
    const area = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    area.merge();
    area.untrack();
  }
  for (const { range, text, fill: background, color } of plan.highlights) {
    const area = sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1);
    const { cellValue } = area.conditionalFormats.add('CellValue');
    cellValue.format.fill.color = `#${background}`;
    cellValue.format.font.color = `#${color}`;
    cellValue.rule = { formula1: `="${text}"`, operator: 'EqualTo' };
    area.untrack();
  }
  sheet.freezePanes.freezeRows(plan.frozenRows);
}

function dressColumns(sheet: Excel.Worksheet, { rows, widths, hiddenColumns }: SheetPlan): void {
  widths.forEach((width, col) => {
    const column = sheet.getRangeByIndexes(0, col, rows.length, 1);
    column.format.columnWidth = width * POINTS_PER_CHARACTER;
    column.format.wrapText = rows.some((cells) => cells[col]?.style?.wrap === true);
    column.format.verticalAlignment = 'Center';
    // A width shows the column again.
    if (hiddenColumns.includes(col)) column.columnHidden = true;
    column.untrack();
  });
}

/** Rows of one height, and neighbouring rows and cells that look the same, are dressed at once. */
function dressRows(sheet: Excel.Worksheet, { rows, heights }: SheetPlan): void {
  for (const [top, bottom] of runsOf(heights, (height) => height)) {
    const height = heights[top];
    if (height === undefined) continue;
    const lines = sheet.getRangeByIndexes(top, 0, bottom - top + 1, 1);
    lines.format.rowHeight = height;
    lines.untrack();
  }
  for (const [top, bottom] of runsOf(rows, (cells = []) =>
    cells.map((cell) => lookOf(cell?.style)).join(';'),
  )) {
    const cells = rows[top] ?? [];
    for (const [left, right] of runsOf(cells, (cell) => lookOf(cell?.style))) {
      const style = cells[left]?.style;
      if (style === undefined || lookOf(style) === PLAIN) continue;
      dress(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), style);
    }
  }
}

/** Where neighbours agree in `trait`: first and last index of each stretch. */
function runsOf<T>(
  items: readonly T[],
  trait: (item: T | undefined) => unknown,
): readonly (readonly [first: number, last: number])[] {
  const starts = Array.from(items.keys()).filter(
    (index) => index === 0 || trait(items[index]) !== trait(items[index - 1]),
  );
  return starts.map((start, index) => [start, (starts[index + 1] ?? items.length) - 1]);
}

/** What tells the looks of two cells apart, beside what whole columns have. */
function lookOf({ bold = false, size, fill, align }: CellStyle = {}): string {
  return [bold, size, fill, align].join();
}

const PLAIN = lookOf();

function dress(range: Excel.Range, { bold, size, fill, align }: CellStyle): void {
  const { format } = range;
  if (bold === true) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined) format.horizontalAlignment = ALIGNMENT[align];
  range.untrack();
}
