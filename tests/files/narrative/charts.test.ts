// Charts of a document: what they draw, and what the workbook behind them holds.
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../../src/files/file-problem';
import type { NarrativeChart } from '../../../src/files/narrative/narrative';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import { chartRun, docxBytes, type DocxTexts, paragraph as p, run as r } from '../../support/docx-bytes';
import { packageBytes, sheetOf } from '../../support/package-bytes';

function chartsOf(texts: DocxTexts): readonly NarrativeChart[] {
  const result = readNarrative(docxBytes(texts));
  if (isFileProblem(result)) throw new Error(result.message);
  return result.narrative.charts;
}

const cache = (
  kind: 'str' | 'num',
  formula: string,
  points: readonly string[],
  count = points.length,
): string =>
  `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache><c:ptCount val="${count}"/>` +
  points.map((point, index) => `<c:pt idx="${index}"><c:v>${point}</c:v></c:pt>`).join('') +
  `</c:${kind}Cache></c:${kind}Ref>`;

const title = (text: string): string =>
  `<c:title><c:tx><c:rich><a:p>${[...text].map((char) => `<a:r><a:t>${char}</a:t></a:r>`).join('')}</a:p></c:rich></c:tx></c:title>`;

const series = (name: string, categories: string, values: string): string =>
  `<c:ser><c:tx>${name}</c:tx><c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;

const plot = (kind: string, ...list: readonly string[]): string => `<c:${kind}>${list.join('')}</c:${kind}>`;

const chart = (head: string, ...plots: readonly string[]): string =>
  `<c:chart>${head}<c:plotArea>${plots.join('')}</c:plotArea></c:chart>`;

const INCOME = series(
  cache('str', 'Sheet1!$B$1', ['收入']),
  cache('str', 'Sheet1!$A$2:$A$3', ['2022年', '2023年']),
  cache('num', 'Sheet1!$B$2:$B$3', ['150.63999999999999', '133.28']),
);

const text = (address: string, words: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (address: string, value: string): string => `<c r="${address}"><v>${value}</v></c>`;

const BOOK = packageBytes([
  sheetOf(
    'Sheet1',
    text('B1', '收入'),
    text('A2', '2022年') + number('B2', '150.64'),
    text('A3', '2023年') + number('B3', '123.28'),
  ),
]);

const CACHED = { name: '收入', categories: ['2022年', '2023年'], values: ['150.64', '133.28'] };

describe('a chart', () => {
  const body = p(r('如图：')) + p(r('图1'), chartRun('chart1')) + p(r('后'));

  test('has its place, title, kind and series, and those of its workbook', () => {
    const xml = chart(title('收支情况'), plot('barChart', INCOME));
    expect(chartsOf({ body, charts: [{ xml, workbook: BOOK }] })).toEqual([
      {
        at: 6,
        title: '收支情况',
        kind: 'bar',
        series: [CACHED],
        embedded: [{ ...CACHED, values: ['150.64', '123.28'] }],
      },
    ]);
  });

  test.each([
    ['none', undefined],
    ['one that is no workbook', new Uint8Array([1, 2, 3])],
    ['one without the sheet', packageBytes([sheetOf('别的', number('A1', '1'))])],
  ])('with a workbook: %s', (_what, workbook) => {
    const charts = [{ xml: chart('', plot('pie3DChart', INCOME)), ...(workbook && { workbook }) }];
    expect(chartsOf({ body, charts })).toEqual([
      { at: 6, title: null, kind: 'pie', series: [CACHED], embedded: null },
    ]);
  });

  test('of two kinds has the series of both; points without a value are none', () => {
    const literal = '<c:numLit><c:ptCount val="3"/><c:pt idx="1"><c:v>1E-2</c:v></c:pt></c:numLit>';
    const rate = series('<c:v>比率</c:v>', '<c:strLit/>', literal);
    const [found] = chartsOf({
      body,
      charts: [{ xml: chart('', plot('barChart', INCOME), plot('lineChart', rate)) }],
    });
    expect(found?.kind).toBe('bar');
    expect(found?.series).toEqual([CACHED, { name: '比率', categories: [], values: [null, '0.01', null] }]);
  });

  test('that the document only refers to is none', () => {
    expect(chartsOf({ body })).toEqual([]);
  });
});
