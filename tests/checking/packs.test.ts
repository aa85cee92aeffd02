// The users' own rules and their changes of built-in ones: what runs, what is said about what does not.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { parsePack, type RulePack } from '../../src/checking/packs/rule-pack';
import { ruleSetOf } from '../../src/checking/packs/rule-set';
import { sheetPack } from '../../src/checking/packs/sheet-pack';
import { allRules } from '../../src/checking/rules';
import type { Workbook } from '../../src/workbook/workbook';
import { archiveCentre } from '../support/archive-centre';
import { withCell } from '../support/text-book';

const book = archiveCentre();
const EQUAL_TOTALS = '【自01】总计相等\n表1[收入, 总计] = 表1[支出, 总计]';

function outcome(text: string, rule: string, of = book) {
  return checkBook(of, { rules: [parsePack(text, '本县.rules')] }).checks.find(
    (check) => check.rule === rule,
  );
}

function problems(...texts: readonly string[]): readonly string[] {
  const packs = texts.map((text, index) => parsePack(text, `${index + 1}.rules`));
  return ruleSetOf(packs).problems.map(({ source, message }) => `${source}：${message}`);
}

describe("a user's own rule", () => {
  it('is checked like a built-in one and its findings carry its id', () => {
    expect(outcome(EQUAL_TOTALS, '自01')).toMatchObject({ status: 'pass', title: '总计相等' });
    const broken = withCell(book, 'T01', '总计', '收入/金额', '216.00');
    const report = checkBook(broken, { rules: [parsePack(EQUAL_TOTALS, '本县.rules')] });
    expect(report.findings.find(({ rule }) => rule === '自01')).toMatchObject({
      severity: 'error',
      difference: '1.00',
      cells: ['公开01表!B16', '公开01表!D16'],
    });
  });

  it('stands in the list of rules with the file it comes from', () => {
    const info = allRules([parsePack(EQUAL_TOTALS, '本县.rules')]).find(({ id }) => id === '自01');
    expect(info).toMatchObject({ source: '本县.rules', kind: 'final-accounts', severity: 'error' });
  });

  it('is for the documents that it names, or that its tables belong to', () => {
    const kind = (text: string) => allRules([parsePack(text, 'x')]).find(({ id }) => id === 'A')?.kind;
    expect(kind('【A】甲\n表1-2[合计, 基本支出] = 表3[合计, 基本支出]')).toBe('budget');
    expect(kind('【A】甲\n适用 预算\n表3[合计, 合计] = 表3[合计, 合计]')).toBe('budget');
    expect(kind('【A】甲\n适用 决算、预算\n表3[合计, 基本支出] >= 0')).toBeNull();
    const budget = '【A】甲\n适用 预算\n表3[合计, 基本支出] >= 0';
    expect(outcome(budget, 'A')).toMatchObject({
      status: 'notApplicable',
      reason: '这条规则只适用于部门预算',
    });
  });

  it('leaves the others alone where it cannot be read', () => {
    const text = `【自02】乙\n表1[收入, 总计] 约等于 表1[支出, 总计]\n\n${EQUAL_TOTALS}`;
    expect(outcome(text, '自01')?.status).toBe('pass');
    expect(problems(text)).toEqual([expect.stringMatching(/^1\.rules：第 2 行第 12 列：此处应为/u)]);
  });

  it('is refused where its id is taken or its table is not there', () => {
    expect(problems('【X25】甲\n表1[收入, 总计] >= 0')).toEqual([
      expect.stringContaining('第 1 行第 1 列：编号【X25】是内置规则的编号'),
    ]);
    expect(problems(EQUAL_TOTALS, EQUAL_TOTALS)).toEqual([
      expect.stringMatching(/^2\.rules：第 1 行第 1 列：编号【自01】在 1\.rules 里已经用过/u),
    ]);
    expect(problems('【A】甲\n表15[合计] >= 0')).toEqual([
      expect.stringContaining('第 2 行第 1 列：部门决算没有表15'),
    ]);
  });
});

