// The explanatory text as HTML to paste into Word or WPS: headings, paragraphs, and the charts' figures as tables.
import { type ChartSpec, type Paragraph, paragraphText, type Section } from '../document/document';
import type { Draft } from '../writing/draft';
import { escaped } from './html-text';

/** One fragment; the fonts are those of the style's page, as Word takes them from the clipboard. */
export function writeHtml({ text, layout: { 页面: page, 图题位置: place } }: Draft): string {
  const charts = new Map(text.charts.map((chart) => [chart.id, chart]));
  const body = fontOf(page.正文字体, page.正文字号);
  const indent = `text-indent:${page.首行缩进}em`;
  const paragraphOf = (paragraph: Paragraph): string => {
    const words = escaped(paragraphText(paragraph));
    if (paragraph.kind === 'heading')
      return `<h3 style="${fontOf(page.节标题字体, page.节标题字号)}">${words}</h3>`;
    if (paragraph.kind === 'text') return `<p style="margin:0;${indent};${body}">${words}</p>`;
    const caption = `<p style="margin:0;text-align:center;${body}">${words}</p>`;
    const chart = charts.get(paragraph.chart ?? '');
    if (chart === undefined) return caption;
    return place === '图上' ? caption + tableOf(chart, body) : tableOf(chart, body) + caption;
  };
  const sectionOf = ({ level, title, paragraphs }: Section): string => {
    const tag = level === 1 ? 'h1' : 'h2';
    const heading = `<${tag} style="${fontOf(page.章标题字体, page.章标题字号)}">${escaped(title)}</${tag}>`;
    return heading + paragraphs.map(paragraphOf).join('');
  };
  const title = `<p style="text-align:center;${fontOf(page.题名字体, page.题名字号)}">${escaped(text.title)}</p>`;
  return title + text.sections.map(sectionOf).join('');
}

function fontOf(font: string, points: number): string {
  return `font-family:'${escaped(font)}';font-size:${points}pt`;
}

function tableOf({ title, categories, series }: ChartSpec, font: string): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag} style="border:1px solid #000;padding:2px 8px;${font}">${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const head = row('th', [title, ...series.map(({ name }) => name)]);
  const rows = categories.map((category, index) =>
    row('td', [category, ...series.map(({ values }) => values[index] ?? '')]),
  );
  return `<table style="border-collapse:collapse;margin:0 auto">${head}${rows.join('')}</table>`;
}
