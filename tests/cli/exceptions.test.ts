// The built command line with exceptions: accepted findings are told apart and leave the exit code alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/checking/finding';
import { readWorkbookFile } from '../../src/files/read-file';
import { exceptionsOf } from '../../src/session/exceptions';
import { exceptionsFileText } from '../../src/session/exceptions-file';
import { review } from '../../src/session/review';
import { sheetNamed, type Workbook } from '../../src/workbook/workbook';
import { gouji } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

let folder: string;
let count: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-exceptions-'));
  const workbook = sampleWorkbook();
  const [first] = review(workbook).books;
  if (first === undefined) throw new Error('no book');
  const acceptance = { reason: '财政已批复', by: '张会计', at: '2024-03-01T08:00:00.000Z' };
  const { findings } = first.report;
  count = findings.length;
  const exceptions = exceptionsOf(findings, { book: first.book, workbook }, acceptance);
  writeFileSync(join(folder, '本年.xlsx'), xlsxBytes(workbook));
  writeFileSync(join(folder, '改过.xlsx'), xlsxBytes(otherwise(workbook)));
  writeFileSync(join(folder, '例外.json'), exceptionsFileText(exceptions));
  writeFileSync(join(folder, '坏.json'), '{"version":1}');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The wrong figure of the sample, wrong in another way. */
function otherwise(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.map((cell) =>
        grid.name === '公开08表' && cell?.value.kind === 'number' && cell.value.text === '2.94'
          ? { ...cell, value: { kind: 'number' as const, text: '3.33' } }
          : cell,
      ),
    ),
  }));
  return { ...workbook, sheets };
}

async function check(...given: readonly string[]) {
  const run = await gouji(folder, 'check', '--format', 'json', ...given);
  return { ...run, report: run.stdout === '' ? null : (JSON.parse(run.stdout) as CheckReport) };
}

describe('check --exceptions', () => {
  test('ends with 0 where every error is accepted; each says why, by whom and when', async () => {
    expect((await check('本年.xlsx')).code).toBe(1);
    const { code, report, stderr } = await check('本年.xlsx', '--exceptions', '例外.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(report?.summary).toMatchObject({ error: 0, accepted: count });
    expect(report?.summary.broken).toBeGreaterThan(0);
    expect(report?.findings[0]?.accepted).toEqual({
      reason: '财政已批复',
      by: '张会计',
      at: '2024-03-01T08:00:00.000Z',
    });
  });

  test('leaves the output as it is without the option', async () => {
    const { stdout } = await check('本年.xlsx');
    expect(stdout).not.toContain('accepted');
  });

  test('re-opens what was accepted for other figures', async () => {
    const { code, report } = await check('改过.xlsx', '--exceptions', '例外.json');
    expect(code).toBe(1);
    expect(
      report?.findings.some(({ message }) => /重新打开：.*原 2\.94 万元 现 3\.33 万元/u.test(message)),
    ).toBe(true);
  });

  test('shows them apart in text, and counts them apart', async () => {
    const run = await gouji(folder, 'check', '本年.xlsx', '--exceptions', '例外.json');
    const lines = run.stdout.split('\n');
    expect(lines[0]).toBe(`已接受的例外 ${count} 处，不算错误，也不算相符：`);
    expect(lines.filter((line) => line.endsWith('说明：财政已批复（张会计，2024-03-01）'))).toHaveLength(
      count,
    );
    expect(run.stdout).toContain(`合计：错误 0，警告 0，例外 ${count}；`);
  });

  test('puts the reason into the working paper', async () => {
    const given = ['--exceptions', '例外.json', '--format', 'xlsx', '--out', '底稿.xlsx'];
    await gouji(folder, 'check', '本年.xlsx', ...given);
    const paper = await readWorkbookFile('底稿.xlsx', readFileSync(join(folder, '底稿.xlsx')));
    const rows = 'sheets' in paper ? (sheetNamed(paper, '核对底稿')?.rows ?? []) : [];
    const accepted = rows.filter((cells) =>
      cells.some(
        (cell) =>
          cell?.value.kind === 'text' && cell.value.text.includes('例外：财政已批复（张会计，2024-03-01）'),
      ),
    );
    expect(accepted.length).toBeGreaterThan(0);
    expect(
      accepted.every((cells) =>
        cells.some((cell) => cell?.value.kind === 'text' && cell.value.text === '不符'),
      ),
    ).toBe(true);
  });

  test('ends with 2 where the file is none, and says what to do', async () => {
    for (const file of ['坏.json', '没有.json']) {
      const { code, stderr, stdout } = await check('本年.xlsx', '--exceptions', file);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr[0]).toContain(file);
    }
  });
});
