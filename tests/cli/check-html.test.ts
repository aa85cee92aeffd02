// `check --format html` as built: one page for one workbook and for a whole county.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { gouji } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  mkdirSync(join(folder, '县里'));
  writeFileSync(join(folder, '有错.xlsx'), xlsxBytes(sampleWorkbook()));
  writeFileSync(join(folder, '县里/平.xlsx'), xlsxBytes(drawAccounts(CULTURE_CENTRE_2023).workbook));
  writeFileSync(join(folder, '县里/坏.xlsx'), new Uint8Array(3));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('one workbook: every finding once, nothing from elsewhere, the exit code of the check', async () => {
  const page = await gouji(folder, 'check', '有错.xlsx', '--format', 'html');
  const json = await gouji(folder, 'check', '有错.xlsx', '--format', 'json');
  const { findings } = JSON.parse(json.stdout) as { findings: readonly unknown[] };
  expect([page.code, page.stderr]).toEqual([1, []]);
  expect(page.stdout).toMatch(/^<!doctype html>\n/u);
  expect(findings.length).toBeGreaterThan(0);
  expect(page.stdout.match(/<li class="/gu)).toHaveLength(findings.length);
  expect(page.stdout).not.toMatch(/<script|https?:/u);
});

test('many workbooks: one page, what was not read said in its place', async () => {
  const { code, stdout } = await gouji(folder, 'check', '县里', '有错.xlsx', '--format', 'html');
  expect(code).toBe(2);
  expect(stdout.match(/<!doctype/gu)).toHaveLength(1);
  expect(stdout.match(/<details/gu)).toHaveLength(3);
  expect(stdout).toMatch(/县里\/坏\.xlsx <b class="error">无法读取/u);
  expect(stdout).toContain('共 3 个工作簿，其中 1 个没有读出、没有核对');
  expect(stdout.trimEnd()).toMatch(/<\/html>$/u);
});

test('one workbook that cannot be read: nothing on standard output', async () => {
  const { code, stdout } = await gouji(folder, 'check', '县里/坏.xlsx', '--format', 'html');
  expect([code, stdout]).toEqual([2, '']);
});
