// The sheet 图表: the figures of each chart as a small block of formulas, and the chart beside it.
import { Decimal } from '../../amount/decimal';
import type { ChartSpec } from '../../document/document';
import {
  type CellStyle,
  EMPTY_PLAN,
  type PlanCell,
  type PlanChart,
  type SheetPlan,
} from '../../workbook/sheet-plan';
import { type Grid, type Rect, textAt } from '../../workbook/workbook';
import type { FormulaGround } from './calculation-formula';
import { figureFormula } from './text-lines';

export const CHART_SHEET = '图表';

const NOTE = '左边的数是各表的，右边的图随它们变。勾稽写入；再次写入时整张表重写。';
const WIDTHS = [36, 16, 16, 3, 12, 12, 12, 12, 12, 12, 12];
const [FIRST_COLUMN_OF_CHART, LAST_COLUMN_OF_CHART] = [4, 10];
const HEAD_ROWS = 2;
/** Rows of a chart and of the blank line behind it. */
const CHART_ROWS = 17;
/** Caption and headings of a block. */
const BLOCK_HEAD = 2;
const DECIMALS = 2;

const TITLE: CellStyle = { bold: true, size: 16 };
const CAPTION: CellStyle = { bold: true };
const HEADING: CellStyle = { bold: true, fill: 'D9E2F3', border: true, align: 'center' };
const LABEL: CellStyle = { border: true, wrap: true };
const FIGURE: CellStyle = { border: true, format: '#,##0.00' };

/** `ground` is null where the figures stand as numbers. */
export function chartSheet(
  name: string,
  charts: readonly ChartSpec[],
  ground: FormulaGround | null,
): SheetPlan {
  const rows: (readonly (PlanCell | null)[])[] = [[text(CHART_SHEET, TITLE)], [text(NOTE, {})]];
  const drawn: PlanChart[] = [];
  for (const chart of charts) {
    const top = rows.length;
    rows.push(...blockRows(chart, ground));
    const height = Math.max(rows.length - top + 1, CHART_ROWS + 1);
    while (rows.length < top + height) rows.push([]);
    drawn.push(planned(chart, top));
  }
  return {
    ...EMPTY_PLAN,
    name,
    widths: WIDTHS,
    rows,
    heights: [24],
    frozenRows: HEAD_ROWS,
    landscape: true,
    charts: drawn,
  };
}

/** Whether this program wrote the sheet. */
export function isChartSheet(grid: Grid): boolean {
  return textAt(grid, 0, 0) === CHART_SHEET && textAt(grid, 1, 0) === NOTE;
}

function blockRows(
  { id, title, categories, series, amountUnit }: ChartSpec,
  ground: FormulaGround | null,
): SheetPlan['rows'] {
  return [
    [text(`${id}：${title}（单位：${amountUnit}）`, CAPTION)],
    [text('项目', HEADING), ...series.map(({ name }) => text(name, HEADING))],
    ...categories.map((category, index) => [
      text(category, LABEL),
      ...series.map(({ values, calculations }): PlanCell => {
        const value = { kind: 'number', text: values[index] ?? '0' } as const;
        const formula = figureFormula(calculations?.[index], ground);
        return formula === undefined ? { value, style: FIGURE } : { value, formula, style: FIGURE };
      }),
    ]),
  ];
}

function planned({ id, title, kind, amountUnit, categories, series }: ChartSpec, top: number): PlanChart {
  const first = top + BLOCK_HEAD;
  const last = first + categories.length - 1;
  const column = (col: number): Rect => ({ top: first, left: col, bottom: last, right: col });
  return {
    id,
    kind,
    title: `${id}：${title}（单位：${amountUnit}）`,
    categories: column(0),
    series: series.map((_each, index) => ({
      name: { top: first - 1, left: index + 1, bottom: first - 1, right: index + 1 },
      values: column(index + 1),
    })),
    format: `0.${'0'.repeat(DECIMALS)}`,
    fromZero: series.every(({ values }) => values.every((value) => !new Decimal(value).isNegative())),
    place: {
      top,
      left: FIRST_COLUMN_OF_CHART,
      bottom: top + CHART_ROWS - 1,
      right: LAST_COLUMN_OF_CHART,
    },
  };
}

function text(words: string, style: CellStyle): PlanCell {
  return { value: { kind: 'text', text: words }, style };
}
