// Figures → the data of a chart; the caption in the template gives it its title.
import { plain } from '../amount/format';
import type { Calculation } from '../document/calculation';
import type { ChartSeries, ChartSpec } from '../document/document';
import { Gap, Quantity, type Figure } from './quantity';

export type ChartData = Pick<ChartSpec, 'id' | 'kind' | 'categories' | 'series'>;

const CHART_DECIMALS = 2;

export interface Slice {
  readonly name: string;
  readonly amount: Figure;
}

/** The shares of a whole; parts that are zero or unknown have no slice. Null where nothing is left. */
export function pie(id: string, series: string, slices: readonly Slice[]): ChartData | null {
  const drawn = slices.flatMap(({ name, amount }) =>
    amount instanceof Quantity && amount.gt(0) ? [{ name, amount }] : [],
  );
  if (drawn.length === 0) return null;
  const categories = drawn.map(({ name }) => name);
  return {
    id,
    kind: 'pie',
    categories,
    series: [
      seriesOf(
        series,
        drawn.map(({ amount }) => amount),
      ),
    ],
  };
}

/** Last year beside this year, for one or more series; a year that is not known is left out. */
export function columns(
  id: string,
  year: number | null,
  names: readonly string[],
  before: Figure,
  now: Figure,
): ChartData | null {
  if (year === null || now instanceof Gap) return null;
  const points = [
    ...(before instanceof Gap ? [] : [{ category: `${year - 1}年`, amount: before }]),
    { category: `${year}年`, amount: now },
  ];
  const amounts = points.map(({ amount }) => amount);
  return {
    id,
    kind: 'column',
    categories: points.map(({ category }) => category),
    series: names.map((name) => seriesOf(name, amounts)),
  };
}

function seriesOf(name: string, amounts: readonly Quantity[]): ChartSeries {
  const calculations = amounts.map((amount): Calculation | null => amount.parts.calculation);
  return { name, values: amounts.map(({ value }) => plain(value, CHART_DECIMALS)), calculations };
}
