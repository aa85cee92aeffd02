// `gouji proofread` as built: what it prints where, and how it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { gouji } from '../support/run-gouji';
import { xlsxBytes } from '../support/sample-files';

const WRONG =
  '😀2023年度部门决算情况说明\n一、收入支出决算总体情况说明\n2023年度收入、支出总计均为178.35万元。与2022年度相比，收入、支出总计各增加10.00万元，增长51.9%。\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-proofread-'));
  const file = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  file('有错.txt', WRONG);
  file('干净.txt', '一、收入决算情况说明\n2023年度本年收入合计178.35万元。\n');
  file('空.txt', '');
  file(
    '有错.docx',
    docxBytes({
      body: WRONG.trimEnd()
        .split('\n')
        .map((line) => paragraph(run(line)))
        .join(''),
    }),
  );
  file('本年.xlsx', xlsxBytes(drawAccounts(CULTURE_CENTRE_2023).workbook));
  file('上年.xlsx', xlsxBytes(drawAccounts(CULTURE_CENTRE_2022).workbook));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('proofread', () => {
  test('text: one line a finding, offsets in code points, exit 1', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'proofread', '有错.txt');
    expect([code, stderr]).toEqual([1, []]);
    const [start, end] = /^(\d+)-(\d+) error change “51\.9”/mu.exec(stdout)?.slice(1).map(Number) ?? [];
    expect([...WRONG].slice(start, end).join('')).toContain('51.9');
  });

  test('a text without faults: nothing printed, exit 0', async () => {
    const { code, stdout, stderr } = await gouji(folder, 'proofread', '干净.txt');
    expect([code, stdout, stderr]).toEqual([0, '', []]);
  });

  test('json: findings and claims; the workbook decides', async () => {
    const given = ['有错.txt', '--workbook', '本年.xlsx', '--prior', '上年.xlsx', '--format', 'json'];
    const { code, stdout } = await gouji(folder, 'proofread', ...given);
    const { file, findings, claims } = JSON.parse(stdout) as {
      readonly file: string;
      readonly findings: readonly {
        readonly quote: string;
        readonly kind: string;
        readonly cells: string[];
      }[];
      readonly claims: readonly { readonly quote: string; readonly status: string }[];
    };
    expect([code, file]).toEqual([1, '有错.txt']);
    expect(findings.find(({ quote }) => quote === '178.35')).toMatchObject({ kind: 'table' });
    expect(findings.find(({ quote }) => quote === '178.35')?.cells[0]).toMatch(
      /^收入支出决算总表![A-Z]+\d+$/u,
    );
    expect(claims.map(({ quote }) => quote)).toEqual(['178.35', '10.00', '51.9']);
  });

  test('docx: the same document with changes and comments', async () => {
    const { code, stderr } = await gouji(
      folder,
      'proofread',
      '有错.docx',
      '--format',
      'docx',
      '--out',
      '校对.docx',
    );
    expect([code, stderr]).toEqual([1, []]);
    const read = readNarrative(readFileSync(join(folder, '校对.docx')));
    expect(read).toMatchObject({ kind: 'read', format: 'docx' });
  });

  test('check --narrative adds the proofread object', async () => {
    const { stdout } = await gouji(
      folder,
      'check',
      '本年.xlsx',
      '--narrative',
      '有错.txt',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ file: '本年.xlsx', narrative: { file: '有错.txt' } });
  });

  test.each([
    [['空.txt'], '文件是空的'],
    [['有错.txt', '--workbook', '没有.xlsx'], '没有.xlsx'],
    [['有错.txt', '--format', 'docx'], '另存为 .docx'],
    [['有错.txt', '--format', 'pdf'], '没有这种格式'],
  ])('%j: one line that says what is off, exit 2', async (given, words) => {
    const { code, stdout, stderr } = await gouji(folder, 'proofread', ...given);
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain(words);
  });
});
