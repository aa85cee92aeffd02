// Writes a planned sheet, such as the working paper, into the open workbook.
import type { WriteResult } from '../../session/host';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan';

/** Rows in one trip: long formulas in too many of them exceed what Excel on the web takes. */
const PORTION = 300;

/** Points for the width of one digit. */
const POINTS_PER_CHARACTER = 5.6;

/** A sheet of the plan's name whose first cell reads otherwise is somebody else's: nothing is touched. */
export async function writePlanSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<WriteResult> {
  const present = context.workbook.worksheets.getItemOrNullObject(plan.name);
  present.load('name');
  await context.sync();
  if (!present.isNullObject && !(await beginsLike(context, present, plan))) {
    return { kind: 'taken', sheet: plan.name };
  }
  context.runtime.enableEvents = false;
  try {
    const sheet = present.isNullObject ? context.workbook.worksheets.add(plan.name) : present;
    if (!present.isNullObject) sheet.getRange().clear();
    for (let top = 0; top < plan.rows.length; top += PORTION) {
      fill(sheet, plan, top);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip could be too large for Excel on the web
      await context.sync();
    }
    dress(sheet, plan);
    sheet.activate();
    await context.sync();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
  return { kind: 'written', sheet: plan.name };
}

async function beginsLike(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<boolean> {
  const first = sheet.getRangeByIndexes(0, 0, 1, 1);
  first.load('values');
  await context.sync();
  const found: unknown = first.values[0]?.[0];
  first.untrack();
  const own = plan.rows[0]?.[0]?.value;
  return own?.kind === 'text' && found === own.text;
}

function fill(sheet: Excel.Worksheet, { rows, widths }: SheetPlan, top: number): void {
  const portion = rows.slice(top, top + PORTION);
  const range = sheet.getRangeByIndexes(top, 0, portion.length, widths.length);
  const matrix = (pick: (cell: PlanCell | null | undefined) => string) =>
    portion.map((cells) => widths.map((_, col) => pick(cells[col])));
  // As text first: = alone in a cell is not a formula.
  range.numberFormat = matrix(formatOf);
  range.formulas = matrix(contentOf);
  range.untrack();
}

function formatOf(cell: PlanCell | null | undefined): string {
  if (cell?.formula === undefined && cell?.value?.kind === 'text') return '@';
  return cell?.style?.format ?? 'General';
}

function contentOf(cell: PlanCell | null | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  return cell?.value?.kind === 'text' || cell?.value?.kind === 'number' ? cell.value.text : '';
}

/** Widths, headings, merged lines, what stays in view, colours of outcomes. */
function dress(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { rows, widths, merges, highlights, frozenRows } = plan;
  widths.forEach((width, col) => {
    const column = sheet.getRangeByIndexes(0, col, rows.length, 1);
    column.format.columnWidth = width * POINTS_PER_CHARACTER;
    column.format.wrapText = rows.some((cells) => cells[col]?.style?.wrap === true);
    column.format.verticalAlignment = 'Center';
    column.untrack();
  });
  rows.forEach((cells, row) => {
    const style = cells[0]?.style;
    if (style?.bold !== true) return;
    const line = sheet.getRangeByIndexes(row, 0, 1, widths.length);
    line.format.font.bold = true;
    if (style.size !== undefined) line.format.font.size = style.size;
    if (style.fill !== undefined) line.format.fill.color = `#${style.fill}`;
    line.untrack();
  });
  for (const { top, left, bottom, right } of merges) {
    const area = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    area.merge();
    area.untrack();
  }
  for (const { range, text, fill: background, color } of highlights) {
    const area = sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1);
    const { cellValue } = area.conditionalFormats.add('CellValue');
    cellValue.format.fill.color = `#${background}`;
    cellValue.format.font.color = `#${color}`;
    cellValue.rule = { formula1: `="${text}"`, operator: 'EqualTo' };
    area.untrack();
  }
  sheet.freezePanes.freezeRows(frozenRows);
}
