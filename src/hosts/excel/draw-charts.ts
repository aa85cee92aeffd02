// Native charts over the cells of a sheet this program wrote.
import { cellAddress } from '../../workbook/address';
import type { PlanChart } from '../../workbook/sheet-plan';

/** Begins the names of our charts, by which they are found when they are drawn again. */
const PREFIX = '勾稽 ';

const TYPES = { column: 'ColumnClustered', pie: 'Pie' } as const satisfies Record<
  PlanChart['kind'],
  Excel.Chart['chartType']
>;

export function isOwnChart({ name }: Excel.Chart): boolean {
  return name.startsWith(PREFIX);
}

/** Each over its block: headings above, categories in the first column. All members are of ExcelApi 1.8 or earlier. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly PlanChart[]): void {
  for (const plan of charts) {
    const { categories, series, place } = plan;
    const top = Math.min(categories.top, ...series.map(({ name }) => name.top));
    const right = Math.max(...series.map(({ values }) => values.right));
    const block = sheet.getRangeByIndexes(
      top,
      categories.left,
      categories.bottom - top + 1,
      right - categories.left + 1,
    );
    const chart = sheet.charts.add(TYPES[plan.kind], block, 'Columns');
    block.untrack();
    chart.name = PREFIX + plan.id;
    chart.title.text = plan.title;
    chart.legend.position = 'Bottom';
    chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
    chart.dataLabels.showValue = true;
    if (plan.kind === 'pie') {
      chart.dataLabels.showPercentage = true;
      continue;
    }
    chart.dataLabels.numberFormat = plan.format;
    chart.axes.valueAxis.numberFormat = plan.format;
    if (plan.fromZero) chart.axes.valueAxis.minimum = 0;
  }
}
