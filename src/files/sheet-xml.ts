// A sheet plan → the XML of a worksheet part ([ECMA-376] part 1, 18.3.1.99).
import { cellAddress } from '../workbook/address';
import type { CellStyle, PlanCell, SheetPlan } from '../workbook/sheet-plan';
import type { Rect } from '../workbook/workbook';
import { cellXml, formulaXml } from './cell-xml';
import { escapeXml } from './xml-elements';

export interface StyleIndexes {
  readonly ofStyle: (style: CellStyle | undefined) => number;
  /** The differential format of each highlight, in the plan's order. */
  readonly ofHighlights: readonly number[];
}

/** Where the sheet stands: the namespaces of its workbook, transitional or strict, and the id of its drawing. */
export interface SheetSurroundings {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string | null;
}

/** The element order is the schema's. */
export function sheetXml(
  plan: SheetPlan,
  styles: StyleIndexes,
  { main, relationships, drawing }: SheetSurroundings,
): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    plan.landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(plan.frozenRows),
    columnsXml(plan),
    `<sheetData>${plan.rows.map((cells, row) => rowXml(cells, row, plan, styles)).join('')}</sheetData>`,
    plan.filter === null ? '' : `<autoFilter ref="${rangeOf(plan.filter)}"/>`,
    mergesXml(plan.merges),
    highlightsXml(plan, styles),
    plan.landscape ? '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' : '',
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}

function viewXml(frozenRows: number): string {
  if (frozenRows === 0) return '';
  const topLeft = cellAddress(frozenRows, 0);
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${topLeft}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${topLeft}" sqref="${topLeft}"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}${selection}</sheetView></sheetViews>`;
}

function columnsXml({ widths, hiddenColumns }: SheetPlan): string {
  const columns = new Map(widths.map((width, col) => [col, ` width="${width}" customWidth="1"`]));
  for (const col of hiddenColumns) columns.set(col, `${columns.get(col) ?? ' width="9"'} hidden="1"`);
  if (columns.size === 0) return '';
  const list = [...columns].sort(([a], [b]) => a - b);
  return `<cols>${list.map(([col, rest]) => `<col min="${col + 1}" max="${col + 1}"${rest}/>`).join('')}</cols>`;
}

function rowXml(
  cells: readonly (PlanCell | null)[],
  row: number,
  { hiddenRows, heights }: SheetPlan,
  styles: StyleIndexes,
): string {
  const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
  if (cells.length === 0 && hidden === '') return '';
  const list = cells.map((cell, col) =>
    cell === null ? '' : planCellXml(cell, cellAddress(row, col), styles),
  );
  const height = heights[row] === undefined ? '' : ` ht="${heights[row]}" customHeight="1"`;
  return `<row r="${row + 1}"${height}${hidden}>${list.join('')}</row>`;
}

function planCellXml({ value, formula, style }: PlanCell, address: string, styles: StyleIndexes): string {
  const index = styles.ofStyle(style);
  return cellXml({
    attributes: `r="${address}"${index === 0 ? '' : ` s="${index}"`}`,
    formula: formula === undefined ? '' : formulaXml(formula),
    value,
  });
}

function mergesXml(merges: readonly Rect[]): string {
  if (merges.length === 0) return '';
  const list = merges.map((rect) => `<mergeCell ref="${rangeOf(rect)}"/>`);
  return `<mergeCells count="${merges.length}">${list.join('')}</mergeCells>`;
}

function highlightsXml({ highlights }: SheetPlan, { ofHighlights }: StyleIndexes): string {
  return highlights
    .map(({ range, text }, index) => {
      const rule = `type="cellIs" dxfId="${ofHighlights[index] ?? 0}" priority="${index + 1}" operator="equal"`;
      const formula = `<formula>"${escapeXml(text)}"</formula>`;
      return `<conditionalFormatting sqref="${rangeOf(range)}"><cfRule ${rule}>${formula}</cfRule></conditionalFormatting>`;
    })
    .join('');
}

function rangeOf({ top, left, bottom, right }: Rect): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
