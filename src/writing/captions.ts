// Captions: which chart a paragraph names, and how the style writes it.
import { type ChartSpec, type Paragraph, paragraphText } from '../document/document';
import type { ChartData } from './chart-data';
import type { WritingStyle } from './style/switches';

export interface Captioned {
  readonly paragraphs: readonly Paragraph[];
  readonly charts: readonly ChartSpec[];
}

const CAPTION = /^(图\d+)：(.*?)(（单位：万元）)?$/u;
const UNIT_LINE: Paragraph = { kind: 'caption', runs: [{ text: '单位：万元' }] };

/** A caption names its chart. A chart without a caption is not wanted, a caption without data would point at nothing. */
export function captioned(
  paragraphs: readonly Paragraph[],
  data: readonly (ChartData | null)[],
  style: WritingStyle,
): Captioned {
  const charts: ChartSpec[] = [];
  const kept = paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    if (paragraph.kind !== 'caption') return [paragraph];
    const [, id, title = '', unit = ''] = CAPTION.exec(paragraphText(paragraph)) ?? [];
    const chart = data.find((candidate) => candidate?.id === id) ?? null;
    if (chart === null) return [];
    charts.push({ ...chart, title, amountUnit: '万元' });
    const words = `${chart.id}：${title}${style.图题单位 === '题后' ? unit : ''}`;
    const text = style.图题括号 ? `（${words}）` : words;
    const caption: Paragraph = { kind: 'caption', runs: [{ text }], chart: chart.id };
    return style.图题单位 === '另起一行' && unit !== '' ? [UNIT_LINE, caption] : [caption];
  });
  return { paragraphs: kept, charts };
}
