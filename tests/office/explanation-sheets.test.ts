// The text as formulas: LibreOffice, which knows nothing of this program, writes what it writes.
import { describe, expect, test } from 'vitest';
import type { FactBook } from '../../src/facts/book';
import { factAt, tableOf } from '../../src/facts/book';
import { textLines } from '../../src/output/sheets/text-lines';
import { readWorkbook } from '../../src/reading/read-workbook';
import { cellAddress } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { stylePreset } from '../../src/writing/style/presets';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { explanationOf, linesOf, stateOf } from '../support/explanation-rows';
import { savedByLibreOffice } from '../support/libreoffice';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { read, rewritten, uncalculated } from '../support/paper-rows';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

function priorBook(layout: Partial<Layout> = {}): FactBook | undefined {
  return readWorkbook(drawAccounts(CULTURE_CENTRE_2022, layout).workbook).books[0];
}

function recalculated(bytes: Uint8Array): Promise<Workbook> {
  return read(savedByLibreOffice(uncalculated(bytes), 'xlsx'));
}

const ANSWERS = { 'agency.amount': '21.48', 'prior.agency': '0', 'reception.foreign-amount': '0.2' };

const CASES: Readonly<Record<string, { workbook: () => Workbook; style?: string; prior?: Partial<Layout> }>> =
  {
    'the sample': { workbook: sampleWorkbook, prior: {} },
    'in 元, two decimals kept': {
      workbook: () =>
        drawAccounts(CULTURE_CENTRE_2023, { unit: '元', zero: 'blank', amountsAs: 'general' }).workbook,
      style: '四川乙',
      prior: { unit: '元' },
    },
    'text with commas, dashes for zero': {
      workbook: () =>
        drawAccounts(CULTURE_CENTRE_2023, {
          unit: '元',
          zero: 'dash',
          amountsAs: 'text',
          detail: 'economic-rows',
        }).workbook,
      style: '四川丙',
      prior: {},
    },
    'nine tables': { workbook: () => drawAccounts(CULTURE_CENTRE_2023, { national: true }).workbook },
  };

describe('recalculated by LibreOffice', () => {
  test.each(Object.entries(CASES))('%s: every line as written', async (_name, { workbook, style, prior }) => {
    const preset = style === undefined ? undefined : stylePreset(style);
    const before = prior === undefined ? undefined : priorBook(prior);
    const { bytes, draft: made } = await explanationOf(xlsxBytes(workbook()), {
      answers: ANSWERS,
      ...(preset === undefined ? {} : { style: preset }),
      ...(before === undefined ? {} : { prior: before }),
    });
    const own = await read(bytes);
    const anew = await recalculated(bytes);
    expect(linesOf(anew)).toEqual(linesOf(own));
    expect(stateOf(anew)).toMatch(/^各段是公式/u);
    expect(linesOf(own).join('\n')).toContain(made.text.sections.at(2)?.title);
  });
});

describe('a cell changed in the copy', () => {
  const PRIOR = priorBook();
  const options = { answers: ANSWERS, ...(PRIOR === undefined ? {} : { prior: PRIOR }) };

  /** The copy of the sample with another value where the line or total and the column cross, as LibreOffice shows it. */
  async function edited(table: string, column: string, value: string, key = '合计'): Promise<Workbook> {
    const { bytes, book } = await explanationOf(xlsxBytes(sampleWorkbook()), options);
    const found = tableOf(book, table);
    const lane = column.split('/')[0];
    const row = found?.rows.find((each) => each.key === key && (each.lane === null || each.lane === lane));
    const fact = found === undefined || row === undefined ? undefined : factAt(found, row.index, column);
    if (fact === undefined) throw new Error(`no ${table} ${key} ${column}`);
    const { sheet, row: at, col } = fact.cell;
    const number = sampleWorkbook().sheets.findIndex(({ name }) => name === sheet) + 1;
    const cell = new RegExp(`(<c r="${cellAddress(at, col)}"[^>]*>)(<f>[^<]*</f>)?<v>[^<]*</v>`, 'u');
    const changed = rewritten(bytes, (path, text) => {
      if (path !== `xl/worksheets/sheet${number}.xml`) return text;
      expect(text).toMatch(cell);
      return text.replace(cell, `$1<v>${value}</v>`);
    });
    return recalculated(changed);
  }

  /** What the text says when it is written anew from the copy. */
  function writtenAnew(workbook: Workbook): readonly string[] {
    const [book] = readWorkbook(workbook).books;
    if (book === undefined) throw new Error('no book');
    return textLines(draft(book, options).text, null).map(({ text }) => text);
  }

  test.each([
    ['T06', '本年支出/合计', '151.2', '合计', /一般公共预算财政拨款支出减少/u],
    ['T13', '决算数/公务接待费', '0.51', '合计', /公务接待费支出决算比/u],
    ['T13', '决算数/合计', '3', '合计', /大于预算数|小于预算数|等于预算数/u],
    ['T03', '本年支出合计', '99999.5', '合计', /本年支出合计99999\.5万元/u],
  ])('%s %s %s: the text as it is written anew', async (table, column, value, key, says) => {
    const copy = await edited(table, column, value, key);
    const lines = linesOf(copy);
    expect(lines).toEqual(writtenAnew(copy));
    expect(lines.join('\n')).toMatch(says);
    expect(stateOf(copy)).toMatch(/^各段是公式/u);
  });

  test('that comes to nothing, or to something else than its counterpart, is said at the head', async () => {
    expect(stateOf(await edited('T03', '基本支出', '0.001'))).toContain('请重新写入');
    expect(stateOf(await edited('T01', '收入/金额', '1', '总计'))).toContain('请重新写入');
  });
});