describe('words without a table', () => {
  it.each([
    ['基本支出 <= 0', '第 2 行第 1 列：“基本支出”不知道在哪张表'],
    ['表3[合计, 基本支出] <= 100', '第 2 行第 17 列：这里是数“100”'],
    ['本级 = 合计(下级)', '前面要有一行“对 表…：”'],
    ['表3[本类, 基本支出] >= 0', '“本类”“本科目”“本列”“本单位”前面要有一行“对 表…：”'],
  ])('are refused: %s', (relation, says) => {
    expect(problems(`【A】甲\n${relation}`)).toEqual([expect.stringContaining(says)]);
  });
});

describe('a name that means nothing', () => {
  it.each([
    ['对 表3 每一行：\n  本年支出合计 = 基本支出 + 项目支岀', '栏目“项目支岀”', '是不是“项目支出”'],
    ['表1[收入, 本年收人合计] >= 0', '行“本年收人合计”', '是不是“本年收入合计”'],
    ['对 表3 每一行：\n  基本支出 <= 100', '100', '不能直接写数'],
  ])('keeps the rule from being judged: %s', (relation, what, says) => {
    const found = outcome(`【A】甲\n${relation}`, 'A');
    expect(found).toMatchObject({ status: 'cannotEvaluate', counts: { cannotEvaluate: 1, pass: 0 } });
    const said = `${found?.missing.join('') ?? ''} ${found?.reason ?? ''}`;
    expect(said).toContain(what);
    expect(said).toContain(says);
    expect(found?.reason).toMatch(/^本县\.rules 第 \d+ 行第 \d+ 列：/u);
  });

  it('is not one that the form has and the sheet leaves out, nor a subject that is not listed', () => {
    expect(outcome('【A】甲\n表3[合计, 经营支出] >= 0', 'A')?.status).not.toBe('cannotEvaluate');
    expect(outcome('【A】甲\n表1[支出, 外交支出] <= 表1[支出, 总计]', 'A')?.status).toBe('pass');
    expect(outcome('【A】甲\n表7[合计, 商品和服务支出/会议费] <= 表7[合计, 合计]', 'A')?.status).toBe('pass');
  });

  it('never stops a built-in rule: every name of theirs is one', () => {
    const own = parsePack('', 'x');
    const report = checkBook(book, { rules: [own] });
    expect(report).toEqual(checkBook(book));
  });
});

describe('a change of a rule', () => {
  it('switches it off, which is never a pass', () => {
    const broken = withCell(book, 'T01', '总计', '收入/金额', '216.00');
    const report = checkBook(broken, { rules: [parsePack('停用 T01.5、X28：本县另行核对', '本县.rules')] });
    expect(report.findings.filter(({ rule }) => rule === 'T01.5')).toEqual([]);
    expect(report.checks.find(({ rule }) => rule === 'T01.5')).toMatchObject({
      status: 'notApplicable',
      counts: { pass: 0, notApplicable: 0 },
      reason: '已停用（来自 本县.rules：本县另行核对）',
    });
  });

  it('switches off checks that are not arithmetic, and recognised causes', () => {
    expect(outcome('停用 R05', 'R05')).toMatchObject({
      status: 'notApplicable',
      reason: '已停用（来自 本县.rules）',
    });
    expect(outcome('停用 R15', 'R15')?.status).toBe('notApplicable');
  });

  it('gives its findings another severity, the last pack deciding', () => {
    const broken = withCell(book, 'T13', '合计', '决算数/合计', '6.00');
    const severity = (...texts: readonly string[]) => {
      const rules = texts.map((text, index) => parsePack(text, String(index)));
      return checkBook(broken, { rules }).findings.find(({ rule }) => rule === 'T13.3')?.severity;
    };
    expect(severity()).toBe('warning');
    expect(severity('改为错误 T13.3')).toBe('error');
    expect(severity('改为错误 T13.3', '改为 提示 T13.3 因为 另有批复')).toBe('info');
  });

  it('is shown in the list of rules, and a rule that is not there is said', () => {
    const pack = parsePack('改为提示 X25', '本县.rules');
    expect(allRules([pack]).find(({ id }) => id === 'X25')).toMatchObject({
      severity: 'info',
      changed: '已改为提示（来自 本县.rules）',
    });
    expect(problems('停用 X99')).toEqual([expect.stringContaining('没有编号为 X99 的规则')]);
    expect(problems('停用')).toEqual([expect.stringMatching(/第 1 行第 \d 列：此处应为规则编号/u)]);
  });

  it('may stand between rules', () => {
    const pack = parsePack(`${EQUAL_TOTALS}\n停用 X25\n# 说明\n【B】乙\n表1[收入, 总计] >= 0\n`, 'x');
    expect(pack.rules.map(({ id, line }) => [id, line])).toEqual([
      ['自01', 1],
      ['B', 5],
    ]);
    expect(pack.adjustments).toEqual([{ rules: ['X25'], severity: null, reason: null, line: 3 }]);
    expect(pack.problems).toEqual([]);
  });
});

