// The working paper: every relation with figures is a row of live formulas, what was not checked is said with its reason.
import { describe, expect, it } from 'vitest';
import type { FactBook } from '../../src/facts/book';
import { isPaperSheet, paperName } from '../../src/output/paper-sheet';
import { WORKING_PAPER, workingPaper } from '../../src/output/working-paper';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { PlanCell } from '../../src/workbook/sheet-plan';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { paperOf, paperRows, read, runsOf } from '../support/paper-rows';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

function planOf(workbook: Workbook, prior?: FactBook) {
  return workingPaper({ workbook, ...runsOf(workbook, prior) }, '核对底稿');
}

function textOf(cell: PlanCell | null | undefined): string {
  const value = cell?.value;
  return value?.kind === 'text' || value?.kind === 'number' ? value.text : '';
}

/** The first row of a rule whose relation holds the words. */
function rowOf(workbook: Workbook, rule: string, words: string, prior?: FactBook) {
  const row = planOf(workbook, prior).rows.find(
    (cells) => textOf(cells[0]) === rule && textOf(cells[2]).includes(words),
  );
  if (row === undefined) throw new Error(`no row ${rule} ${words}`);
  return row;
}

function withCell(workbook: Workbook, sheet: string, row: number, col: number, cell: Cell): Workbook {
  const changed = (grid: Grid): Grid =>
    grid.name === sheet
      ? { ...grid, rows: grid.rows.map((cells, r) => (r === row ? cells.with(col, cell) : cells)) }
      : grid;
  return { ...workbook, sheets: workbook.sheets.map(changed) };
}

const plain = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code' }).workbook;

