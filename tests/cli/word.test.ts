// `write --format docx` as built: where the Word file goes and when it is refused.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { openOutput } from '../../src/hosts/cli/open-output';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { gouji } from '../support/run-gouji';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  writeFileSync(join(folder, '决算.xlsx'), xlsxBytes(sampleWorkbook()));
  const body = paragraph(run('共{{收支总计 | 万元}}，{{别的}}'));
  writeFileSync(join(folder, '模板.docx'), docxBytes({ body }));
  writeFileSync(join(folder, '模板.txt'), '共{{收支总计 | 万元}}');
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
    expect(readdirSync(folder).filter((name) => /tmp|说明/u.test(name))).toEqual(['说明.docx']);
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

describe('write --format docx --template', () => {
  test('fills in the names it knows and tells of the others', async () => {
    const { code, stderr } = await write('--template', '模板.docx', '--out', '填好.docx');
    expect(code).toBe(0);
    expect(stderr.filter((line) => line.includes('{{'))).toEqual([
      expect.stringMatching(/模板\.docx 里的 \{\{别的\}\} 没有这个名称，原样留着。$/u),
    ]);
    const result = readNarrative(new Uint8Array(readFileSync(join(folder, '填好.docx'))));
    if (isFileProblem(result)) throw new Error(result.message);
    expect(result.narrative.text).toMatch(/^共\d+(\.\d+)?万元，\{\{别的\}\}$/u);
  });

  test('is refused where it is missing, no Word file, to be written over, or for another format', async () => {
    const refused = async (...more: readonly string[]) => {
      const { code, stderr } = await gouji(folder, 'write', '决算.xlsx', ...more);
      expect(code).toBe(2);
      return stderr.join('\n');
    };
    const word = ['--format', 'docx', '--out', '新.docx'];
    expect(await refused(...word, '--template', '没有.docx')).toMatch(/没有\.docx/u);
    expect(await refused(...word, '--template', '模板.txt')).toMatch(/不是 Word 文档/u);
    expect(await refused('--template', '模板.docx')).toMatch(/--format docx/u);
    const over = ['--format', 'docx', '--out', '模板.docx', '--force', '--template', '模板.docx'];
    expect(await refused(...over)).toMatch(/要读取的文件/u);
  });
});