function workbook(name: string, rows: readonly (readonly string[])[]): Workbook {
  const cell = (text: string) => (text === '' ? null : { value: { kind: 'text' as const, text } });
  const sheet = {
    name,
    visibility: 'visible' as const,
    rows: rows.map((row) => row.map(cell)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { name: 'x.xlsx', sheets: [sheet] };
}

function onSheet(...rows: readonly (readonly string[])[]): RulePack {
  const pack = sheetPack(workbook('自定义审核公式', rows));
  if (pack === null) throw new Error('no sheet of rules');
  return pack;
}

describe('the sheet 自定义审核公式', () => {
  it('holds rules as lines of the first column, as rows of three, and changes', () => {
    const pack = onSheet(
      ['自定义审核公式'],
      ['编号', '名称', '公式'],
      ['自01', '总计相等', '表1[收入, 总计] = 表1[支出, 总计]'],
      ['自02', '', '对 表3 每一行：\n  本年支出合计 >= 基本支出'],
      [''],
      ['【自03】基本支出不大于合计'],
      ['对 表6 每一行：', '这一列不读'],
      ['  基本支出 <= 合计'],
      ['停用', 'X25', '口径不同'],
    );
    expect(pack.problems).toEqual([]);
    expect(pack.rules.map(({ id, title }) => [id, title])).toEqual([
      ['自01', '总计相等'],
      ['自02', '自02'],
      ['自03', '基本支出不大于合计'],
    ]);
    expect(pack.adjustments).toMatchObject([{ rules: ['X25'], severity: null, reason: '口径不同' }]);
  });

  it('has each mistake named by its cell', () => {
    const pack = onSheet(
      ['自01', '甲', '对 表3 每一行：\n  本年支出合计 基本支出'],
      ['【X01】乙'],
      ['表1[收入, 总计] >= 0'],
    );
    const said = ruleSetOf([pack]).problems.map(({ cell, message }) => [cell, message]);
    expect(said).toEqual([
      ['自定义审核公式!C1', expect.stringContaining('自定义审核公式!C1 第 2 行第 10 个字：此处应为')],
      ['自定义审核公式!A2', expect.stringContaining('编号【X01】是内置规则的编号')],
    ]);
    const findings = checkBook(book, { rules: [pack] }).findings;
    expect(findings.filter(({ rule }) => rule === 'R28').map(({ cells }) => cells[0])).toEqual([
      '自定义审核公式!C1',
      '自定义审核公式!A2',
    ]);
  });

  it('is absent from most workbooks', () => {
    expect(sheetPack(workbook('公开01表', [['【自01】甲']]))).toBeNull();
  });
});
