// The explanatory text as Markdown: titles and headings as headings, captions in italics, charts as tables.
import { paragraphText, type ChartSpec, type Paragraph, type Section } from '../document/document';
import type { Draft } from '../writing/draft';

/** Blocks, to be joined by line breaks. */
export function writeMarkdown({ text }: Draft): readonly string[] {
  const charts = new Map(text.charts.map((chart) => [chart.id, chart]));
  return [
    `# ${escaped(text.title)}`,
    ...text.sections.flatMap((section) => sectionOf(section, charts)),
  ].flatMap((block, index) => (index === 0 ? [block] : ['', block]));
}

function sectionOf(section: Section, charts: ReadonlyMap<string, ChartSpec>): readonly string[] {
  return [
    `## ${escaped(section.title)}`,
    ...section.paragraphs.flatMap((paragraph) => block(paragraph, charts)),
  ];
}

function block(paragraph: Paragraph, charts: ReadonlyMap<string, ChartSpec>): readonly string[] {
  const words = escaped(paragraphText(paragraph));
  if (paragraph.kind === 'heading') return [`### ${words}`];
  if (paragraph.kind === 'text') return [words];
  const chart = charts.get(paragraphText(paragraph).split('：', 1)[0] ?? '');
  return chart === undefined ? [`*${words}*`] : [`*${words}*`, table(chart)];
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
