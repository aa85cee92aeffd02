// Sheets with something wrong: what is said, and that everything else is still read.
import { describe, expect, it } from 'vitest';
import { formatShown } from '../../src/amount/format';
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import { parseAddress } from '../../src/workbook/address';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

function drawn(layout: Partial<Layout> = {}): Workbook {
  return drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code', ...layout }).workbook;
}

function withCell(workbook: Workbook, sheet: string, address: string, cell: Cell): Workbook {
  const { row, col } = parseAddress(address) ?? { row: 0, col: 0 };
  const sheets = workbook.sheets.map((grid): Grid => {
    if (grid.name !== sheet) return grid;
    const cells = [...(grid.rows[row] ?? [])];
    while (cells.length <= col) cells.push(null);
    return { ...grid, rows: grid.rows.with(row, cells.with(col, cell)) };
  });
  return { ...workbook, sheets };
}

function changedSheet(workbook: Workbook, sheet: string, change: (grid: Grid) => Partial<Grid>): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((grid) => (grid.name === sheet ? { ...grid, ...change(grid) } : grid)),
  };
}

const text = (value: string): Cell => ({ value: { kind: 'text', text: value } });

function book(workbook: Workbook): FactBook {
  const [first] = readWorkbook(workbook).books;
  if (first === undefined) throw new Error('no table recognised');
  return first;
}

const short = ({ problems }: FactBook): readonly string[] =>
  problems.map(
    ({ code, table, cell, found }) =>
      `${code} ${table ?? '-'} ${cell === null ? '-' : `${cell.row},${cell.col}`} ${found}`,
  );

describe('cells that hold no amount', () => {
  it('names text, errors and formulas never calculated with their cells, and reads the rest', () => {
    let workbook = withCell(drawn(), '公开03表', 'D10', text('25.7O'));
    workbook = withCell(workbook, '公开06表', 'C8', {
      value: { kind: 'error', code: '#REF!' },
      formula: '#REF!+1',
    });
    workbook = withCell(workbook, '公开09表', 'C7', {
      value: { kind: 'uncalculated' },
      formula: 'SUM(C8:C9)',
    });
    const read = book(workbook);
    expect(short(read)).toEqual([
      'text-for-amount T03 9,3 25.7O',
      'formula-error T06 7,2 #REF!',
      'uncalculated T09 6,2 =SUM(C8:C9)',
    ]);
    expect(read.problems[0]?.reason).toContain('此处应为金额，却是“25.7O”');
    const fact = read.tables
      .find(({ id }) => id === 'T03')
      ?.facts.find(({ cell }) => cell.row === 9 && cell.col === 2);
    expect(fact?.reading.kind === 'amount' ? formatShown(fact.reading.amount) : fact?.reading.kind).toBe(
      '136.64',
    );
  });

  it('keeps blank, dash and zero apart', () => {
    let workbook = withCell(drawn(), '公开03表', 'F8', text(' — '));
    workbook = withCell(workbook, '公开03表', 'G8', { value: { kind: 'blank' } });
    const kinds = book(workbook)
      .tables.find(({ id }) => id === 'T03')
      ?.facts.filter(({ cell }) => cell.row === 7 && cell.col >= 5)
      .map(({ reading }) => reading.kind);
    expect(kinds).toEqual(['dash', 'blank', 'amount']);
  });
});

