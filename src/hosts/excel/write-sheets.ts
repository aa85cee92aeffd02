// Writes planned sheets into the open workbook: the working paper, the text with its charts.
import type { WriteResult } from '../../session/host';
import { isOwnSheet } from '../../session/own-sheets';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan';
import { drawCharts, isOwnChart } from './draw-charts';
import { columnCount, dressSheet } from './dress-sheet';
import { gridOf, RANGE_PROPERTIES } from './sheet-properties';

/** Rows in one range. */
const PORTION = 300;

/** Excel on the web takes 5 MB in one request; what is said of ranges, looks and charts comes on top of the cells. */
const REQUEST_BYTES = 2_500_000;
/** Quotes, comma and number format of one cell. */
const CELL_BYTES = 16;
const utf8 = new TextEncoder();

/** The corner of a sheet by which this program knows its own. */
const [CORNER_ROWS, CORNER_COLUMNS] = [6, 12];

interface Present {
  readonly sheet: Excel.Worksheet;
  readonly corner: Excel.Range;
}

interface Place {
  readonly plan: SheetPlan;
  /** Null where there is no sheet of that name yet. */
  readonly present: Present | null;
}

/**
 * Writes the sheets in the order of the plans and turns to the first. One trip to look, a second one where sheets are
 * written again, then one that writes, which Excel can undo as one step, or as few as the size needs. A sheet of a plan's
 * name that this program did not write is never touched, and where one sheet cannot be written none is. Events are off
 * meanwhile, so that it does not come back as an edit.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  plans: readonly [SheetPlan, ...SheetPlan[]],
): Promise<WriteResult> {
  const places = await look(context, plans);
  const { protection } = context.workbook;
  const foreign = places.find(({ present }) => present !== null && !isOwn(present));
  if (foreign !== undefined) return { kind: 'taken', sheet: foreign.plan.name };
  const locked = places.find(({ present }) => present?.sheet.protection.protected === true);
  if (locked !== undefined)
    return failed(`工作表“${locked.plan.name}”受保护，不能重写。请先撤销工作表保护。`);
  if (protection.protected && places.some(({ present }) => present === null))
    return failed('工作簿的结构受保护，不能添加工作表。请先在“审阅”里撤销“保护工作簿”，或复制、导出 Word。');
  context.runtime.enableEvents = false;
  try {
    await write(context, places);
  } catch (error) {
    context.runtime.enableEvents = true;
    await context.sync();
    throw error;
  }
  return { kind: 'written', sheet: plans[0].name };
}

async function look(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<readonly Place[]> {
  const { worksheets, protection } = context.workbook;
  const found = plans.map((plan) => ({ plan, sheet: worksheets.getItemOrNullObject(plan.name) }));
  found.forEach(({ sheet }) => sheet.load('name,visibility'));
  protection.load('protected');
  await context.sync();
  const places = found.map(({ plan, sheet }): Place => {
    if (sheet.isNullObject) return { plan, present: null };
    const corner = sheet.getRangeByIndexes(0, 0, CORNER_ROWS, CORNER_COLUMNS);
    corner.load(RANGE_PROPERTIES);
    corner.untrack();
    sheet.protection.load('protected');
    sheet.charts.load('items/name');
    return { plan, present: { sheet, corner } };
  });
  if (places.some(({ present }) => present !== null)) await context.sync();
  return places;
}

function isOwn({ sheet, corner }: Present): boolean {
  const { name, visibility } = sheet;
  return isOwnSheet(gridOf({ name, visibility }, corner, [], { rows: [], columns: [] }));
}

async function write(context: Excel.RequestContext, places: readonly Place[]): Promise<void> {
  // All of them are there before the first formula that refers to another.
  const made = places.map(({ plan, present }) => ({
    plan,
    sheet: present === null ? context.workbook.worksheets.add(plan.name) : emptied(present.sheet),
  }));
  const portions = made.flatMap(({ plan, sheet }) =>
    Array.from({ length: Math.ceil(plan.rows.length / PORTION) }, (_, index) => ({
      plan,
      sheet,
      top: index * PORTION,
    })),
  );
  let queued = 0;
  for (const { plan, sheet, top } of portions) {
    const bytes = bytesOf(plan.rows.slice(top, top + PORTION));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip could be too large for Excel on the web
    if (queued > 0 && queued + bytes > REQUEST_BYTES) await context.sync();
    queued = queued + bytes > REQUEST_BYTES ? bytes : queued + bytes;
    fill(sheet, plan, top);
  }
  for (const { plan, sheet } of made) {
    dressSheet(sheet, plan);
    drawCharts(sheet, plan.charts);
  }
  const [first] = made;
  if (first !== undefined) {
    first.sheet.visibility = 'Visible';
    first.sheet.activate();
  }
  context.runtime.enableEvents = true;
  await context.sync();
}

/** How much of a request the cells take. */
function bytesOf(rows: SheetPlan['rows']): number {
  const contents = rows.flatMap((cells) => cells.map((cell) => String(contentOf(cell))));
  return contents.reduce((sum, content) => sum + CELL_BYTES + utf8.encode(content).length, 0);
}

/** Without what this program put there; charts of the user's stay. */
function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.getRange().clear();
  const own = sheet.charts.items.filter(isOwnChart);
  // From the last on: the client may name a chart by its place among them.
  for (const chart of own.reverse()) chart.delete();
  return sheet;
}

function fill(sheet: Excel.Worksheet, plan: SheetPlan, top: number): void {
  const portion = plan.rows.slice(top, top + PORTION);
  const columns = Array.from({ length: columnCount(plan) });
  const range = sheet.getRangeByIndexes(top, 0, portion.length, columns.length);
  const matrix = <T>(pick: (cell: PlanCell | null | undefined) => T) =>
    portion.map((cells) => columns.map((_, col) => pick(cells[col])));
  // As text first: = alone in a cell is not a formula.
  range.numberFormat = matrix(formatOf);
  range.formulas = matrix(contentOf);
  range.untrack();
}

function formatOf(cell: PlanCell | null | undefined): string {
  if (cell?.formula === undefined && cell?.value?.kind === 'text') return '@';
  return cell?.style?.format ?? 'General';
}

function contentOf(cell: PlanCell | null | undefined): string | boolean {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (value.kind === 'boolean') return value.value;
  return value.kind === 'error' ? value.code : value.text;
}

function failed(message: string): WriteResult {
  return { kind: 'failed', message };
}
