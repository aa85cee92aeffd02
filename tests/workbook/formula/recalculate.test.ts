// Formulas over edited cells: new values, or the admission that they are not known.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/amount/decimal';
import { withCell } from '../../../src/workbook/edit';
import { recalculate } from '../../../src/workbook/formula/recalculate';
import { parseRef } from '../../../src/workbook/address';
import {
  cellAt,
  type Cell,
  type CellRef,
  type CellValue,
  sheetNamed,
  type Workbook,
} from '../../../src/workbook/workbook';

/** A cell as a test writes it: a number, a text, or a formula with `=` whose old value is 999. */
type Written = number | string | null;

function cellOf(written: Written): Cell | null {
  if (written === null) return null;
  if (typeof written === 'number') return { value: { kind: 'number', text: String(written) } };
  if (!written.startsWith('=')) return { value: { kind: 'text', text: written } };
  return { value: { kind: 'number', text: '999' }, formula: written.slice(1), display: '999.00' };
}

function workbookOf(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): Workbook {
  return {
    name: 'x.xlsx',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      visibility: 'visible',
      rows: rows.map((row) => row.map(cellOf)),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
}

function ref(text: string): CellRef {
  const found = parseRef(text);
  if (found === undefined) throw new Error(text);
  return found;
}

function cell(workbook: Workbook, place: string): Cell | undefined {
  const { sheet, row, col } = ref(place);
  const grid = sheetNamed(workbook, sheet);
  return grid === undefined ? undefined : cellAt(grid, row, col);
}

function edit(workbook: Workbook, place: string, value: Written): Workbook {
  return recalculate(withCell(workbook, ref(place), cellOf(value)), [ref(place)]);
}

const STALE: CellValue = { kind: 'stale' };

/** The value of `formula` in A1, where B1 has just been typed in and C1, D1 stand beside it. */
function valueOf(
  formula: string,
  typed: Written,
  c1: Written = null,
  d1: Written = null,
): CellValue | undefined {
  const workbook = workbookOf({ 表: [[`=${formula}`, 0, c1, d1]] });
  return cell(edit(workbook, '表!B1', typed), '表!A1')?.value;
}

function number(text: string): CellValue {
  return { kind: 'number', text };
}

describe('what a formula gives', () => {
  test.each<[string, Written, Written, Written, CellValue]>([
    ['B1+C1', 0.1, 0.2, null, number('0.3')],
    ['B1-C1*D1', 10, 2, 3, number('4')],
    ['(B1-C1)*D1', 10, 2, 3, number('24')],
    ['B1/C1', 1, 3, null, number('0.333333333333333')],
    ['B1/C1', 1, 0, null, { kind: 'error', code: '#DIV/0!' }],
    ['-B1+5', 3, null, null, number('2')],
    ['--B1', 3, null, null, number('3')],
    ['B1*50%', 3, null, null, number('1.5')],
    ['2*-B1', 3, null, null, number('-6')],
    ['1.5E2+B1', 1, null, null, number('151')],
    ['SUM(B1:D1)', 1.1, 2.2, 3.3, number('6.6')],
    ['SUM(B1,C1:D1,4)', 1, 2, 3, number('10')],
    ['sum(b1:$D$1)', 1, 2, 3, number('6')],
    ['SUM(B1:D1)', 1, '2', '—', number('1')],
    ['SUM(B1:Z1)', 1, null, 3, number('4')],
    ['ROUND(B1,2)', 1.005, null, null, number('1.01')],
    ['ROUND(B1,2)', -1.005, null, null, number('-1.01')],
    ['ROUND(B1,-2)', 1250, null, null, number('1300')],
    ['ROUND(B1/10000,2)', 1329600, null, null, number('132.96')],
    ['ABS(B1)', -7, null, null, number('7')],
    ['IF(B1>C1,B1,C1)', 5, 3, null, number('5')],
    ['IF(B1="","无",B1)', '', null, null, { kind: 'text', text: '无' }],
    ['IF(B1=0,,1)', 0, null, null, number('0')],
    ['IF(B1,1)', 0, null, null, { kind: 'boolean', value: false }],
    ['IF(C1<>0,B1/C1,0)', 5, 0, null, number('0')],
    ['B1="合计"', '合计', null, null, { kind: 'boolean', value: true }],
    ['B1<>"合计"', '小计', null, null, { kind: 'boolean', value: true }],
    ['B1>=C1', 3, 3, null, { kind: 'boolean', value: true }],
    ['B1>C1', '文字', 3, null, { kind: 'boolean', value: true }],
    ['B1+1', '文字', null, null, { kind: 'error', code: '#VALUE!' }],
    ['B1+1', '12', null, null, number('13')],
    ['B1+1', null, null, null, number('1')],
    ['B1', null, null, null, number('0')],
    ['B1+#REF!', 1, null, null, { kind: 'error', code: '#REF!' }],
    ['B1+没有这张表!A1', 1, null, null, { kind: 'error', code: '#REF!' }],
  ])('=%s with %s, %s, %s', (formula, typed, c1, d1, expected) => {
    expect(valueOf(formula, typed, c1, d1)).toEqual(expected);
  });

  test('any sum of amounts with two decimals is exact', () => {
    const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const total = new Decimal(a).plus(b).plus(c).div(100).toFixed();
        expect(valueOf('SUM(B1:C1)+D1', a / 100, b / 100, c / 100)).toEqual(number(total));
      }),
    );
  });
});

