// The explanatory text as JSON, text and Markdown, and the answers file.
import { describe, expect, it } from 'vitest';
import { answersJson } from '../../src/output/answers-json';
import { writeJson } from '../../src/output/write-json';
import { writeMarkdown } from '../../src/output/write-markdown';
import { writeText } from '../../src/output/write-text';
import { bookOf, cultureDraft } from '../support/draft-text';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const made = cultureDraft({ 'reason.total-change': '活动*增加*' });

describe('json', () => {
  const document = writeJson(bookOf(CULTURE_CENTRE_2023), made);

  it('has the keys of the contract', () => {
    expect(Object.keys(document)).toEqual(['kind', 'style', 'sections', 'charts', 'questions', 'notes']);
    expect(document).toMatchObject({ kind: 'final-accounts', style: '四川甲' });
    expect(document.sections.map(({ id, level }) => `${level} ${id}`)).toEqual([
      ...['1 overview', '2 duties', '2 structure', '1 statement'],
      ...Array.from({ length: 10 }, (_, index) => `2 ${index + 1}`),
      ...['1 glossary', '1 attachments', '1 tables'],
    ]);
    expect(document.questions.find(({ id }) => id === 'reason.total-change')).toEqual({
      id: 'reason.total-change',
      label: '收、支总计比上年增减的主要原因',
      needed: true,
      answered: true,
    });
  });

  it('carries each figure with its cells, its computation and nothing else', () => {
    const runs = document.sections.find(({ id }) => id === '1')?.paragraphs[0]?.runs ?? [];
    expect(runs[0]).toEqual({ text: '2023年度收、支总计均为' });
    expect(Object.keys(runs[1]?.figure ?? {})).toEqual(['amount', 'amountUnit', 'from', 'how']);
    expect(runs[1]).toMatchObject({ text: '199.33', figure: { amount: '199.33', amountUnit: '万元' } });
  });

  it('carries the charts that have data, with plain decimals', () => {
    expect(document.charts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '图1 column',
      '图2 pie',
      '图3 pie',
      '图4 column',
      '图5 column',
      '图6 pie',
      '图7 pie',
    ]);
    expect(document.charts[0]).toEqual({
      id: '图1',
      title: '收、支决算总计变动情况图',
      kind: 'column',
      amountUnit: '万元',
      categories: ['2022年', '2023年'],
      series: [
        { name: '收入', values: ['181.74', '199.33'] },
        { name: '支出', values: ['181.74', '199.33'] },
      ],
    });
  });
});

it('text has titles, paragraphs, placeholders and captions one a line', () => {
  const lines = writeText(made);
  const start = lines.indexOf('第二部分 2023年度部门决算情况说明') + 1;
  expect(lines.slice(start, start + 3).map((line) => line.slice(0, 12))).toEqual([
    '一、收入支出决算总体情况',
    '2023年度收、支总计均',
    '图1：收、支决算总计变动',
  ]);
  expect(lines.some((line) => line.includes('【待填：'))).toBe(true);
});

it('markdown keeps the words as words and shows the charts as tables', () => {
  const text = writeMarkdown(made).join('\n');
  expect(text).toMatch(/^# 2023年度部门决算情况说明\n\n## 第一部分 部门概况\n\n### 一、部门职责\n/u);
  expect(text).toContain('\n\n### 一、收入支出决算总体情况说明\n\n2023年度');
  expect(text).toContain('活动\\*增加\\*。');
  expect(text).toContain('\n1\\.文化旅游体育与传媒支出（类）');
  expect(text).toContain('|  | 收入 | 支出 |\n| --- | ---: | ---: |\n| 2022年 | 181.74 | 181.74 |');
});

it('the answers file lists every question and keeps what was answered', () => {
  const document = answersJson('x.xlsx', 2023, made, { 'reason.total-change': '活动增加', 'old.one': 3 });
  expect(document).toMatchObject({ version: 1, file: 'x.xlsx', year: 2023 });
  expect(document.answers).toMatchObject({
    'reason.total-change': '活动增加',
    'old.one': 3,
    'reception.batches': null,
  });
  expect(Object.keys(document.questions[0] ?? {})).toEqual([
    'id',
    'section',
    'label',
    'help',
    'type',
    'unit',
    'choices',
    'needed',
    'lastYear',
  ]);
  expect(new Set(document.questions.map(({ id }) => id)).size).toBe(document.questions.length);
});
