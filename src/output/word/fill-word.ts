// The unit's own Word file, filled in: sections, charts and single figures in the place of `{{…}}`.
import {
  AlignmentType,
  type IPatch,
  LineRuleType,
  Paragraph,
  patchDetector,
  patchDocument,
  PatchType,
} from 'docx';
import type { ChartSpec, Run, Section } from '../../document/document';
import type { Draft } from '../../writing/draft';
import { chartRun } from './chart-run';
import { TWIPS_PER_POINT, textWidthOf } from './page';
import { type Looks, paragraphBlocks, textRun } from './text-blocks';

export interface FilledWord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stands between the braces and is no name; it was left as it is. */
  readonly unknown: readonly string[];
}

/**
 * `{{图1}}` is that chart, `{{4}}` or `{{收入决算情况说明}}` the paragraphs of a section without its title, anything else is
 * what `field` gives for it, null where it is unknown. Everything else in the file stays. Throws where `template` is no .docx.
 */
export async function fillWord(
  template: Uint8Array,
  made: Pick<Draft, 'text' | 'layout'>,
  field: (name: string) => readonly Run[] | null,
): Promise<FilledWord> {
  const names = await patchDetector({ data: template, trimPlaceholders: true });
  const patches: Record<string, IPatch> = {};
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const patch = patchFor(name, made, field);
    if (patch === null) unknown.push(name);
    else patches[name] = patch;
  }
  const filled = await patchDocument({
    outputType: 'arraybuffer',
    data: template,
    patches,
    trimPlaceholders: true,
  });
  return { bytes: new Uint8Array(filled), unknown };
}

function patchFor(
  name: string,
  { text, layout }: Pick<Draft, 'text' | 'layout'>,
  field: (name: string) => readonly Run[] | null,
): IPatch | null {
  const chart = text.charts.find(({ id }) => id === name);
  if (chart !== undefined) {
    return { type: PatchType.PARAGRAPH, children: [chartRun(chart, textWidthOf(layout.页面))] };
  }
  const section = text.sections.find((each) => each.id === name || titleOf(each) === name);
  if (section !== undefined) return sectionPatch(section, text.charts, layout);
  const runs = field(name);
  return runs === null ? null : { type: PatchType.PARAGRAPH, children: runs.map(textRun) };
}

function sectionPatch(section: Section, all: readonly ChartSpec[], layout: Draft['layout']): IPatch {
  const charts = new Map(all.map((chart) => [chart.id, chart]));
  const parts = { charts, layout, looks: plainLooks(layout.页面) };
  const children = section.paragraphs.flatMap((paragraph) => paragraphBlocks(paragraph, parts));
  return { type: PatchType.DOCUMENT, children: children.length === 0 ? [new Paragraph('')] : children };
}

/** Without the number: `一、`, `第二部分 `. */
function titleOf({ title }: Section): string {
  return title.replace(
    /^(?:第[一二三四五六七八九十]+部分\s*|[一二三四五六七八九十\d]+[、.]|（[一二三四五六七八九十\d]+）)/u,
    '',
  );
}

/** Fonts, sizes and lines are those of the unit's file: its styles have names nobody knows. */
function plainLooks({ 首行缩进, 正文字号 }: Draft['layout']['页面']): Looks {
  const indent = {
    firstLineChars: Math.round(首行缩进 * 100),
    firstLine: Math.round(首行缩进 * 正文字号 * TWIPS_PER_POINT),
  };
  const center = { alignment: AlignmentType.CENTER };
  return {
    text: { indent },
    heading: { indent, keepNext: true },
    caption: center,
    // A fixed line would cut the chart off.
    chart: { ...center, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
  };
}