describe('sheets that claim, miss or mistake a table', () => {
  it('reads the first of two sheets with the same table and names the other', () => {
    const workbook = drawn();
    const copy = workbook.sheets.find(({ name }) => name === '公开06表');
    if (copy === undefined) throw new Error('公开06表 was not drawn');
    const read = book({ ...workbook, sheets: [...workbook.sheets, { ...copy, name: 'Sheet1' }] });
    expect(short(read)).toEqual(['table-twice T06 - Sheet1']);
    expect(
      read.entries.filter(({ table }) => table === 'T06').map(({ sheet, status }) => `${sheet} ${status}`),
    ).toEqual(['公开06表 read', 'Sheet1 duplicate']);
  });

  it('prefers the visible sheet over a hidden copy', () => {
    const workbook = drawn();
    const copy = workbook.sheets.find(({ name }) => name === '公开06表');
    if (copy === undefined) throw new Error('公开06表 was not drawn');
    const read = book({
      ...workbook,
      sheets: [{ ...copy, name: '旧', visibility: 'hidden' }, ...workbook.sheets],
    });
    expect(read.tables.find(({ id }) => id === 'T06')?.sheet).toBe('公开06表');
  });

  it('lists a missing table', () => {
    const workbook = drawn();
    const read = book({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '公开09表') });
    expect(read.entries.find(({ table }) => table === 'T09')).toMatchObject({
      status: 'missing',
      sheet: null,
    });
    expect(short(read)).toEqual(['table-missing T09 - ']);
  });

  it('does not take a title that merely ends like a known one for that table', () => {
    const workbook = changedSheet(drawn(), '公开03表', (grid) => {
      return { rows: grid.rows.with(0, [text('机关运行经费支出决算表')]).with(1, []), name: '机关运行' };
    });
    const read = book(workbook);
    expect(read.tables.some(({ id }) => id === 'T03')).toBe(false);
    const entry = read.entries.find(({ sheet }) => sheet === '机关运行');
    expect(entry).toMatchObject({ table: null, status: 'unrecognised' });
    expect(entry?.reason).toContain('最接近的是');
  });

  it('finds a table by its code cell or its sheet name when the title is gone', () => {
    const byCode = changedSheet(drawn({ sheetNames: 'title' }), '支出决算表', (grid) => {
      return { rows: grid.rows.with(0, []), name: 'Sheet9' };
    });
    expect(book(byCode).tables.find(({ id }) => id === 'T03')?.sheet).toBe('Sheet9');
    const byName = changedSheet(drawn(), '公开03表', (grid) => ({ rows: grid.rows.with(0, []).with(1, []) }));
    expect(book(byName).tables.find(({ id }) => id === 'T03')?.sheet).toBe('公开03表');
  });

  it('says why a table with an unknown header was not read', () => {
    const workbook = changedSheet(drawn(), '公开06表', (grid) => {
      const rows = grid.rows.map((cells, row) =>
        row === 4 || row === 3
          ? cells.map((cell, col) => (col > 1 && cell !== null ? text(`甲${col}`) : cell))
          : cells,
      );
      return { rows, merges: [] };
    });
    const entry = book(workbook).entries.find(({ table }) => table === 'T06');
    expect(entry?.status).toBe('unrecognised');
    expect(entry?.reason).toContain('甲2');
  });

  it('leaves working notes alone, though they have amounts and a unit', () => {
    const notes: Grid = {
      name: '草稿',
      visibility: 'visible',
      rows: [
        [text('工作底稿'), text('单位：万元')],
        ...['1.2', '3.4', '2.2', '3.1'].map((value): Cell[] => [
          text('办公费'),
          { value: { kind: 'number', text: value } },
        ]),
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    const workbook = drawn();
    const read = book({ ...workbook, sheets: [...workbook.sheets, notes] });
    expect(read.entries.find(({ sheet }) => sheet === '草稿')?.status).toBe('other');
    expect(read.problems).toEqual([]);
  });

  it('recognises no book in a workbook without tables', () => {
    const sheet: Grid = {
      name: 'Sheet1',
      visibility: 'visible',
      rows: [[text('会议纪要')]],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    expect(readWorkbook({ name: 'a.xlsx', sheets: [sheet] }).books).toEqual([]);
  });

  it('leaves a table of contents alone', () => {
    const titles = ['收入支出决算总表', '收入决算表', '支出决算表'].map((title, index) => [
      null,
      text(`${index + 1}`),
      text(title),
    ]);
    const contents: Grid = {
      name: '目录',
      visibility: 'visible',
      rows: titles,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    const workbook = drawn();
    const read = book({ ...workbook, sheets: [contents, ...workbook.sheets] });
    expect(read.entries.find(({ sheet }) => sheet === '目录')?.status).toBe('other');
    expect(read.problems).toEqual([]);
  });
});

describe('units and codes', () => {
  it('does not read a table in 千元 and names the label', () => {
    const workbook = withCell(drawn(), '公开06表', 'E3', text('金额单位：千元'));
    const read = book(workbook);
    expect(read.tables.some(({ id }) => id === 'T06')).toBe(false);
    expect(short(read)).toEqual(['unit-missing T06 2,4 金额单位：千元']);
  });

  it('says which unit it assumed where a sheet names none', () => {
    const read = book(withCell(drawn({ unit: '元' }), '公开06表', 'E3', text('')));
    expect(read.tables.find(({ id }) => id === 'T06')?.unit).toBe('元');
    expect(read.problems.map(({ code, reason }) => `${code} ${reason.includes('当作元')}`)).toEqual([
      'unit-missing true',
    ]);
  });

  it('names amounts in columns and rows that belong nowhere', () => {
    let workbook = withCell(drawn(), '公开06表', 'F8', { value: { kind: 'number', text: '9' } });
    workbook = withCell(workbook, '公开06表', 'A9', text(''));
    expect(short(book(workbook))).toEqual([
      'amount-unplaced T06 8,2 文化和旅游',
      'amount-unplaced T06 7,5 9',
    ]);
  });

  it('reads both documents of a workbook that holds final accounts and a budget', () => {
    const workbook = drawn();
    const number = (value: string): Cell => ({ value: { kind: 'number', text: value } });
    const rows = [
      [text('部门支出总表')],
      [text('部门：示例县文化服务中心'), null, text('单位：元')],
      [text('科目编码'), text('单位名称（科目）'), text('合计'), text('基本支出'), text('项目支出')],
      [null, text('合计'), number('30'), number('20'), number('10')],
      [text('207'), text('文化旅游体育与传媒支出'), number('30'), number('20'), number('10')],
    ];
    const budget: Grid = {
      name: '预算',
      visibility: 'visible',
      rows,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    // A title that both documents have belongs to the one that lacks the table.
    const expenses = [
      [text('一般公共预算“三公”经费支出表')],
      [text('部门：示例县文化服务中心'), null, null, text('单位：元')],
      [text('合计'), text('因公出国（境）费'), text('公务用车购置及运行费'), text('公务接待费')],
      [number('3'), number('0'), number('2'), number('1')],
    ];
    const sheets = [...workbook.sheets, budget, { ...budget, name: '三公', rows: expenses }];
    const { books } = readWorkbook({ ...workbook, sheets });
    expect(books.map(({ kind, tables }) => `${kind} ${tables.length}`)).toEqual([
      'final-accounts 13',
      'budget 2',
    ]);
  });
});
