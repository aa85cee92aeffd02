// The built command line with the users' own rules: from files, and from a sheet of the workbook.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/checking/finding';
import type { RuleInfo } from '../../src/checking/rule-info';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { gouji } from '../support/run-gouji';
import { xlsxBytes } from '../support/sample-files';

const RULES = `【县01】基本支出不大于合计
依据 县财政局通知
对 表3 每一行：
  基本支出 <= 本年支出合计

【县02】写错的
表1[收入, 总计] 约等于 表1[支出, 总计]

停用 X25：口径不同
`;
const NATURE_RULE = '【县04】行政单位才适用\n仅当 单位性质为 行政\n表1[收入, 总计] >= 0\n';
const FALSE_RULE = '【县03】不成立的\n表1[收入, 总计] <= 0\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-rules-'));
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023);
  const lines = ['【表01】不成立的', '表1[收入, 总计] <= 0', '【表02】写错的', '表1[收入, 总计] ? 0'];
  const sheet = {
    name: '自定义审核公式',
    visibility: 'visible' as const,
    rows: lines.map((text) => [{ value: { kind: 'text' as const, text } }]),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  writeFileSync(join(folder, '本年.xlsx'), xlsxBytes(workbook));
  writeFileSync(join(folder, '带规则.xlsx'), xlsxBytes({ ...workbook, sheets: [...workbook.sheets, sheet] }));
  writeFileSync(join(folder, '县.rules'), RULES);
  writeFileSync(join(folder, '性质.rules'), NATURE_RULE);
  const answers = { version: 1, answers: { 'unit.nature': '行政单位' } };
  writeFileSync(join(folder, '回答.json'), JSON.stringify(answers));
  writeFileSync(join(folder, '错.rules'), FALSE_RULE);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function check(...given: readonly string[]) {
  const run = await gouji(folder, 'check', '--format', 'json', ...given);
  const report = run.stdout === '' ? null : (JSON.parse(run.stdout) as CheckReport);
  const ruleOf = (id: string) => report?.checks.find(({ rule }) => rule === id);
  return { ...run, report, ruleOf };
}

describe('check --rules', () => {
  test('runs the rules of the file, names the faulty one on standard error, and goes on', async () => {
    const { code, stderr, ruleOf } = await check('本年.xlsx', '--rules', '县.rules');
    expect(code).toBe(0);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/^县\.rules：第 7 行第 12 列：此处应为/u);
    expect(ruleOf('县01')).toMatchObject({ status: 'pass', title: '基本支出不大于合计' });
    expect(ruleOf('县02')).toBeUndefined();
    expect(ruleOf('X25')).toMatchObject({
      status: 'notApplicable',
      reason: '已停用（来自 县.rules：口径不同）',
    });
  });

  test('takes several files; an own rule that does not hold is an error like any other', async () => {
    const { code, report } = await check('本年.xlsx', '--rules', '县.rules', '--rules', '错.rules');
    expect(code).toBe(1);
    expect(report?.findings.map(({ rule }) => rule)).toContain('县03');
  });

  test('takes the nature of the unit from the answers', async () => {
    const plain = await check('本年.xlsx', '--rules', '性质.rules');
    const answered = await check('本年.xlsx', '--rules', '性质.rules', '--answers', '回答.json');
    expect(plain.ruleOf('县04')?.status).not.toBe('pass');
    expect(answered.ruleOf('县04')?.status).toBe('pass');
  });

  test('ends with 2 and one line where a file cannot be read', async () => {
    for (const [file, says] of [
      ['没有.rules', '找不到'],
      ['本年.xlsx', '不是规则文件'],
    ] as const) {
      const { code, stdout, stderr } = await check('本年.xlsx', '--rules', file);
      expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
      expect(stderr[0]).toContain(says);
    }
  });

  test('reads the sheet 自定义审核公式 of the workbook itself; mistakes are findings with their cell', async () => {
    const { code, stderr, report, ruleOf } = await check('带规则.xlsx');
    expect([code, stderr]).toEqual([1, []]);
    expect(ruleOf('表01')?.status).toBe('broken');
    expect(report?.findings.find(({ rule }) => rule === 'R28')).toMatchObject({
      severity: 'warning',
      cells: ['自定义审核公式!A4'],
    });
    expect(report?.findings.filter(({ rule }) => rule === 'R06')).toEqual([]);
  });
});

test('rules --rules lists them with the file they come from', async () => {
  const { code, stdout } = await gouji(folder, 'rules', '--format', 'json', '--rules', '县.rules');
  expect(code).toBe(0);
  const rules = JSON.parse(stdout) as readonly RuleInfo[];
  expect(rules.find(({ id }) => id === '县01')).toEqual({
    id: '县01',
    title: '基本支出不大于合计',
    relation: '对 表3 每一行：\n  基本支出 <= 本年支出合计',
    basis: '县财政局通知',
    severity: 'error',
    kind: 'final-accounts',
    years: { from: null, until: null },
    source: '县.rules',
  });
  expect(rules.find(({ id }) => id === 'X25')?.changed).toBe('已停用（来自 县.rules：口径不同）');
});
