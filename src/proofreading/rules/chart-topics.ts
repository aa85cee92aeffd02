// What each point of a chart is about: by the caption, the categories and the names of the series.
import { Decimal } from '../../amount/decimal';
import type { NarrativeChart } from '../../files/narrative/narrative';
import { namedBy, scopeIn } from '../claims/subject';
import type { Scope, Topic } from '../claims/topic';
import type { Proof } from '../proof';

export interface ChartPoint {
  readonly topic: Topic;
  readonly label: string;
  /** As the chart holds it: an amount, a percentage or a fraction of one. */
  readonly value: Decimal;
  readonly as: 'amount' | 'percent' | 'fraction';
}

const YEAR = /20\d{2}/u;

/** The points that the caption and the names say enough about. */
export function chartTopics(chart: NarrativeChart, caption: string, proof: Proof): readonly ChartPoint[] {
  const title = caption.replace(/^[（(]?图\d+[：:.、]?/u, '').replace(/[“”]/gu, '');
  const scope = scopeIn(title) ?? 'all';
  const isTotals = /总计|收支|收入支出|变动/u.test(title);
  const year = proof.year ?? 0;
  const what = proof.kind === 'budget' ? 'budget' : 'final';
  const as = measureOf(chart, isTotals);
  return chart.series.flatMap((series) =>
    series.values.flatMap((printed, index) => {
      if (printed === null || !/^-?\d/u.test(printed)) return [];
      const category = series.categories[index] ?? '';
      const said = YEAR.exec(category) ?? YEAR.exec(series.name ?? '');
      const item = isTotals ? totalItem(title, scope) : itemOf(category, scope);
      if (item === null || (isTotals && said === null)) return [];
      const topic = { scope, item, what, year: said === null ? year : Number(said[0]) } as const;
      const label = [series.name ?? '', category]
        .filter((name) => name !== '' && !/^列\d+$/u.test(name))
        .join(' ');
      return [{ topic, label, value: new Decimal(printed), as }];
    }),
  );
}

/** 财政拨款收、支总计 or 一般公共预算财政拨款支出. */
function totalItem(title: string, scope: Scope): string | null {
  if (/收[^支]{0,3}支/u.test(title)) return 'total';
  return scope === 'all' ? null : 'expenditure';
}

function itemOf(category: string, scope: Scope): string | null {
  const { item } = namedBy(
    category.endsWith('费') || /支出|收入|经费/u.test(category) ? category : `${category}支出`,
  );
  if (item === null) return null;
  const isOwn =
    scope === 'three-public'
      ? /^(?:overseas|vehicles|purchase|running|reception)$/u
      : /^(?:class:|revenue:|basic$|project$)/u;
  return isOwn.test(item) ? item : null;
}

/** Pies hold shares as fractions or percentages, or amounts. */
function measureOf(chart: NarrativeChart, isTotals: boolean): ChartPoint['as'] {
  if (isTotals) return 'amount';
  const values = chart.series.flatMap((series) =>
    series.values.flatMap((value) => (value === null ? [] : [Number(value)])),
  );
  const sum = values.reduce((all, value) => all + value, 0);
  if (Math.abs(sum - 1) < 0.05) return 'fraction';
  return Math.abs(sum - 100) < 1 ? 'percent' : 'amount';
}
