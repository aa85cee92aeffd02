// What a command of the ribbon says: what was not checked or not marked never looks like passed.
import { describe, expect, it } from 'vitest';
import type { MarkedWorkbook } from '../../src/session/mark-open-workbook';
import { commandMessages } from '../../src/ui/command-messages';

const CLEAN: MarkedWorkbook = {
  kind: 'marked',
  errors: 0,
  warnings: 0,
  unplaced: 0,
  accepted: 0,
  passed: 40,
  tails: 2,
  unable: 0,
  unchecked: [],
  protectedSheets: [],
  priorName: null,
  unrecalled: null,
  ruleProblems: 0,
  unselected: null,
};
const head = (more: Partial<MarkedWorkbook>) => commandMessages.marked({ ...CLEAN, ...more })[0] ?? '';
const all = (more: Partial<MarkedWorkbook>) => commandMessages.marked({ ...CLEAN, ...more }).join('\n');
const GOOD = '没有发现错误和警告';

describe('what 标注 says', () => {
  it('is good news only where all that could be checked holds, with how much that was', () => {
    expect(head({})).toBe(`${GOOD}：核对了 42 条，相符 40，尾差 2。`);
  });

  it.each<[string, Partial<MarkedWorkbook>]>([
    ['something is marked', { errors: 1 }],
    ['something has no cell', { unplaced: 1 }],
    ['a sheet is protected', { protectedSheets: ['公开01表'] }],
    ['somebody stands by what is wrong', { accepted: 1 }],
    ['nothing could be checked', { passed: 0, tails: 0 }],
  ])('is no good news where %s', (_name, more) => {
    expect(head(more)).not.toContain(GOOD);
  });

  it.each<[string, Partial<MarkedWorkbook>, string]>([
    ['relations without data', { unable: 4 }, '有 4 条缺少数据，没有核对，不等于通过'],
    ['tables', { unchecked: ['表甲', '表乙'] }, '有 2 张表没有核对完：“表甲”、“表乙”'],
    ['exceptions', { accepted: 1 }, '接受的例外 1 处没有标：不算错误，也不算通过'],
    ['last year', { priorName: '上年.xlsx' }, '没有与上年核对'],
    ['rules that make no sense', { ruleProblems: 2 }, '自定义规则有 2 处读不懂，没有使用'],
    ['what was kept', { unrecalled: 'newer' }, '由更新版本的勾稽保存，没有用上'],
    ['findings without a cell', { errors: 3, unplaced: 1 }, '有 1 条问题没有对应的单元格'],
  ])('names %s that did not take part', (_name, more, words) => {
    expect(all(more)).toContain(words);
  });

  it('names a few of many, and how many there are', () => {
    const unchecked = ['甲', '乙', '丙', '丁', '戊'];
    expect(all({ unchecked })).toContain('有 5 张表没有核对完：“甲”、“乙”、“丙”等。');
  });
});
