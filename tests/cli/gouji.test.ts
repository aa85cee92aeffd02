// The built command line, on workbooks made here: what it prints where, and how it ends.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { packageBytes, sheetOf } from '../support/package-bytes';
import { gouji, goujiCutShort } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';
import { workbookBytes } from '../support/workbook-bytes';

const UNIT = CULTURE_CENTRE_2023.unitName;
const OTHER = '示例县档案馆';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const clean = drawAccounts(CULTURE_CENTRE_2023).workbook;
  const file = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
  file('本年.xlsx', xlsxBytes(clean));
  file('上年.xlsx', xlsxBytes(drawAccounts(CULTURE_CENTRE_2022).workbook));
  file('别家.xlsx', xlsxBytes(drawAccounts({ ...CULTURE_CENTRE_2023, unitName: OTHER }).workbook));
  file('有错.xlsx', xlsxBytes(sampleWorkbook()));
  file('半截.xlsx', xlsxBytes(clean).slice(0, 5000));
  file('说明.xlsx', new Uint8Array(Buffer.from('不是工作簿')));
  file('无表.xlsx', packageBytes([sheetOf('Sheet1', '<c r="A1"><v>1</v></c>')]));
  for (const below of ['县里/乙', '县里/甲', '县里/.藏', '空'])
    mkdirSync(join(folder, below), { recursive: true });
  file('县里/乙/b.XLSX', xlsxBytes(clean));
  file('县里/甲/a.xls', workbookBytes(asPlain(clean), 'biff8'));
  file('县里/~$b.xlsx', new Uint8Array(3));
  file('县里/.b.xlsx', new Uint8Array(3));
  file('县里/.藏/c.xlsx', new Uint8Array(3));
  file('县里/读我.txt', new Uint8Array(3));
  file('县里/坏.xlsx', new Uint8Array(3));
});

afterAll(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** The .xls writer keeps sheet names to 31 characters and has no blank cells. */
function asPlain(workbook: Workbook): Workbook {
  const rows = (sheet: Workbook['sheets'][number]) =>
    sheet.rows.map((row) => row.map((cell) => (cell?.value.kind === 'blank' ? null : cell)));
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: rows(sheet) })) };
}

describe('read', () => {
  test('text: one line a table, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'read', '本年.xlsx');
    expect([code, stderr]).toEqual([0, []]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => /^T\d\d {2}/u.test(line))).toHaveLength(13);
    expect(lines[0]).toContain('收入支出决算总表');
  });

  test('json: the keys of the contract, every gold fact from its cell', async () => {
    const { stdout } = await gouji(folder, 'read', '--format', 'json', '本年.xlsx');
    const read = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual([
      'file',
      'kind',
      'tableSet',
      'year',
      'unitName',
      'tables',
      'facts',
      'unreadable',
    ]);
    expect(read).toMatchObject({
      file: '本年.xlsx',
      kind: 'final-accounts',
      tableSet: 'sichuan-13',
      year: 2023,
      unitName: UNIT,
      unreadable: [],
    });
    const [fact] = read['facts'] as Record<string, unknown>[];
    expect(Object.keys(fact ?? {})).toEqual([
      'table',
      'rowCode',
      'rowLabel',
      'column',
      'amount',
      'amountUnit',
      'sheet',
      'cell',
    ]);
    const [table] = read['tables'] as Record<string, unknown>[];
    expect(Object.keys(table ?? {})).toEqual(['table', 'title', 'sheet', 'status', 'amountUnit', 'reason']);
  });

  test('csv: a heading, then one line a fact', async () => {
    const { stdout } = await gouji(folder, 'read', '--format', 'csv', '本年.xlsx', '别家.xlsx');
    const lines = stdout.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'file,kind,year,unitName,table,rowCode,rowLabel,column,amount,amountUnit,sheet,cell',
    );
    expect(lines.filter((line) => line.startsWith('file,'))).toHaveLength(1);
    expect(lines[1]).toMatch(/^本年\.xlsx,final-accounts,2023,示例县文化服务中心,T01,/u);
    expect(lines.at(-1)).toContain(OTHER);
  });
});

