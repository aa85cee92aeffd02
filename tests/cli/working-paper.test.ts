// `check --format xlsx` as built: a copy with the working paper, its place, and what it says.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOutput } from '../../src/hosts/cli/open-output';
import { sheetNamed } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { paperRows, read } from '../support/paper-rows';
import { gouji } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';
import { workbookBytes } from '../support/workbook-bytes';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  mkdirSync(join(folder, '县里/甲'), { recursive: true });
  mkdirSync(join(folder, '县里/乙'));
  const file = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
  const clean = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code' }).workbook;
  file('有错.xlsx', xlsxBytes(sampleWorkbook()));
  file('旧.xls', workbookBytes(clean, 'biff8'));
  file('县里/甲/决算.xlsx', xlsxBytes(clean));
  file('县里/乙/决算.xlsx', xlsxBytes(clean));
  file('县里/乙/坏.xlsx', new Uint8Array(3));
});

afterAll(() => rmSync(folder, { recursive: true }));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

describe('one workbook', () => {
  test('is copied with the paper; the exit code is that of the check', async () => {
    const {
      code,
      stdout: out,
      stderr,
    } = await gouji(folder, ...['check', '有错.xlsx', '--format', 'xlsx', '--out', '结果.xlsx']);
    expect([code, out, stderr]).toEqual([1, '', []]);
    const rows = paperRows(await read(bytesOf('结果.xlsx')));
    expect(rows.filter(({ outcome }) => outcome === '不符').length).toBeGreaterThan(0);
    const before = unzipSync(bytesOf('有错.xlsx'));
    const after = unzipSync(bytesOf('结果.xlsx'));
    const sheets = Object.keys(before).filter((path) => path.startsWith('xl/worksheets/'));
    expect(sheets.length).toBe(13);
    for (const path of sheets) expect(after[path]).toEqual(before[path]);
  });

  test('of an .xls is a new .xlsx with the values, and says so', async () => {
    const { code, stderr } = await gouji(folder, 'check', '旧.xls', '--format', 'xlsx', '--out', '新.xlsx');
    expect(code).toBe(0);
    expect(stderr).toEqual([expect.stringMatching(/^旧\.xls：.*新的 \.xlsx.*数值/u)]);
    const copy = await read(bytesOf('新.xlsx'));
    const original = await read(bytesOf('旧.xls'));
    expect(copy.sheets.map(({ name }) => name)).toEqual([
      ...original.sheets.map(({ name }) => name),
      '核对底稿',
    ]);
    for (const sheet of original.sheets) {
      const values = sheet.rows.map((row) => row.map((cell) => cell?.value));
      expect(sheetNamed(copy, sheet.name)?.rows.map((row) => row.map((cell) => cell?.value))).toEqual(values);
    }
    expect(paperRows(copy).every(({ outcome }) => outcome !== '不符')).toBe(true);
  });

  test('goes to standard output where that is no terminal', async () => {
    const { code, stdout: out } = await gouji(folder, 'check', '有错.xlsx', '--format', 'xlsx');
    expect([code, out.slice(0, 2)]).toEqual([1, 'PK']);
  });

  test('a terminal is refused', async () => {
    const { isTTY } = stdout;
    stdout.isTTY = true;
    const opened = openOutput(
      'xlsx',
      { out: undefined, force: false, inputs: [] },
      { files: [], batch: false },
    );
    await expect(opened).rejects.toThrow('要用 --out 给出文件名');
    stdout.isTTY = isTTY;
  });
});

describe('several workbooks', () => {
  test('go to a folder, one file each, names told apart by their folders', async () => {
    const given = ['check', '县里', '有错.xlsx', '--format', 'xlsx', '--out', '底稿'];
    const { code, stdout: out, stderr } = await gouji(folder, ...given);
    expect([code, out]).toEqual([2, '']);
    expect(stderr).toEqual([expect.stringContaining('县里/乙/坏.xlsx')]);
    expect(readdirSync(join(folder, '底稿')).sort()).toEqual(
      ['县里_乙_决算.xlsx', '县里_甲_决算.xlsx', '有错.xlsx'].sort(),
    );
    const again = await gouji(folder, ...given);
    expect([again.code, again.stderr]).toEqual([2, [expect.stringContaining('文件已存在')]]);
  });

  test('want a folder', async () => {
    const none = await gouji(folder, 'check', '县里', '--format', 'xlsx');
    expect([none.code, none.stdout, none.stderr]).toEqual([2, '', [expect.stringContaining('文件夹')]]);
    const file = await gouji(folder, 'check', '县里', '--format', 'xlsx', '--out', '有错.xlsx', '--force');
    expect([file.code, file.stderr]).toEqual([2, [expect.stringContaining('这是文件')]]);
  });
});
