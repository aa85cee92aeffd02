// A chart of the text as a native chart of Word: its figures stand in a workbook inside the file and can be edited there.
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartSpec } from '../../document/document';
import { CHART_COLOURS } from '../../workbook/chart-colours';

const PIXELS_PER_POINT = 96 / 72;
/** Height to width. */
const SHAPE = 0.42;
const GAP_WIDTH = 120;
/** 五号, black: also readable where a label stands on a slice. */
const SMALL = { size: 10.5, color: '000000' };

/** `width` in points. */
export function chartRun(chart: ChartSpec, width: number): ChartRun {
  return new ChartRun(chartOptions(chart, width));
}

function chartOptions(chart: ChartSpec, width: number): ChartRunOptions {
  const pixels = Math.round(width * PIXELS_PER_POINT);
  const numberFormat = formatOf(chart);
  const series = chart.series.map(({ name, values }) => ({ name, values: values.map(Number) }));
  const common = {
    categories: chart.categories,
    series,
    altText: { name: chart.id, title: `${chart.id}：${chart.title}`, description: described(chart) },
    transformation: { width: pixels, height: Math.round(pixels * SHAPE) },
    legend: { position: 'bottom' as const, font: SMALL },
  };
  if (chart.kind === 'pie') {
    return {
      ...common,
      type: 'pie',
      series: series.map((each) => ({ ...each, colors: chart.categories.map((_, index) => colour(index)) })),
      // With a number format of its own LibreOffice would write the shares in it, too.
      dataLabels: { value: true, percentage: true, position: 'bestFit', font: SMALL },
    };
  }
  const negative = series.some(({ values }) => values.some((value) => value < 0));
  return {
    ...common,
    type: 'column',
    gapWidth: GAP_WIDTH,
    series: series.map((each, index) => ({ ...each, color: colour(index) })),
    dataLabels: { value: true, numberFormat, font: SMALL },
    categoryAxis: { font: SMALL },
    // Programs choose a minimum of their own otherwise, which makes small changes look large.
    valueAxis: { numberFormat, font: SMALL, ...(negative ? {} : { minimum: 0 }) },
  };
}

/** As many decimals as the figure with most of them. */
function formatOf({ series }: ChartSpec): string {
  const decimals = series
    .flatMap(({ values }) => values)
    .reduce((most, value) => Math.max(most, value.split('.')[1]?.length ?? 0), 0);
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** For those who cannot see it: every figure in words. */
function described({ kind, categories, series, amountUnit }: ChartSpec): string {
  const words = series.map(({ name, values }) => {
    const points = categories.map((category, index) => `${category} ${values[index] ?? ''}${amountUnit}`);
    return `${name}：${points.join('，')}`;
  });
  return `${kind === 'pie' ? '饼图' : '柱形图'}。${words.join('；')}。`;
}

function colour(index: number): string {
  return CHART_COLOURS[index % CHART_COLOURS.length] ?? 'C9C9C9';
}
