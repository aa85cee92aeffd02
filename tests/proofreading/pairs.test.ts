// Texts in wordings that Gouji does not write itself, beside the workbook that they fit: every figure is bound and agrees.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FactBook } from '../../src/facts/book';
import { isFileProblem } from '../../src/files/file-problem';
import type { Narrative } from '../../src/files/narrative/narrative';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { proofread } from '../../src/proofreading/proofread';
import { readWorkbook } from '../../src/reading/read-workbook';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { bookOf } from '../support/draft-text';
import { drawBudget } from '../support/draw-budget';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { ARCHIVES_2025 } from '../support/made-up-budget';
import { narrativeOf } from '../support/narrative-of';

const FOLDER = fileURLToPath(new URL('./pairs/', import.meta.url));
const NATIONAL = {
  national: true,
  unit: '元',
  total: 'in-header',
  codeColumns: 3,
  basic: 'two-blocks',
} as const;
const FINAL = { book: bookOf(CULTURE_CENTRE_2023, NATIONAL), prior: bookOf(CULTURE_CENTRE_2022, NATIONAL) };
const [budget] = readWorkbook(drawBudget(ARCHIVES_2025).workbook).books;
if (budget === undefined) throw new Error('the drawn budget was not recognised');
const BUDGET = { book: budget };

interface Books {
  readonly book: FactBook;
  readonly prior?: FactBook;
}

const PAIRS: readonly (readonly [string, Books])[] = [
  ['决算-元-按款列示.txt', FINAL],
  ['预算-两个单位.txt', BUDGET],
];

function textOf(name: string): string {
  return readFileSync(FOLDER + name, 'utf8');
}

function statuses(narrative: Narrative, books: Books): readonly string[] {
  return proofread(narrative, books).claims.map(({ quote, status }) => `${quote} ${status}`);
}

/** The text with every figure in turn ten times as large, and every word of a change turned round. */
function slips(text: string, books: Books): readonly { readonly text: string; readonly at: number }[] {
  const figures = proofread(narrativeOf(text), books).claims.filter(({ quote }) => /[1-9]/u.test(quote));
  const ten = figures.map(({ start, end, quote }) => {
    const tenfold = (Number(quote.replaceAll(',', '')) * 10).toFixed(quote.split('.')[1]?.length ?? 0);
    return { text: text.slice(0, start) + tenfold + text.slice(end), at: start };
  });
  const words = [...text.matchAll(/(增加|减少)(?=\d)/gu)].map(({ 0: word, index }) => {
    const opposite = word === '增加' ? '减少' : '增加';
    return { text: text.slice(0, index) + opposite + text.slice(index + word.length), at: index };
  });
  return [...ten, ...words];
}

describe.each(PAIRS)('%s', (name, books) => {
  it('agrees with its workbook', () => {
    const { findings, claims } = proofread(narrativeOf(textOf(name)), books);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(claims.filter(({ status }) => status !== 'agrees')).toEqual([]);
    expect(claims.length).toBeGreaterThan(50);
  });

  it('with a figure ten times as large, or a word turned round, is found out', () => {
    const missed = slips(textOf(name), books).filter(
      ({ text, at }) =>
        !proofread(narrativeOf(text), books).findings.some(
          ({ severity, start, end }) => severity === 'error' && start <= at + 2 && end >= at,
        ),
    );
    expect(missed.map(({ text, at }) => text.slice(at - 30, at + 10))).toEqual([]);
  });
});

describe('a figure that neither of two cells explains', () => {
  const found = (text: string) =>
    proofread(narrativeOf(text), BUDGET).findings.filter(({ quote }) => quote.includes('2518.60'));

  it('should be the one that the other figures of the text say', () => {
    const text = textOf('预算-两个单位.txt').replace('当年拨款251.86万元', '当年拨款2518.60万元');
    const [only, ...others] = found(text);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'P01', fix: '251.86' });
    expect(only?.explanation).toMatch(/267\.87.*251\.86/u);
    expect(only?.cells.length).toBe(2);
  });

  it('has no certain fix where nothing else tells', () => {
    const text =
      '示例县档案馆2025年部门预算\n五、一般公共预算当年拨款情况\n2025年一般公共预算支出2518.60万元。';
    const [only, ...others] = found(text);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'P01', severity: 'error', fix: null });
    expect(only?.cells.length).toBe(2);
  });
});

const HEAD = '示例县文化服务中心2023年度部门决算\n';

