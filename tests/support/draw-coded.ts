// Draws a table whose rows are subjects by code.
import { cellAddress } from '../../src/workbook/address';
import type { DrawnSheet } from './drawn-sheet';
import { frame, type Layout } from './draw-accounts';
import { type Accounts, type CodedRow, withHierarchy } from './made-up-accounts';

export interface CodedTable {
  readonly id: string;
  readonly columns: readonly string[];
  readonly leaves: readonly CodedRow[];
  /** The sentence of a table without data. */
  readonly empty?: string;
  readonly projects?: Layout['projects'];
  /** Index of a column that is split into 小计 and 其中：教育收费. */
  readonly ofWhich?: number | undefined;
}

const WIDE = 20;

interface Place {
  readonly labelColumn: number;
  readonly projectColumn: number | null;
  /** Sheet column of each amount column. */
  readonly amounts: readonly number[];
  readonly width: number;
}

function placeOf(table: CodedTable, layout: Layout): Place {
  const labelColumn = layout.codeColumns;
  const projectColumn = table.projects === 'by-project' || table.projects === 'both' ? labelColumn + 1 : null;
  let col = (projectColumn ?? labelColumn) + 1;
  const amounts = table.columns.map((_, index) => {
    const own = col;
    col += table.ofWhich === index ? 2 : 1;
    return own;
  });
  return { labelColumn, projectColumn, amounts, width: col };
}

/** Draws the header block; returns its last row. */
function drawHeader(sheet: DrawnSheet, top: number, table: CodedTable, layout: Layout, place: Place): number {
  const { labelColumn, projectColumn, amounts } = place;
  const stubHead =
    /^T05$/u.test(table.id) && layout.detail === 'economic-rows'
      ? '经济分类科目编码'
      : '支出功能分类科目编码';
  sheet.text(top, 0, '项    目');
  if (layout.mergedHeadings) sheet.merge(top, 0, top, projectColumn ?? labelColumn);
  sheet.text(top + 1, 0, stubHead);
  if (layout.mergedHeadings) sheet.merge(top + 1, 0, top + 1, layout.codeColumns - 1);
  sheet.text(top + 1, labelColumn, '科目名称');
  if (projectColumn !== null) sheet.text(top + 1, projectColumn, '项目名称');
  let group = '';
  table.columns.forEach((path, index) => {
    const [head = '', leaf] = path.split('/');
    const col = amounts[index] ?? 0;
    if (head !== group) {
      sheet.text(top, col, head.replace('结转', '结转\n'));
      const last = table.columns.findLastIndex((other) => other.split('/')[0] === head);
      if (layout.mergedHeadings)
        sheet.merge(top, col, leaf === undefined ? top + 1 : top, amounts[last] ?? col);
    }
    group = head;
    if (leaf !== undefined) sheet.text(top + 1, col, leaf);
    if (table.ofWhich === index) {
      sheet.text(top + 1, col, '小计');
      sheet.text(top + 1, col + 1, '其中：教育收费');
    }
  });
  return drawSubHeader(sheet, top + 2, layout, place);
}

function drawSubHeader(sheet: DrawnSheet, row: number, layout: Layout, place: Place): number {
  if (layout.codeColumns === 3) ['类', '款', '项'].forEach((text, col) => sheet.text(row, col, text));
  if (layout.numbering) {
    sheet.text(row, place.labelColumn, '栏次');
    place.amounts.forEach((col, index) => sheet.number(row, col, String(index + 1)));
  }
  return layout.codeColumns === 3 || layout.numbering ? row : row - 1;
}

function drawCode(sheet: DrawnSheet, row: number, code: string, layout: Layout): void {
  const parts = layout.codeColumns === 1 ? [code] : [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  parts.forEach((part, col) => {
    if (part === '') return;
    if (layout.numericCodes) sheet.number(row, col, String(Number(part)));
    else sheet.text(row, col, part);
  });
}

/** Draws the whole table and notes its gold facts. */
export function drawCoded(
  sheet: DrawnSheet,
  number: string,
  table: CodedTable,
  accounts: Accounts,
  layout: Layout,
): void {
  const place = placeOf(table, layout);
  const top = frame(sheet, table.id, number, accounts, layout, place.width);
  const headerEnd = drawHeader(sheet, top, table, layout, place);
  const { total, rows } = withHierarchy(table.leaves);
  let row = headerEnd + 1;
  const firstRow = layout.total === 'first' ? row + 1 : row;
  const amounts = (at: number, rowCode: string | null, rowLabel: string, values: readonly number[]): void =>
    table.columns.forEach((column, index) => {
      // Printed forms leave the zeros of their widest tables blank.
      if (table.columns.length > WIDE && (values[index] ?? 0) === 0) return;
      const col = place.amounts[index] ?? 0;
      const formula = layout.formulas ? sumOfChildren(rows, rowCode, firstRow, col) : undefined;
      sheet.amount(at, col, values[index] ?? 0, { table: table.id, rowCode, rowLabel, column }, formula);
    });
  const drawTotal = (at: number): void => {
    sheet.text(at, layout.total === 'last' ? 0 : place.labelColumn, '合    计');
    if (layout.total === 'last') sheet.merge(at, 0, at, place.labelColumn);
    if (table.empty === undefined) amounts(at, null, '合计', total);
  };
  if (layout.total === 'in-header' && layout.codeColumns === 3 && !layout.numbering) drawTotal(headerEnd);
  else if (layout.total !== 'last') drawTotal(row++);
  let sinceHeader = 0;
  for (const { code, name, values } of rows) {
    if (layout.repeatHeaderAfter > 0 && sinceHeader === layout.repeatHeaderAfter) {
      row = drawHeader(sheet, row, table, layout, place) + 1;
      sinceHeader = 0;
    }
    const projects = code.length === 7 ? projectsOf(accounts, code) : [];
    if (table.projects !== 'by-project') {
      drawCode(sheet, row, code, layout);
      sheet.text(row, place.labelColumn, `${'  '.repeat((code.length - 3) / 2)}${name}`);
      amounts(row, code, name, values);
      row++;
      sinceHeader++;
    }
    if (table.projects === undefined || table.projects === 'functional') continue;
    for (const [project, yuan] of projects) {
      drawCode(sheet, row, code, layout);
      sheet.text(row, place.labelColumn, name);
      sheet.text(row, place.projectColumn ?? 0, project);
      amounts(row, code, project, [yuan]);
      row++;
    }
  }
  if (layout.total === 'last') drawTotal(row++);
  if (layout.extras) sheet.text(headerEnd + 2, place.width + 1, '请与底稿核对 2023 年 12 月数');
  sheet.text(row, 0, '注：本表反映部门本年度的情况。');
  if (table.empty !== undefined) sheet.text(row + 1, 0, `说明：${table.empty}`);
}

/** `E9+E14`: the cells of the rows right below this one in the hierarchy; undefined for a row without any. */
function sumOfChildren(
  rows: readonly CodedRow[],
  code: string | null,
  firstRow: number,
  col: number,
): string | undefined {
  const length = code === null ? 3 : code.length + 2;
  const cells = rows.flatMap((row, index) =>
    row.code.length === length && row.code.startsWith(code ?? '') ? [cellAddress(firstRow + index, col)] : [],
  );
  return cells.length === 0 ? undefined : cells.join('+');
}

function projectsOf(accounts: Accounts, code: string): readonly (readonly [string, number])[] {
  return Object.entries(accounts.items.find((item) => item.code === code)?.projects ?? {});
}
