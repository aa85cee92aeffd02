// Charts of a document against its text and against the workbooks inside them.
import { describe, expect, it } from 'vitest';
import type { NarrativeChart } from '../../src/files/narrative/narrative';
import { proofread } from '../../src/proofreading/proofread';
import { narrativeOf } from '../support/narrative-of';

const TEXT = [
  '2023年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  '2023年度收、支总计均为115.50万元。与2022年度相比，收、支总计各增加15.50万元，增长15.5%。主要变动原因是项目增加。',
  '图1：收、支决算总计变动情况图（单位：万元）',
  '二、支出决算情况说明',
  '2023年度本年支出合计115.50万元，其中：基本支出80.85万元，占70%；项目支出34.65万元，占30%。',
  '图2：支出决算结构图',
].join('\n');

function chart(behind: string, changes: Partial<NarrativeChart>): NarrativeChart {
  const at = TEXT.indexOf(behind) + behind.length;
  return { at, title: null, kind: 'bar', series: [], embedded: null, ...changes };
}

const totals = (now: string, before: string): NarrativeChart =>
  chart('主要变动原因是项目增加。', {
    series: [
      { name: '2023年', categories: ['收入', '支出'], values: [now, now] },
      { name: '2022年', categories: ['收入', '支出'], values: [before, before] },
    ],
  });
const pie = (basic: string, project: string): NarrativeChart =>
  chart('占30%。', {
    kind: 'pie',
    series: [{ name: '列1', categories: ['基本支出', '项目支出'], values: [basic, project] }],
  });

function chartFindings(charts: readonly NarrativeChart[]) {
  const { findings } = proofread({ ...narrativeOf(TEXT), charts });
  return findings.filter(({ kind }) => kind === 'chart');
}

describe('charts', () => {
  it('that fit the text are silent: amounts, fractions, percentages', () => {
    expect(chartFindings([totals('115.5', '100'), pie('0.7', '0.3')])).toEqual([]);
    expect(chartFindings([pie('70', '30')])).toEqual([]);
    expect(chartFindings([pie('80.85', '34.65')])).toEqual([]);
  });

  it('with another total, this year or last, are found at their caption', () => {
    const now = chartFindings([totals('151.5', '100')]);
    expect(now.map(({ quote }) => quote)).toEqual(
      Array.from({ length: 2 }, () => '图1：收、支决算总计变动情况图（单位：万元）'),
    );
    expect(chartFindings([totals('115.5', '110')])).toHaveLength(2);
  });

  it('with another share are found', () => {
    expect(chartFindings([pie('0.75', '0.25')])[0]).toMatchObject({ severity: 'error', expected: '70%' });
  });

  it('whose workbook holds something else are found', () => {
    const shown = totals('115.5', '100');
    const embedded = [shown.series[0], { ...shown.series[1], values: ['99', '100'] }];
    const changed = {
      ...shown,
      embedded: embedded.map((series) => ({ name: null, categories: [], values: [], ...series })),
    };
    expect(chartFindings([changed])).toMatchObject([{ actual: '100', expected: '99' }]);
  });
});