describe('check', () => {
  test('a clean workbook ends with 0, the summary last', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'check', '本年.xlsx');
    expect([code, stderr]).toEqual([0, []]);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^合计：错误 0，/u);
  });

  test('an error ends with 1', async () => {
    const { code, stdout } = await gouji(folder, 'check', '有错.xlsx');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\[错误\] /mu);
  });

  test('json: the keys of the contract', async () => {
    const { stdout } = await gouji(folder, 'check', '有错.xlsx', '--format', 'json');
    const checked = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(checked)).toEqual([
      'file',
      'kind',
      'tableSet',
      'year',
      'unitName',
      'summary',
      'checks',
      'findings',
    ]);
    expect(Object.keys(checked['summary'] ?? {})).toEqual([
      'pass',
      'tail',
      'broken',
      'notApplicable',
      'cannotEvaluate',
      'error',
      'warning',
    ]);
    expect(Object.keys(checked['findings']?.[0] ?? {})).toEqual([
      'id',
      'rule',
      'severity',
      'table',
      'message',
      'basis',
      'cells',
      'left',
      'right',
      'difference',
      'tolerance',
      'amountUnit',
      'cause',
      'suspects',
    ]);
  });

  test('unknown formats are refused', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'check', '本年.xlsx', '--format', 'pdf');
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain('没有这种格式');
  });
});

describe('several workbooks', () => {
  const EXPECTED = ['县里/乙/b.XLSX', '县里/坏.xlsx', '县里/甲/a.xls', '说明.xlsx', '本年.xlsx'];

  test('folders in code-point order, lock files and dot-files left out, input order whatever --jobs', async () => {
    for (const jobs of ['1', '3']) {
      const { code, stdout, stderr } = await gouji(
        folder,
        ...['check', '县里', '说明.xlsx', '本年.xlsx', '--format', 'ndjson', '--jobs', jobs],
      );
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { file: string; unreadable?: { code: string; message: string } });
      expect(rows.map(({ file }) => file)).toEqual(EXPECTED);
      expect(Object.keys(rows[1] ?? {})).toEqual(['file', 'unreadable']);
      expect(rows[3]?.unreadable?.code).toBe('not-a-workbook');
      expect(code).toBe(2);
      expect(stderr).toHaveLength(2);
      expect(stderr[0]).toMatch(/^县里\/坏\.xlsx：/u);
    }
  });

  test('json is an array, also for a folder of one', async () => {
    const { code, stdout } = await gouji(folder, 'read', '县里/乙', '--format', 'json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toEqual(['县里/乙/b.XLSX']);
  });

  test('text names each workbook', async () => {
    const { stdout } = await gouji(folder, 'check', '本年.xlsx', '半截.xlsx');
    expect(stdout).toMatch(/^本年\.xlsx\n/u);
    expect(stdout).toMatch(/\n\n半截\.xlsx\n无法读取：/u);
  });

  test('a reader that has seen enough is no fault', async () => {
    const given = ['read', '本年.xlsx', '别家.xlsx', '有错.xlsx', '上年.xlsx', '--format', 'json'];
    const { stderr } = await goujiCutShort(folder, ...given);
    expect(stderr).toEqual([]);
  });

  test('an empty folder', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'check', '空');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toEqual(['空：文件夹里没有 .xlsx 或 .xls 工作簿。']);
  });
});

describe('a single workbook that cannot be read', () => {
  test.each([
    ['半截.xlsx', '不完整'],
    ['说明.xlsx', '不是'],
    ['无表.xlsx', '没有认出'],
    ['没有这个文件.xlsx', '找不到'],
  ])('%s: one line, nothing on standard output, ends with 2', async (name, words) => {
    for (const command of ['read', 'check', 'write', 'answers']) {
      const { code, stdout, stderr } = await gouji(folder, command, name);
      expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
      expect(stderr[0]).toContain(`${name}：`);
      expect(stderr[0]).toContain(words);
    }
  });
});

