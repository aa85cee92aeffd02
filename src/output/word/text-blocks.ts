// Sections of the text as paragraphs of Word: real headings, text, charts with their captions.
import { HeadingLevel, HighlightColor, Paragraph, TextRun } from 'docx';
import type { ChartSpec, Paragraph as TextParagraph, Run, Section } from '../../document/document';
import type { Draft } from '../../writing/draft';
import { chartParagraph } from './chart-paragraph';
import { textWidthOf } from './page';
import { STYLE } from './word-styles';

export interface TextParts {
  readonly charts: ReadonlyMap<string, ChartSpec>;
  readonly layout: Draft['layout'];
}

/** A part begins a page, unless it is the first thing of its section of pages anyway. */
export function sectionBlocks(section: Section, first: boolean, parts: TextParts): readonly Paragraph[] {
  const title = new Paragraph({
    heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: section.level === 1 && !first,
    children: [textRun({ text: section.title })],
  });
  return [title, ...section.paragraphs.flatMap((paragraph) => paragraphBlocks(paragraph, parts))];
}

function paragraphBlocks(paragraph: TextParagraph, { charts, layout }: TextParts): readonly Paragraph[] {
  const children = paragraph.runs.map(textRun);
  switch (paragraph.kind) {
    case 'text':
      return [new Paragraph({ style: STYLE.body, children })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children })];
    case 'caption': {
      const chart = charts.get(paragraph.chart ?? '');
      // The line 单位：万元 above a chart.
      if (chart === undefined) return [new Paragraph({ style: 'Caption', keepNext: true, children })];
      const drawn = chartParagraph(chart, textWidthOf(layout.页面));
      const above = layout.图题位置 === '图上';
      const caption = new Paragraph({ style: 'Caption', keepNext: above, children });
      return above ? [caption, drawn] : [drawn, caption];
    }
  }
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
