// `write --format docx` as built: where the Word file goes and when it is refused.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { openOutput } from '../../src/hosts/cli/open-output';
import { gouji } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  writeFileSync(join(folder, '决算.xlsx'), xlsxBytes(sampleWorkbook()));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(...more: readonly string[]) {
  return gouji(folder, 'write', '决算.xlsx', '--format', 'docx', ...more);
}

describe('write --format docx', () => {
  test('writes the text with its charts and nothing beside it', async () => {
    const { code, stdout: out } = await write('--out', '说明.docx');
    expect([code, out]).toEqual([0, '']);
    const result = readNarrative(new Uint8Array(readFileSync(join(folder, '说明.docx'))));
    if (isFileProblem(result)) throw new Error(result.message);
    expect(result.narrative.text).toContain('一、收入支出决算总体情况说明');
    expect(result.narrative.charts.length).toBe(7);
    expect(readdirSync(folder).sort()).toEqual(['决算.xlsx', '说明.docx'].sort());
  });

  test('leaves an existing file alone without --force', async () => {
    writeFileSync(join(folder, '已有.docx'), '旧');
    const refused = await write('--out', '已有.docx');
    expect([refused.code, refused.stderr]).toEqual([2, [expect.stringContaining('--force')]]);
    expect(readFileSync(join(folder, '已有.docx'), 'utf8')).toBe('旧');
    expect((await write('--out', '已有.docx', '--force')).code).toBe(0);
    expect(readFileSync(join(folder, '已有.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('goes to standard output, but never to a screen', async () => {
    expect((await write()).stdout.slice(0, 2)).toBe('PK');
    const { isTTY } = stdout;
    stdout.isTTY = true;
    try {
      const target = { out: undefined, force: false, inputs: [] };
      await expect(openOutput('docx', target, { files: [], batch: false })).rejects.toThrow(/--out/u);
    } finally {
      stdout.isTTY = isTTY;
    }
  });
});