describe('--out', () => {
  test('writes the file, and only when complete; leaves an existing one alone unless --force', async () => {
    const first = await gouji(folder, 'read', '本年.xlsx', '--format', 'json', '--out', '结果.json');
    expect([first.code, first.stdout]).toEqual([0, '']);
    const written = readFileSync(join(folder, '结果.json'), 'utf8');
    expect((JSON.parse(written) as { year: number }).year).toBe(2023);
    const second = await gouji(folder, 'check', '本年.xlsx', '--out', '结果.json');
    expect([second.code, second.stdout, second.stderr.length]).toEqual([2, '', 1]);
    expect(readFileSync(join(folder, '结果.json'), 'utf8')).toBe(written);
    const third = await gouji(folder, 'check', '本年.xlsx', '--out', '结果.json', '--force');
    expect(third.code).toBe(0);
    expect(readFileSync(join(folder, '结果.json'), 'utf8')).toMatch(/合计：/u);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('never writes over an input, not even with --force', async () => {
    const before = readFileSync(join(folder, '本年.xlsx'));
    for (const out of ['本年.xlsx', './本年.xlsx', '上年.xlsx']) {
      const run = await gouji(folder, 'check', '本年.xlsx', '--prior', '上年.xlsx', '--out', out, '--force');
      expect([run.code, run.stdout, run.stderr.length]).toEqual([2, '', 1]);
    }
    expect(readFileSync(join(folder, '本年.xlsx')).equals(before)).toBe(true);
  });

  test('nothing is left behind where the workbook cannot be read, or the folder is not there', async () => {
    expect((await gouji(folder, 'read', '半截.xlsx', '--out', '无.txt')).code).toBe(2);
    expect((await gouji(folder, 'read', '本年.xlsx', '--out', '没有/无.txt')).code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('无.txt'))).toEqual([]);
  });
});

describe('--prior', () => {
  interface Checked {
    readonly file: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
    readonly checks: readonly { readonly rule: string; readonly status: string }[];
  }

  test('one and one belong together; the right ones without a warning', async () => {
    const { stdout } = await gouji(folder, 'check', '本年.xlsx', '--prior', '上年.xlsx', '--format', 'json');
    const { checks } = JSON.parse(stdout) as Checked;
    expect(checks.find(({ rule }) => rule === 'R21')?.status).toBe('pass');
    expect(checks.find(({ rule }) => rule === 'X29')?.status).not.toBe('notApplicable');
  });

  test('another unit, or a year that is not the one before, is a warning', async () => {
    const { stdout } = await gouji(folder, 'check', '本年.xlsx', '--prior', '别家.xlsx', '--format', 'json');
    const doubts = (JSON.parse(stdout) as Checked).findings.filter(({ rule }) => rule === 'R21');
    expect(doubts.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('several are paired by unit and year; one without a partner is named', async () => {
    const { stdout, stderr } = await gouji(
      folder,
      ...['check', '本年.xlsx', '别家.xlsx', '--prior', '上年.xlsx', '--format', 'json'],
    );
    const [own, other] = JSON.parse(stdout) as Checked[];
    expect(own?.checks.find(({ rule }) => rule === 'R21')?.status).toBe('pass');
    expect(other?.checks.find(({ rule }) => rule === 'R21')?.status).toBe('notApplicable');
    expect(stderr).toEqual([expect.stringContaining(`没有找到上年文件（${OTHER} 2022 年决算）`)]);
  });

  test('a prior workbook that cannot be read', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'check', '本年.xlsx', '--prior', '半截.xlsx');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toEqual([expect.stringContaining('半截.xlsx：上年文件无法使用')]);
  });
});

describe('write and answers', () => {
  test('the file that `answers` prints is what --answers takes', async () => {
    const asked = await gouji(folder, 'answers', '本年.xlsx', '--prior', '上年.xlsx');
    const file = JSON.parse(asked.stdout) as { version: number; answers: Record<string, unknown> };
    expect(file.version).toBe(1);
    expect(file.answers).toHaveProperty('reason.total-change', null);
    file.answers['reason.total-change'] = '新增了场馆运行补助';
    file.answers['no.such.question'] = 'x';
    writeFileSync(join(folder, '问题.json'), JSON.stringify(file));
    const { code, stdout, stderr } = await gouji(
      folder,
      ...['write', '本年.xlsx', '--prior', '上年.xlsx', '--answers', '问题.json'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('新增了场馆运行补助');
    expect(stdout).toMatch(/^一、收入支出决算总体情况说明$/mu);
    expect(stderr).toContainEqual(expect.stringContaining('no.such.question'));
  });

  test('an answers file of this year is filled in, one of a year ago is offered as last year’s', async () => {
    const reason = { 'reason.total-change': '活动增加' };
    for (const year of [2022, 2023])
      writeFileSync(join(folder, `${year}.json`), JSON.stringify({ version: 1, year, answers: reason }));
    const asked = async (file: string) =>
      JSON.parse((await gouji(folder, 'answers', '本年.xlsx', '--answers', file)).stdout) as {
        answers: Record<string, unknown>;
        questions: { id: string; lastYear: unknown }[];
      };
    const [old, own] = [await asked('2022.json'), await asked('2023.json')];
    expect(own.answers).toMatchObject(reason);
    expect(old.answers).toMatchObject({ 'reason.total-change': null });
    expect(old.questions.find(({ id }) => id === 'reason.total-change')?.lastYear).toBe('活动增加');
  });

  test('a style by name or from a file decides the wording, in answers too', async () => {
    writeFileSync(join(folder, '本县.json'), JSON.stringify({ base: '四川乙', 预算对比: '只写决算' }));
    const named = await gouji(folder, 'write', '本年.xlsx', '--prior', '上年.xlsx', '--style', '四川乙');
    expect(named.stdout).toContain('收入、支出总计各增加17.59万元，增长9.68%');
    const own = await gouji(folder, 'write', '本年.xlsx', '--style', '本县.json', '--format', 'json');
    expect(JSON.parse(own.stdout)).toMatchObject({ style: '本县' });
    const asked = await gouji(folder, 'answers', '本年.xlsx', '--style', '本县.json');
    expect(asked.stdout).not.toContain('budget.item.');
  });

  test.each([
    ['没有这个', 1, '可用：四川甲、四川乙、四川丙、全国'],
    ['坏样式.json', 2, '没有开关“字数”'],
  ])('a style that is none: %s', async (style, lines, words) => {
    writeFileSync(join(folder, '坏样式.json'), JSON.stringify({ base: '四川甲', 字数: 3, 比例小数: 9 }));
    const { code, stdout, stderr } = await gouji(folder, 'write', '本年.xlsx', '--style', style);
    expect([code, stdout, stderr.length]).toEqual([2, '', lines]);
    expect(stderr.join('')).toContain(words);
  });

  test('a budget workbook that is none ends the call', async () => {
    for (const [budget, words] of [
      ['没有.xlsx', '找不到这个文件'],
      ['上年.xlsx', '没有预算公开表'],
    ] as const) {
      const { code, stdout, stderr } = await gouji(folder, 'write', '本年.xlsx', '--budget', budget);
      expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
      expect(stderr[0]).toContain(words);
    }
  });

  test('json has the keys of the contract', async () => {
    const { stdout } = await gouji(folder, 'write', '本年.xlsx', '--format', 'json');
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'kind',
      'style',
      'sections',
      'charts',
      'questions',
      'notes',
    ]);
  });

  test.each([
    ['{', '不是正确的 JSON'],
    ['{"version":2,"answers":{}}', 'version'],
    ['{"version":1}', '缺少 answers'],
    ['{"version":1,"answers":{"a":{}}}', '“a”'],
  ])('answers that are none: %s', async (text, words) => {
    writeFileSync(join(folder, '坏问题.json'), text);
    const { code, stdout, stderr } = await gouji(folder, 'write', '本年.xlsx', '--answers', '坏问题.json');
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain(words);
  });

  test('one workbook at a time', async () => {
    for (const given of [['本年.xlsx', '别家.xlsx'], ['县里']]) {
      const { code, stderr } = await gouji(folder, 'write', ...given);
      expect([code, stderr.length]).toEqual([2, 1]);
    }
  });
});

describe('the call itself', () => {
  test('rules as text and json', async () => {
    const text = await gouji(folder, 'rules');
    expect(text.stdout).toMatch(/^【T01\.1】/u);
    const rules = JSON.parse((await gouji(folder, 'rules', '--format', 'json')).stdout) as object[];
    expect(Object.keys(rules[0] ?? {})).toEqual([
      'id',
      'title',
      'relation',
      'basis',
      'severity',
      'kind',
      'years',
      'source',
    ]);
    expect(text.stdout).toMatch(/^【P03】“其中”各项之和等于总数（文稿：合计，错误）$/mu);
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'P03', severity: 'error', kind: null, narrativeKind: 'footing' }),
    );
  });

  test('styles as text and json, each with its preview and its switches', async () => {
    const text = await gouji(folder, 'styles');
    expect(text.stdout.match(/^【.+】$/gmu)).toEqual(['【四川甲】', '【四川乙】', '【四川丙】', '【全国】']);
    expect(text.stdout).toContain('收、支总计各减少16.8万元，下降11.2%');
    const styles: unknown = JSON.parse((await gouji(folder, 'styles', '--format', 'json')).stdout);
    expect(styles).toMatchObject([{ name: '四川甲', switches: { 金额留尾零: false } }, {}, {}, {}]);
  });

  test('help is Chinese and lists only what works', async () => {
    const { code, stdout } = await gouji(folder, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('核对表内、表间的勾稽关系');
    expect(stdout).not.toMatch(/Usage|Options|Commands/u);
    expect((await gouji(folder, 'check', '--help')).stdout).toContain('--prior');
  });

  test.each([
    [[], '没有给出命令'],
    [['chekc'], '不认识命令“chekc”'],
    [['check'], '没有给出工作簿'],
    [['check', '本年.xlsx', '--nope'], '不认识选项 --nope'],
    [['check', '本年.xlsx', '--out'], '--out 后面缺少内容'],
    [['check', '本年.xlsx', '--jobs', 'x'], '--jobs 要给出大于 0 的整数'],
    [['proofread', '没有.docx'], '找不到这个文件'],
  ])('%j: one line that says what is off', async (given, words) => {
    const { code, stdout, stderr } = await gouji(folder, ...given);
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain(words);
  });
});
