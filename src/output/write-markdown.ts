// The explanatory text as Markdown: titles and headings as headings, captions in italics, charts as tables.
import { paragraphText, type ChartSpec, type Paragraph, type Section } from '../document/document';
import type { Draft } from '../writing/draft';

/** Blocks, to be joined by line breaks. */
export function writeMarkdown({ text, layout }: Draft): readonly string[] {
  const charts = new Map(text.charts.map((chart) => [chart.id, chart]));
  return [
    `# ${escaped(text.title)}`,
    ...text.sections.flatMap((section) => sectionOf(section, charts, layout.图题位置 === '图上')),
  ].flatMap((block, index) => (index === 0 ? [block] : ['', block]));
}

function sectionOf(
  { level, title, paragraphs }: Section,
  charts: ReadonlyMap<string, ChartSpec>,
  captionFirst: boolean,
): readonly string[] {
  return [
    `${level === 1 ? '##' : '###'} ${escaped(title)}`,
    ...paragraphs.flatMap((paragraph) => block(paragraph, charts, captionFirst)),
  ];
}

function block(
  paragraph: Paragraph,
  charts: ReadonlyMap<string, ChartSpec>,
  captionFirst: boolean,
): readonly string[] {
  const words = escaped(paragraphText(paragraph));
  if (paragraph.kind === 'heading') return [`#### ${words}`];
  if (paragraph.kind === 'text') return [words];
  const chart = charts.get(paragraph.chart ?? '');
  if (chart === undefined) return [`*${words}*`];
  return captionFirst ? [`*${words}*`, table(chart)] : [table(chart), `*${words}*`];
}

function table({ categories, series }: ChartSpec): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapedMarks).join(' | ')} |`;
  const rows = categories.map((category, index) =>
    row([category, ...series.map(({ values }) => values[index] ?? '')]),
  );
  const rule = `| --- |${' ---: |'.repeat(series.length)}`;
  return [row(['', ...series.map(({ name }) => name)]), rule, ...rows].join('\n');
}

/** A paragraph such as `1.一般公共服务支出` would become a list. */
function escaped(text: string): string {
  return escapedMarks(text).replace(/^(\d+)\./u, '$1\\.');
}

/** Marks in answers would become formatting. */
function escapedMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/gu, '\\$&');
}
