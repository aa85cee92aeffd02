// `write --format xlsx` as built: a copy with the text and its charts, every part kept, a valid package.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawAccounts } from '../support/draw-accounts';
import { linesOf } from '../support/explanation-rows';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { openXmlErrors } from '../support/open-xml';
import { read } from '../support/paper-rows';
import { gouji } from '../support/run-gouji';
import { xlsxBytes } from '../support/sample-files';
import { workbookBytes } from '../support/workbook-bytes';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code' });
  writeFileSync(join(folder, '决算.xlsx'), xlsxBytes(workbook));
  writeFileSync(join(folder, '旧.xls'), workbookBytes(workbook, 'biff8'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

describe('one workbook', () => {
  test('is copied with its text, twice with the same', async () => {
    const once = await gouji(folder, 'write', '决算.xlsx', '--format', 'xlsx', '--out', '副本.xlsx');
    expect([once.code, once.stdout]).toEqual([0, '']);
    const twice = await gouji(folder, 'write', '副本.xlsx', '--format', 'xlsx', '--out', '再副本.xlsx');
    expect(twice.code).toBe(0);
    const [original, copy, again] = ['决算.xlsx', '副本.xlsx', '再副本.xlsx'].map(bytesOf);
    if (original === undefined || copy === undefined || again === undefined) throw new Error('no copy');
    expect([await openXmlErrors(copy, 'xlsx'), await openXmlErrors(again, 'xlsx')]).toEqual([[], []]);
    const [before, after] = [unzipSync(original), unzipSync(copy)];
    const changed = Object.keys(before).filter(
      (path) => !Buffer.from(before[path] ?? []).equals(after[path] ?? new Uint8Array()),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    const charts = (bytes: Uint8Array) =>
      Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('xl/charts/'));
    expect(charts(copy).length).toBeGreaterThan(3);
    expect(charts(again)).toEqual(charts(copy));
    const { stdout } = await gouji(folder, 'write', '决算.xlsx');
    const lines = linesOf(await read(copy));
    expect(lines.slice(1)).toEqual(stdout.trimEnd().split('\n'));
    expect(linesOf(await read(again))).toEqual(lines);
  });

  test('--no-live is text alone', async () => {
    const { code } = await gouji(
      folder,
      'write',
      '决算.xlsx',
      '--format',
      'xlsx',
      '--no-live',
      '--out',
      '文字.xlsx',
    );
    expect(code).toBe(0);
    const { sheets } = await read(bytesOf('文字.xlsx'));
    expect(sheets.slice(-2).map(({ name }) => name)).toEqual(['情况说明', '图表']);
    const formulas = sheets
      .slice(-2)
      .flatMap(({ rows }) => rows.flat().filter((cell) => cell?.formula !== undefined));
    expect(formulas).toEqual([]);
  });

  test('of an .xls is a new .xlsx with the values, and says so', async () => {
    const { code, stderr } = await gouji(folder, 'write', '旧.xls', '--format', 'xlsx', '--out', '新.xlsx');
    expect(code).toBe(0);
    expect(stderr.join('\n')).toMatch(/旧\.xls：.*新的 \.xlsx.*数值/u);
    const [copy, original] = [await read(bytesOf('新.xlsx')), await read(bytesOf('旧.xls'))];
    expect(copy.sheets.length).toBe(original.sheets.length + 3);
    expect(await openXmlErrors(bytesOf('新.xlsx'), 'xlsx')).toEqual([]);
  });
});
