// Sections of the text as paragraphs of Word: real headings, text, charts with their captions.
import { HeadingLevel, HighlightColor, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { ChartSpec, Paragraph as TextParagraph, Run, Section } from '../../document/document';
import type { Draft } from '../../writing/draft';
import { chartRun } from './chart-run';
import { textWidthOf } from './page';
import { STYLE } from './word-styles';

/** How each kind of paragraph looks. */
export type Looks = Readonly<Record<'text' | 'heading' | 'caption' | 'chart', IParagraphOptions>>;

export interface TextParts {
  readonly charts: ReadonlyMap<string, ChartSpec>;
  readonly layout: Draft['layout'];
  readonly looks: Looks;
}

/** Of a document whose styles are our own. */
export const STYLED: Looks = {
  text: { style: STYLE.body },
  heading: { heading: HeadingLevel.HEADING_3 },
  caption: { style: 'Caption' },
  chart: { style: STYLE.chart },
};

/** A part begins a page, unless it is the first thing of its section of pages anyway. */
export function sectionBlocks(section: Section, first: boolean, parts: TextParts): readonly Paragraph[] {
  const title = new Paragraph({
    heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: section.level === 1 && !first,
    children: [textRun({ text: section.title })],
  });
  return [title, ...section.paragraphs.flatMap((paragraph) => paragraphBlocks(paragraph, parts))];
}

/** The paragraph, and with a caption its chart. */
export function paragraphBlocks(
  paragraph: TextParagraph,
  { charts, layout, looks }: TextParts,
): readonly Paragraph[] {
  const children = paragraph.runs.map(textRun);
  const look = looks[paragraph.kind];
  if (paragraph.kind !== 'caption') return [new Paragraph({ ...look, children })];
  const chart = charts.get(paragraph.chart ?? '');
  // The line 单位：万元 above a chart.
  if (chart === undefined) return [new Paragraph({ ...look, keepNext: true, children })];
  const above = layout.图题位置 === '图上';
  const caption = new Paragraph({ ...look, keepNext: above, children });
  const drawn = new Paragraph({
    ...looks.chart,
    keepNext: !above,
    children: [chartRun(chart, textWidthOf(layout.页面))],
  });
  return above ? [caption, drawn] : [drawn, caption];
}

/** Marks that Word would otherwise take for Latin ones, half as wide. */
const AMBIGUOUS = /[“”‘’…—·×÷]/u;
const TO_FILL = /^【/u;

export function textRun({ text, placeholder }: Run): TextRun {
  const open = placeholder !== undefined || TO_FILL.test(text);
  return new TextRun({
    text,
    ...(open ? { highlight: HighlightColor.YELLOW } : {}),
    ...(AMBIGUOUS.test(text) ? { font: { hint: 'eastAsia' } } : {}),
  });
}
