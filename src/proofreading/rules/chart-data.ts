// P20, P21: the data of a chart against the text, and what the chart shows against the workbook inside it.
import { Decimal } from '../../amount/decimal';
import type { NarrativeChart, NarrativeSeries } from '../../files/narrative/narrative';
import type { Remark } from '../finding';
import type { Proof } from '../proof';
import { sourceSpan } from '../text/clean-text';
import type { Block } from '../text/block';
import { chartTopics, type ChartPoint } from './chart-topics';
import { expectedPoint } from './chart-values';
import type { ProofRule } from './proof-rule';

const NEAR = 4;

/** The caption of a chart: the nearest one behind it, else in front. */
function captionOf(chart: NarrativeChart, blocks: readonly Block[]): Block | null {
  const after = blocks.findIndex(({ clean }) => (clean.at[0] ?? 0) >= chart.at);
  const at = after < 0 ? blocks.length : after;
  const isCaption = ({ kind }: Block) => kind === 'caption';
  return (
    blocks.slice(at, at + NEAR).find(isCaption) ??
    blocks.slice(Math.max(at - NEAR, 0), at).findLast(isCaption) ??
    null
  );
}

function placeOf(
  chart: NarrativeChart,
  caption: Block | null,
): { readonly start: number; readonly end: number } {
  return caption === null
    ? { start: chart.at, end: chart.at }
    : sourceSpan(caption.clean, 0, caption.clean.text.length);
}

function findAgainstText(proof: Proof): readonly Remark[] {
  return proof.narrative.charts.flatMap((chart) => {
    const caption = captionOf(chart, proof.blocks);
    const words = caption?.clean.text ?? chart.title ?? '';
    return chartTopics(chart, words, proof).flatMap((point) =>
      pointRemarks(point, placeOf(chart, caption), proof),
    );
  });
}

function pointRemarks(
  point: ChartPoint,
  place: { readonly start: number; readonly end: number },
  proof: Proof,
): readonly Remark[] {
  const expected = expectedPoint(point, proof);
  if (expected === null || expected.fits) return [];
  return [
    {
      severity: 'error',
      ...place,
      actual: point.value.toFixed(),
      expected: expected.printed,
      explanation: `图中“${point.label}”的数是 ${point.value.toFixed()}，文中${expected.words}，请更新图的数据。`,
      fix: null,
      cells: [],
    },
  ];
}

function findAgainstWorkbook({ narrative, blocks }: Proof): readonly Remark[] {
  return narrative.charts.flatMap((chart) => {
    const place = placeOf(chart, captionOf(chart, blocks));
    const { embedded } = chart;
    if (embedded === null) return [];
    return chart.series.flatMap((series, index) => differences(series, embedded[index], place));
  });
}

function differences(
  shown: NarrativeSeries,
  held: NarrativeSeries | undefined,
  place: { readonly start: number; readonly end: number },
): readonly Remark[] {
  if (held === undefined) return [];
  return shown.values.flatMap((value, index) => {
    const other = held.values[index] ?? null;
    if (value === null || other === null || sameNumber(value, other)) return [];
    const label = shown.categories[index] ?? String(index + 1);
    return [
      {
        severity: 'error' as const,
        ...place,
        actual: value,
        expected: other,
        explanation: `图中“${label}”显示 ${value}，图的内嵌工作簿里是 ${other}：改了数据没有更新图，或改了图没有更新数据。`,
        fix: null,
        cells: [],
      },
    ];
  });
}

const DIGITS = 12;

/** Files cut the same number at different places. */
function sameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    /^-?\d/u.test(text) ? new Decimal(text).toSignificantDigits(DIGITS) : null,
  );
  return a === null || b === null || a === undefined || b === undefined ? one === other : a.eq(b);
}

// A narrative of plain text holds no charts; tests/proofreading/charts.test.ts has the examples.
const SILENT = ['图1：收、支决算总计变动情况图（单位：万元）'];

export const chartAgainstText: ProofRule = {
  id: 'P20',
  title: '图的数据与文中的数一致',
  kind: 'chart',
  severity: 'error',
  find: findAgainstText,
  fires: [],
  silent: SILENT,
};

export const chartAgainstWorkbook: ProofRule = {
  id: 'P21',
  title: '图显示的数与内嵌工作簿一致',
  kind: 'chart',
  severity: 'error',
  find: findAgainstWorkbook,
  fires: [],
  silent: SILENT,
};