/** A sentence, and its figures with what becomes of them. */
const SENTENCES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '收入 and 支出 of one fund in one breath, with what it carried over',
    '八、政府性基金预算财政拨款收入支出决算情况\n政府性基金预算财政拨款收入50,000.00元，支出66,750.00元，年初结转和结余20,000.00元，年末结转和结余3,250.00元。',
    ['50,000.00 agrees', '66,750.00 agrees', '20,000.00 agrees', '3,250.00 agrees'],
  ],
  [
    'a 款 without its 类',
    '五、一般公共预算财政拨款支出决算情况\n“行政事业单位养老支出”（款）2023年度决算214,914.00元。',
    ['214,914.00 agrees'],
  ],
  [
    'a 款 of no list is not what the heading is about',
    '五、一般公共预算财政拨款支出决算情况\n“群众文艺事务”（款）2023年度决算214,914.00元。',
    ['214,914.00 unbound'],
  ],
  [
    'a 项 below the heading of its 类, of all fiscal money',
    '五、财政拨款支出决算情况\n（一）社会保障和就业支出（类）\n1.行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）支出决算71,638.00元，比上年增加7,164.00元。',
    ['71,638.00 agrees', '7,164.00 agrees'],
  ],
  [
    'both sides of the total in one list',
    '一、收入支出决算总体情况\n2023年度收、支总计1,993,299.00元。其中：本年收入1,955,354.00元，年初结转和结余37,945.00元；本年支出1,977,184.00元，年末结转和结余16,115.00元。',
    [1_993_299, 1_955_354, 37_945, 1_977_184, 16_115].map((yuan) => `${yuan.toLocaleString('en')}.00 agrees`),
  ],
  [
    'each side with its parts',
    '一、收入支出决算总体情况\n2023年总收入1,993,299.00元，其中本年收入1,955,354.00元、上年结转和结余37,945.00元；总支出1,993,299.00元，其中本年支出1,977,184.00元、年末结转和结余16,115.00元。',
    [1_993_299, 1_955_354, 37_945, 1_993_299, 1_977_184, 16_115].map(
      (yuan) => `${yuan.toLocaleString('en')}.00 agrees`,
    ),
  ],
  [
    'a fund among what came in',
    '四、财政拨款收入支出决算总体情况\n2023年财政拨款收入1,918,354.00元，其中一般公共预算财政拨款1,868,354.00元，政府性基金预算财政拨款50,000.00元。',
    ['1,918,354.00 agrees', '1,868,354.00 agrees', '50,000.00 agrees'],
  ],
  [
    'last year’s figure beside this year’s',
    '七、“三公”经费\n公务接待费2023年度决算数8,650.00元，公务用车运行维护费2023年度决算数21,400.00元，比上年决算数19,260.00元增加2,140.00元。',
    ['8,650.00 agrees', '21,400.00 agrees', '19,260.00 agrees', '2,140.00 agrees'],
  ],
];

it.each(SENTENCES)('%s', (_what, sentence, expected) => {
  const narrative = narrativeOf(HEAD + sentence);
  expect(proofread(narrative, FINAL).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(statuses(narrative, FINAL)).toEqual(expected);
});

it('a note at the end of the text does not belong to its last section', () => {
  const body = ['示例县文化服务中心2023年度部门决算', '八、政府性基金预算支出决算情况', '没有支出。'];
  const bytes = docxBytes({
    body: body.map((line) => paragraph(run(line))).join(''),
    footnotes: `<w:footnote w:id="1">${paragraph(run('2022年度收入总计为1.00元。'))}</w:footnote>`,
  });
  const read = readNarrative(bytes);
  if (isFileProblem(read)) throw new Error('the document was not read');
  expect(statuses(read.narrative, FINAL)).toEqual(['1.00 unbound']);
});

it('a figure of last year is held against last year’s workbook, whose cells are not those of this one', () => {
  const text = `${HEAD}七、“三公”经费\n公务接待费2023年度决算数8,650.00元，比上年决算数7,795.00元增加855.00元。`;
  const [finding] = proofread(narrativeOf(text), FINAL).findings.filter(({ kind }) => kind === 'table');
  expect(finding).toMatchObject({ quote: '7,795.00', fix: '7,785.00', cells: [] });
  expect(finding?.explanation).toContain('上年的');
});

it('a table in 万元 says only roughly what a figure in 元 should be', () => {
  const book = bookOf(CULTURE_CENTRE_2023);
  const text = `${HEAD}七、“三公”经费\n公务接待费支出决算86,530元。`;
  const [finding] = proofread(narrativeOf(text), { book }).findings.filter(({ kind }) => kind === 'table');
  expect(finding).toMatchObject({ quote: '86,530', fix: null });
  expect(finding?.explanation).toContain('应为约 8,700元');
});
