// The charts of a Word document, with the workbooks behind them.
import { isOfType, type Relation } from '../package-relations';
import type { Parts } from '../unzip';
import { type ChartPart, readChartPart } from './chart-part';
import type { PlacedParagraph } from './document-text';
import { embeddedSeries } from './embedded-series';
import type { NarrativeChart, NarrativeSeries } from './narrative';
import { type DocxParts, partText, relationsOf } from './open-docx';

/** In the order of the text. Of a chart that no part holds, or that draws nothing, there is none. */
export function documentCharts(
  docx: DocxParts,
  paragraphs: readonly PlacedParagraph[],
): readonly NarrativeChart[] {
  return paragraphs.flatMap(({ paragraph, end }) =>
    paragraph.charts.flatMap((id) => {
      const relations = relationsIn(docx, paragraph.story.path);
      const path = relations.find((relation) => relation.id === id && isOfType(relation, 'chart'))?.target;
      const text = partText(docx.parts, path);
      const part = text === undefined ? null : readChartPart(text);
      if (part === null || path === undefined) return [];
      const { title, kind, series } = part;
      return [{ at: end, title, kind, series, embedded: embedded(docx.parts, path, part) }];
    }),
  );
}

function relationsIn(docx: DocxParts, story: string): readonly Relation[] {
  return story === docx.main ? docx.relations : relationsOf(docx.parts, story);
}

function embedded(parts: Parts, chart: string, part: ChartPart): readonly NarrativeSeries[] | null {
  const target = relationsOf(parts, chart).find((relation) => isOfType(relation, 'package'))?.target;
  if (target === undefined) return null;
  const workbook = parts.get(target) ?? parts.get(decoded(target));
  return workbook === undefined ? null : embeddedSeries(workbook, part);
}

/** Names outside of ASCII may be percent-encoded in the relationship and not in the zip. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