describe('a row', () => {
  it('has both sides as formulas over the cells, with what they give now', () => {
    const cells = rowOf(plain, 'X04', '公开01表');
    expect(textOf(cells[2])).toMatch(
      /^公开01表收入支出决算总表 \w+（本年支出合计） = 公开03表支出决算表 \w+（合计·本年支出合计）$/u,
    );
    expect(cells[3]?.formula).toMatch(/^ROUND\('公开01表'!F\d+,2\)$/u);
    expect(cells[5]?.formula).toMatch(/^ROUND\('公开03表'!\w+,2\)$/u);
    expect(cells[6]?.formula).toMatch(/^ROUND\(D(\d+)-F\1,2\)$/u);
    expect(cells[8]?.formula).toMatch(/^IF\(ISNUMBER\(G\d+\),IF\(G\d+=0,"相符",/u);
    expect([3, 5].map((col) => textOf(cells[col]))).toEqual(['197.72', '197.72']);
    expect(textOf(cells[8])).toBe('相符');
  });

  it('writes last year as a constant and says so', () => {
    const [prior] = readWorkbook(drawAccounts(CULTURE_CENTRE_2022).workbook).books;
    const cells = rowOf(plain, 'X29', '上年公开01表', prior);
    expect(cells[3]?.formula).toMatch(/^\d+(\.\d+)?$/u);
    expect(textOf(cells[10])).toContain('上年数取自上年的工作簿');
  });

  it('converts 元 to 万元 inside the formula', () => {
    const fine = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code', unit: '元' }).workbook;
    const sheets = plain.sheets.map((sheet) =>
      sheet.name === '公开03表' ? (fine.sheets.find(({ name }) => name === sheet.name) ?? sheet) : sheet,
    );
    const cells = rowOf({ ...plain, sheets }, 'X04', '公开01表');
    expect(cells[5]?.formula).toMatch(/^ROUND\('公开03表'!\w+,2\)\/10000$/u);
    expect(textOf(cells[9])).toBe('万元');
    expect(textOf(cells[8])).toBe('相符');
  });

  it.each([
    ['1,197.74', 'VALUE(SUBSTITUTE(\'公开03表\'!C7,",",""))'],
    [
      '（５.00）',
      'VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(\'公开03表\'!C7,",",""),"（","-"),"）",""),"５","5"))',
    ],
    ['—', "ROUND(IF('公开03表'!C7=\"—\",0,'公开03表'!C7),2)"],
  ])('reads the text %s as Gouji does', (typed, formula) => {
    const workbook = withCell(plain, '公开03表', 6, 2, { value: { kind: 'text', text: typed } });
    expect(rowOf(workbook, 'X04', '公开01表')[5]?.formula).toBe(formula);
  });

  it('sums a long run of cells as a range, which no text can get into unseen', () => {
    const cells = rowOf(plain, 'T01.2', '本年支出合计');
    expect(cells[5]?.formula).toMatch(/^SUMPRODUCT\(ROUND\('公开01表'!F\d+:F\d+,2\)\)$/u);
  });

  it('stays below the limits of Excel: 8,192 characters a formula, 255 a text in it', () => {
    for (const cell of planOf(plain).rows.flat()) {
      const { formula } = cell ?? {};
      if (formula === undefined) continue;
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [literal] of formula.matchAll(/"[^"]*"/gu)) expect(literal.length).toBeLessThanOrEqual(257);
    }
  });
});

describe('the sheet', () => {
  it('has every relation that was evaluated, and counts their outcomes', () => {
    const plan = planOf(sampleWorkbook());
    const { runs } = runsOf(sampleWorkbook());
    const count = (outcome: 'pass' | 'tail' | 'broken') =>
      runs.reduce((sum, run) => sum + run.counts[outcome], 0);
    const outcomes = plan.rows.flatMap((cells) => (cells[8]?.formula === undefined ? [] : textOf(cells[8])));
    expect(outcomes).toHaveLength(count('pass') + count('tail') + count('broken'));
    expect(outcomes.filter((outcome) => outcome === '不符')).toHaveLength(count('broken'));
    expect(textOf(plan.rows[3]?.[0])).toBe(
      `相符 ${count('pass')}　尾差 ${count('tail')}　不符 ${count('broken')}　无法核对 0`,
    );
    expect(count('broken')).toBeGreaterThan(0);
  });

  it('lists what was not evaluated with the reason, never as 相符', () => {
    const unreadable = withCell(plain, '公开03表', 6, 2, { value: { kind: 'text', text: '待定' } });
    const { rows } = planOf(unreadable);
    const heading = rows.findIndex((cells) => textOf(cells[0]) === '没有核对的关系');
    const rest = rows.slice(heading + 1);
    const open = rest.filter((cells) => textOf(cells[8]) === '无法核对');
    expect(open.map((cells) => textOf(cells[0]))).toContain('X04');
    expect(open.every((cells) => textOf(cells[2]).includes('公开03表!C7'))).toBe(true);
    expect(rest.every((cells) => cells[8]?.formula === undefined && textOf(cells[8]) !== '相符')).toBe(true);
    expect(
      rest.some((cells) => textOf(cells[0]) === 'X29' && textOf(cells[2]).includes('没有上年工作簿')),
    ).toBe(true);
    // The rules of budgets are not missed in final accounts.
    expect(rest.filter((cells) => textOf(cells[0]).startsWith('Y'))).toEqual([]);
  });

  it('stands by table', () => {
    const groups = planOf(plain)
      .rows.slice(5)
      .filter((cells) => textOf(cells[1]) === '');
    expect(groups.map((cells) => textOf(cells[0]).slice(0, 5)).slice(0, 4)).toEqual(
      ['公开01表', '公开02表', '公开03表', '公开04表'].map((name) => name.slice(0, 5)),
    );
  });
});

describe('the name of the sheet', () => {
  const foreign = { ...plain, sheets: [...plain.sheets, gridNamed('核对底稿')] };

  function gridNamed(name: string): Grid {
    const rows = [[{ value: { kind: 'text', text: '我的底稿' } } as const]];
    return { name, visibility: 'visible', rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  }

  it('is 核对底稿, and beside a sheet that somebody else wrote 核对底稿(2)', async () => {
    expect(paperName(WORKING_PAPER, plain)).toBe('核对底稿');
    expect(paperName(WORKING_PAPER, foreign)).toBe('核对底稿(2)');
    const { bytes, notes } = await paperOf(xlsxBytes(foreign));
    const copy = await read(bytes);
    expect(copy.sheets.slice(-2).map(({ name }) => name)).toEqual(['核对底稿', '核对底稿(2)']);
    expect(copy.sheets.at(-2)?.rows[0]?.[0]?.value).toEqual({ kind: 'text', text: '我的底稿' });
    expect(notes).toEqual([expect.stringContaining('核对底稿(2)')]);
  });

  it('is that of our own sheet, which is made anew', async () => {
    const first = await paperOf(xlsxBytes(plain));
    const copy = await read(first.bytes);
    expect(isPaperSheet(WORKING_PAPER, copy.sheets.at(-1) ?? gridNamed(''))).toBe(true);
    const second = await paperOf(first.bytes);
    expect((await read(second.bytes)).sheets.map(({ name }) => name)).toEqual(
      copy.sheets.map(({ name }) => name),
    );
    expect(paperRows(await read(second.bytes))).toEqual(paperRows(copy));
  });

  it('is nothing that is taken for a table', async () => {
    const copy = await read((await paperOf(xlsxBytes(plain))).bytes);
    const [book] = readWorkbook(copy).books;
    expect(book?.entries.find(({ sheet }) => sheet === '核对底稿')?.status).toBe('other');
    expect(runsOf(copy).runs.map(({ counts }) => counts)).toEqual(
      runsOf(plain).runs.map(({ counts }) => counts),
    );
  });
});