describe('what it does not know', () => {
  test.each([
    ['VLOOKUP(B1,C1:D9,2,0)'],
    ['SUMIF(B1:D1,">0")'],
    ['TEXT(B1,"0.00")'],
    ['B1&"元"'],
    ['B1^2'],
    ['{SUM(B1:D1*2)}'],
    ['B1:D1'],
    ['SUM(B1 C1)'],
    ['ROUND(B1,2'],
    ['INDIRECT("B"&1)'],
    ['本年合计*2'],
    ['SUM(一月:三月!A1)'],
    ['表1[金额]'],
    ["SUM('一月:三月'!A1)"],
    ['[1]Sheet1!A1+B1'],
  ])('=%s becomes stale', (formula) => {
    expect(valueOf(formula, 1, 2, 3)).toEqual(STALE);
  });

  test('text with digits may be a number to Excel: not guessed', () => {
    expect(valueOf('B1+1', '1,234.5')).toEqual(STALE);
    expect(valueOf('B1+1', '2023年')).toEqual(STALE);
  });

  test('what rests on a formula that is not known is not known either', () => {
    const workbook = workbookOf({ 表: [[1, '=TEXT(A1,"0")', '=B1+1', '=SUM(C1:C1)', '=SUM(A1:A1)']] });
    const after = edit(workbook, '表!A1', 2);
    expect(cell(after, '表!C1')?.value).toEqual(STALE);
    expect(cell(after, '表!D1')?.value).toEqual(STALE);
    expect(cell(after, '表!E1')?.value).toEqual(number('2'));
  });

  test('formulas in a circle, and what rests on them', () => {
    const workbook = workbookOf({ 表: [[1, '=A1+C1', '=B1', '=C1*2'], ['=A2+A1']] });
    const after = edit(workbook, '表!A1', 2);
    for (const place of ['表!B1', '表!C1', '表!D1', '表!A2']) {
      expect([place, cell(after, place)?.value]).toEqual([place, STALE]);
    }
  });

  test('a formula over one that was never calculated', () => {
    const workbook = workbookOf({ 表: [[1, '=A1+C1', null]] });
    const open: Cell = { value: { kind: 'uncalculated' }, formula: 'VLOOKUP(Z1,Z2:Z9,1,0)' };
    const after = edit(withCell(workbook, ref('表!C1'), open), '表!A1', 2);
    expect(cell(after, '表!B1')?.value).toEqual(STALE);
  });
});

describe('what is recalculated', () => {
  const CHAIN = workbookOf({
    公开01表: [[10, '=SUM(A1:A2)'], [20, '=B1*2'], ['=1+1']],
    'It’s 2': [['=公开01表!B2+1', "='公开01表'!$B$1"]],
    旁: [['=VLOOKUP(B1,C1:D1,1,0)', 5]],
  });

  test('chains across sheets, in the order in which they rest on each other', () => {
    const after = edit(CHAIN, '公开01表!A1', 30);
    expect(cell(after, '公开01表!B1')?.value).toEqual(number('50'));
    expect(cell(after, '公开01表!B2')?.value).toEqual(number('100'));
    expect(cell(after, 'It’s 2!A1')?.value).toEqual(number('101'));
    expect(cell(after, 'It’s 2!B1')?.value).toEqual(number('50'));
  });

  test('nothing else: other formulas and sheets stay the same objects', () => {
    const after = edit(CHAIN, '公开01表!A1', 30);
    expect(cell(after, '公开01表!A3')).toBe(cell(CHAIN, '公开01表!A3'));
    expect(sheetNamed(after, '旁')).toBe(sheetNamed(CHAIN, '旁'));
  });

  test('the formula stays, what was displayed goes', () => {
    expect(cell(edit(CHAIN, '公开01表!A1', 30), '公开01表!B1')).toEqual({
      value: number('50'),
      formula: 'SUM(A1:A2)',
    });
  });

  test('a formula that was typed in', () => {
    const after = edit(CHAIN, '公开01表!A2', '=A1/4');
    expect(cell(after, '公开01表!A2')?.value).toEqual(number('2.5'));
    expect(cell(after, '公开01表!B1')?.value).toEqual(number('12.5'));
  });

  test('whole columns, and cells beyond the sheet', () => {
    const workbook = workbookOf({ 表: [[1, '=SUM(A:A)'], [2]] });
    expect(cell(edit(workbook, '表!A9', 4), '表!B1')?.value).toEqual(number('7'));
  });

  test('sheet names in quotes, with quotes in them, in another case', () => {
    const workbook = workbookOf({ "A'b 1": [[1]], 表: [["='a''B 1'!A1*3"]] });
    expect(cell(edit(workbook, "A'b 1!A1", 2), '表!A1')?.value).toEqual(number('6'));
  });

  test('a long chain of running totals', () => {
    const rows = Array.from({ length: 3000 }, (_none, index) =>
      index === 0 ? [1, '=A1'] : [1, `=B${index}+A${index + 1}`],
    );
    const after = edit(workbookOf({ 表: rows }), '表!A1', 5);
    expect(cell(after, '表!B3000')?.value).toEqual(number('3004'));
  });
});
