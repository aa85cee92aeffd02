// The rule language: what it reads, and what it says about text that is no rule.
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../src/checking/language/parse-rules';
import { archiveCentre } from '../../support/archive-centre';
import { ruleOutcomes } from '../../support/rule-outcomes';
import { withCell } from '../../support/text-book';

const outcomes = (text: string, book = archiveCentre()) => ruleOutcomes(text, book);

describe('a rule', () => {
  it('has an id, a severity, a title, a basis and years', () => {
    const { rules } = parseRules(
      '# 说明\n【甲01】提示：总计相等\n依据 本单位内部规定\n年度 2022-2024\n表1[收入, 总计] = 表1[支出, 总计]\n',
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      id: '甲01',
      severity: 'info',
      title: '总计相等',
      basis: '本单位内部规定',
      years: { from: 2022, until: 2024 },
    });
  });

  it('is an error where no severity is written, and may begin its title with such a word', () => {
    const { rules } = parseRules('【A】错误率为零\n表1[收入, 总计] = 表1[支出, 总计]');
    expect(rules[0]).toMatchObject({ severity: 'error', title: '错误率为零' });
  });

  it('does not apply in other years', () => {
    expect(outcomes('【A】甲\n年度 2024起\n表1[收入, 总计] = 表1[支出, 总计]')).toEqual({
      A: 'notApplicable',
    });
  });

  it('takes full-width signs, table names as printed and words for the operators', () => {
    const text =
      '【A】甲\n公开01表[收入，总计] 等于 T01[支出、总计]\n公开03表[合计，基本支出] ≤ 表3[合计，本年支出合计]';
    expect(outcomes(text)).toEqual({ 'A:1': 'pass', 'A:2': 'pass' });
  });

  it('reads names with brackets and quotes as typed', () => {
    const text =
      '【A】甲\n表13[合计, “决算数/因公出国（境）费”] ＋ 表13[合计, 决算数/公务接待费] <= 表13[合计, 决算数/合计]';
    expect(outcomes(text)).toEqual({ A: 'pass' });
  });

  it('goes through every row with a column name standing for the row', () => {
    const book = withCell(archiveCentre(), 'T12', '22301', '本年支出/项目支出', '7.00');
    expect(outcomes('【A】甲\n对 表12 每一行：\n  合计 = 基本支出 + 项目支出', book)).toEqual({
      'A:合计': 'pass',
      'A:223': 'pass',
      'A:22301': 'broken',
      'A:2230105': 'pass',
    });
  });

  it('goes through the 类 of several tables, present in either', () => {
    const book = withCell(archiveCentre(), 'T01', '教育支出', '支出/金额', '3.00');
    expect(
      outcomes('【A】甲\n对 表1、表3 每一类：\n 表1[支出, 本类] = 表3[本类, 本年支出合计]', book),
    ).toEqual({
      'A:201': 'pass',
      'A:205': 'broken',
      'A:208': 'pass',
      'A:212': 'pass',
      'A:221': 'pass',
      'A:223': 'pass',
    });
  });

  it('holds under a condition only', () => {
    const text = (condition: string): string =>
      `【A】甲\n仅当 ${condition}\n表1[收入, 总计] = 表1[支出, 总计]`;
    expect(outcomes(text('表10 为空表'))).toEqual({ A: 'notApplicable' });
    expect(outcomes(text('表4[收入, 总计] = 表4[支出, 总计, 合计]'))).toEqual({ A: 'pass' });
    expect(outcomes(text('没有 表5'))).toEqual({ A: 'notApplicable' });
    expect(outcomes(text('表8[30113] 不为零'))).toEqual({ A: 'pass' });
    expect(outcomes(text('表8[30113] - 表8[30113] 不为零'))).toEqual({ A: 'notApplicable' });
    expect(outcomes(text('表8[30399] 不为零'))).toEqual({ A: 'notApplicable' });
  });
});

describe('text that is no rule', () => {
  it('is named by line and column with what was expected, and the other rules are read', () => {
    const { rules, problems } = parseRules(
      '【A】甲\n表1[收入, 总计] = 表1[支出, 总计]\n\n【B】乙\n对 表3 每一行\n  合计 = 基本支出\n\n【C】丙\n表3[合计, 基本支出] <= 表3[合计]',
    );
    expect(rules.map((rule) => rule.id)).toEqual(['A', 'C']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 5 });
    expect(problems[0]?.message).toMatch(/^第 5 行第 \d+ 列：此处应为/u);
  });

  it('says what stands where a sign was expected', () => {
    const { problems } = parseRules('【A】甲\n表1[收入, 总计] 约等于 表1[支出, 总计]');
    expect(problems[0]).toMatchObject({ line: 2, column: 12 });
    expect(problems[0]?.message).toContain('=、<= 或 >=');
    expect(problems[0]?.message).toContain('读到的是“约等于');
  });

  it('does not take an id twice', () => {
    const rule = '【A】甲\n表1[收入, 总计] = 表1[支出, 总计]\n';
    const { rules, problems } = parseRules(rule + rule);
    expect(rules).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3 });
    expect(problems[0]?.message).toContain('【A】已经用过');
  });

  it('is reported where text stands before the first rule', () => {
    const { problems } = parseRules('总计应当相等\n');
    expect(problems[0]).toMatchObject({ line: 1, column: 1 });
  });
});
