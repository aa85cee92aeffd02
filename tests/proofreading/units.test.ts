// A text about a budget of several units: a subject's figure is that of all units together.
import { expect, it } from 'vitest';
import { proofread } from '../../src/proofreading/proofread';
import { readWorkbook } from '../../src/reading/read-workbook';
import { drawBudget } from '../support/draw-budget';
import { ARCHIVES_2025 } from '../support/made-up-budget';
import { narrativeOf } from '../support/narrative-of';

const [book] = readWorkbook(drawBudget(ARCHIVES_2025).workbook).books;

function statusOf(figure: string): readonly string[] {
  const text = `青禾县档案局2025年部门预算编制说明
五、一般公共预算当年拨款情况说明
（三）一般公共预算当年拨款具体使用情况
1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2025年预算数为${figure}万元，主要用于缴纳基本养老保险。`;
  const { claims } = proofread(narrativeOf(text), { book });
  return claims.filter(({ quote }) => quote.startsWith(figure)).map(({ status }) => status);
}

it('agrees with what the units have together, not with one of them', () => {
  expect(statusOf('20.12')).toEqual(['agrees']);
  expect(statusOf('11.89')).toEqual(['disagrees']);
});
