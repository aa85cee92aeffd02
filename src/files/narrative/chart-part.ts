// The part of a chart → its title and its series as the chart itself keeps them ([ECMA-376] part 1, 21.2).
import { attributeOf, outline, type XmlElement } from '../xml-elements';
import type { NarrativeSeries } from './narrative';
import { plainNumber } from './plain-number';
import { textInside } from './run-text';
import { childNamed, childrenNamed, descendant, nameOf, valueOf } from './word-elements';

/** Formulas of the cells that a series was made from; undefined for what the chart holds without cells. */
export interface SeriesSource {
  readonly name: string | undefined;
  readonly categories: string | undefined;
  readonly values: string | undefined;
}

export interface ChartPart {
  readonly title: string | null;
  readonly kind: string;
  readonly series: readonly NarrativeSeries[];
  /** In the order of `series`. */
  readonly sources: readonly SeriesSource[];
}

/** null where the part holds no plot. Throws where it is no XML. */
export function readChartPart(text: string): ChartPart | null {
  const chart = childNamed(outline(text, Infinity), 'c:chart');
  const plots =
    childNamed(chart, 'c:plotArea')?.children.filter(({ local }) => local.endsWith('Chart')) ?? [];
  const [first] = plots;
  if (first === undefined) return null;
  const elements = plots.flatMap((plot) => childrenNamed(plot, 'c:ser'));
  return {
    title: titleOf(childNamed(chart, 'c:title')),
    // bar3DChart is a bar chart.
    kind: first.local.replace(/(3D)?Chart$/u, ''),
    series: elements.map(seriesOf),
    sources: elements.map(sourceOf),
  };
}

function titleOf(title: XmlElement | undefined): string | null {
  const source = childNamed(title, 'c:tx');
  const rich = childrenNamed(childNamed(source, 'c:rich'), 'a:p').map((line) => textInside(line, 'a:t'));
  const text = (rich.length > 0 ? rich : points(childNamed(source, 'c:strRef'))).join('');
  return text === '' ? null : text;
}

function seriesOf(element: XmlElement): NarrativeSeries {
  const categories = points(dataOf(element, 'c:cat', 'c:xVal')).map((text) => text ?? '');
  const values = points(dataOf(element, 'c:val', 'c:yVal')).map((text) =>
    text === null ? null : plainNumber(text),
  );
  return { name: nameIn(element), categories, values };
}

function nameIn(element: XmlElement): string | null {
  const source = childNamed(element, 'c:tx');
  const own = childNamed(source, 'c:v')?.text;
  return own ?? points(childNamed(source, 'c:strRef'))[0] ?? null;
}

function sourceOf(element: XmlElement): SeriesSource {
  return {
    name: descendant(element, 'c:tx', 'c:strRef', 'c:f')?.text,
    categories: childNamed(dataOf(element, 'c:cat', 'c:xVal'), 'c:f')?.text,
    values: childNamed(dataOf(element, 'c:val', 'c:yVal'), 'c:f')?.text,
  };
}

/** The reference or literal list of a series' data: the only child of its element. */
function dataOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  const data = element.children.find((child) => names.includes(nameOf(child)));
  return data?.children[0];
}

/** The points of a reference's cache or of a literal list; null where none is kept for an index. */
function points(data: XmlElement | undefined): readonly (string | null)[] {
  const cache = data?.children.find(({ local }) => local.endsWith('Cache')) ?? data;
  // Of categories on several levels the first is the innermost.
  const list = childNamed(cache, 'c:lvl') ?? cache;
  const found = childrenNamed(list, 'c:pt').map(
    (point) => [Number(attributeOf(point, 'idx')), childNamed(point, 'c:v')?.text ?? null] as const,
  );
  const stated = Number(valueOf(cache, 'c:ptCount') ?? 0);
  const last = found.reduce((most, [index]) => Math.max(most, index + 1), stated);
  const count = Math.min(last, MOST_POINTS);
  const byIndex = new Map(found);
  return Array.from({ length: count }, (_none, index) => byIndex.get(index) ?? null);
}

/** What an Excel sheet has rows; a count above it is no chart's. */
const MOST_POINTS = 1_048_576;
