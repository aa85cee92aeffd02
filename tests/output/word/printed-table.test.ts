// A table as it is printed: rows, columns and merged cells of its sheet, amounts as shown, what stands around it.
import { describe, expect, it } from 'vitest';
import { type PrintedTable, printedTable } from '../../../src/output/word/printed-table';
import { readWorkbook } from '../../../src/reading/read-workbook';
import type { Grid, Rect } from '../../../src/workbook/workbook';
import { drawnByHand } from '../../support/hand-made-sheet';

function printed(drawing: string, more: Partial<Grid> = {}): PrintedTable {
  const grid = { ...drawnByHand('Sheet1', drawing), ...more };
  const table = readWorkbook({ name: 'x.xlsx', sheets: [grid] }).books[0]?.tables[0];
  if (table === undefined) throw new Error('not recognised');
  return printedTable(table, grid);
}

/** One line a row; `<` and `^` stand where the cell to the left or above goes on. */
function drawn({ cells }: PrintedTable): readonly string[] {
  return cells.map((row, r) =>
    row
      .map((cell, c) => (row[c - 1] === cell ? '<' : cells[r - 1]?.[c] === cell ? '^' : cell.text))
      .join(' | '),
  );
}

const area = (top: number, left: number, bottom: number, right: number): Rect => ({
  top,
  left,
  bottom,
  right,
});

const EXPENDITURE = `
支出决算表
 | | | | | 公开03表
部门：示范县图书馆 | | | | | 单位：万元
科目编码 | | | 科目名称 | 本年支出合计 | 基本支出
类 | 款 | 项
 | | | 合计 | 1,234.50 | 34.5
201 | | | 一般公共服务支出 | 1234.50 | 34.50
注：本表反映各项支出情况。`;

/** 类, 款 and 项 reach down beside the 合计 row, as in the official form. */
const MERGES = [
  area(3, 0, 3, 2),
  ...[0, 1, 2].map((col) => area(4, col, 5, col)),
  ...[3, 4, 5].map((col) => area(3, col, 4, col)),
  area(6, 0, 6, 2),
];

describe('a table by subject', () => {
  const table = printed(EXPENDITURE, { merges: MERGES });

  it('keeps merged cells, cut where the header ends', () => {
    expect(drawn(table)).toEqual([
      '科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出',
      '类 | 款 | 项 | ^ | ^ | ^',
      ' |  |  | 合计 | 1,234.50 | 34.50',
      '201 | < | < | 一般公共服务支出 | 1,234.50 | 34.50',
    ]);
    expect(table.headerRows).toBe(2);
    expect(table.stubColumns).toBe(4);
  });

  it('aligns amounts right, headings and codes in the middle, names left', () => {
    expect(table.cells.map((row) => row.map(({ align }) => align[0]).join(''))).toEqual([
      'cccccc',
      'cccccc',
      'lllcrr',
      'ccclrr',
    ]);
  });

  it('has the lines above at their sides and the notes below, without the title', () => {
    expect(table.title).toBe('支出决算表');
    expect(table.frame).toEqual([
      { left: '', right: '公开03表' },
      { left: '部门：示范县图书馆', right: '单位：万元' },
    ]);
    expect(table.notes).toEqual(['注：本表反映各项支出情况。']);
  });

  it('leaves hidden rows and columns out', () => {
    const hidden = printed(EXPENDITURE, { merges: MERGES, hiddenRows: [4], hiddenColumns: [5] });
    expect(drawn(hidden)).toEqual([
      '科目编码 | < | < | 科目名称 | 本年支出合计',
      ' |  |  | 合计 | 1,234.50',
      '201 | < | < | 一般公共服务支出 | 1,234.50',
    ]);
  });
});

describe('an empty table', () => {
  const EMPTY = `
国有资本经营预算财政拨款支出决算表
部门：示范县图书馆 | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出`;

  it('says so below, in the words of the sheet', () => {
    const sentence = '注：本单位没有国有资本经营预算财政拨款支出，故本表无数据。';
    const table = printed(`${EMPTY}\n\n${sentence}`);
    expect(drawn(table)).toEqual(['科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出']);
    expect(table.notes).toEqual([sentence]);
  });

  it('says so where the sheet does not', () => {
    expect(printed(EMPTY).notes).toEqual(['注：本表无数据。']);
  });
});
