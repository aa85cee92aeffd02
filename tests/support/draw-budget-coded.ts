// Draws the tables of a budget whose rows are units and subjects by code.
import { economicSubject, functionalSubject } from '../../src/standards/subjects/subjects';
import { type BudgetLayout, budgetFrame, sumOf, type Wanted } from './budget-layout';
import type { DrawnSheet } from './drawn-sheet';
import type { Budget, BudgetLine } from './made-up-budget';

export interface BudgetColumn {
  /** Headings from the top down, joined with `/`. */
  readonly head: string;
  /** The canonical path. */
  readonly path: string;
  readonly of: Wanted;
}

export interface BudgetTable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly columns: readonly BudgetColumn[];
  /** By 项, by economic 款, or by units alone. */
  readonly rows: 'functional' | 'economic' | 'units';
  readonly projects?: boolean;
  /** What the table is about. */
  readonly of: Wanted;
  /** The sentence below a table without data. */
  readonly empty?: string;
}

interface DrawnRow {
  readonly code: string;
  readonly unit: string;
  readonly label: string;
  readonly of: Wanted;
}

const ITEM_DIGITS = 7;

function codeOf(line: BudgetLine, rows: BudgetTable['rows']): string {
  return rows === 'economic' ? line.economic : line.item;
}

function nameOf(code: string): string {
  return functionalSubject(code)?.name ?? economicSubject(code)?.name ?? '';
}

/** The codes of the lines with those above them, in order. */
function codesOf(
  lines: readonly BudgetLine[],
  rows: BudgetTable['rows'],
  leafOnly: boolean,
): readonly string[] {
  const leaves = [...new Set(lines.map((line) => codeOf(line, rows)))];
  const above = leaves.flatMap((code) => [code.slice(0, 3), code.slice(0, 5)]);
  return [...new Set(leafOnly ? leaves : [...above, ...leaves])].sort();
}

function subjectRows(
  budget: Budget,
  table: BudgetTable,
  unit: string | null,
  leafOnly: boolean,
): readonly DrawnRow[] {
  if (table.rows === 'units') return [];
  const within: Wanted = (line) => table.of(line) && (unit === null || line.unit === unit);
  const own = budget.lines.filter(within);
  return codesOf(own, table.rows, leafOnly).flatMap((code) => {
    const of: Wanted = (line) => within(line) && codeOf(line, table.rows).startsWith(code);
    const row = { code, unit: unit ?? '', label: nameOf(code), of };
    if (table.projects !== true || code.length < ITEM_DIGITS) return [row];
    const names = [...new Set(own.filter(of).map(({ project }) => project ?? ''))];
    return [row, ...names.map((name) => projectRow(name, of))];
  });
}

function projectRow(name: string, within: Wanted): DrawnRow {
  return { code: '', unit: '', label: name, of: (line) => within(line) && line.project === name };
}

function rowsOf(budget: Budget, table: BudgetTable, layout: BudgetLayout): readonly DrawnRow[] {
  const total: DrawnRow = { code: '', unit: '', label: '合计', of: table.of };
  if (!budget.lines.some(table.of)) return [total];
  if (layout.national) {
    return [...subjectRows(budget, table, null, layout.leafOnly), total];
  }
  const { code, name } = budget.department;
  const department = { code: '', unit: layout.codelessDepartment ? '' : code, label: name, of: table.of };
  const units = budget.units
    .filter((unit) => budget.lines.some((line) => table.of(line) && line.unit === unit.code))
    .flatMap((unit): readonly DrawnRow[] => [
      {
        code: '',
        unit: unit.code,
        label: unit.name,
        of: (line) => table.of(line) && line.unit === unit.code,
      },
      ...subjectRows(budget, table, unit.code, layout.leafOnly),
    ]);
  return [total, department, ...units];
}

interface Stub {
  /** Columns of 类, 款 and 项; none in a table of units alone. */
  readonly codes: number;
  readonly unit: number | null;
  readonly label: number;
}

function stubOf({ rows }: BudgetTable, { national }: BudgetLayout): Stub {
  const codes = { functional: 3, economic: 2, units: 0 }[rows];
  const unit = national ? null : codes;
  return { codes, unit, label: codes + (unit === null ? 0 : 1) };
}

/** Draws the header; returns its last row. */
function drawHeader(sheet: DrawnSheet, top: number, table: BudgetTable, stub: Stub): number {
  const depth = Math.max(...table.columns.map(({ head }) => head.split('/').length));
  const last = top + Math.max(depth, stub.codes > 0 ? 2 : 1);
  sheet.text(top, 0, '项    目');
  sheet.merge(top, 0, top, stub.label);
  if (stub.codes > 0) sheet.text(top + 1, 0, '科目编码');
  ['类', '款', '项'].slice(0, stub.codes).forEach((text, col) => sheet.text(last, col, text));
  if (stub.unit !== null) sheet.text(top + 1, stub.unit, '单位代码');
  sheet.text(top + 1, stub.label, stub.unit === null ? '科目名称' : '单位名称（科目）');
  let above: readonly string[] = [];
  table.columns.forEach(({ head }, index) => {
    const headings = head.split('/');
    const same = headings.findIndex((heading, level) => above[level] !== heading);
    headings.forEach((heading, level) => {
      if (level >= same) sheet.text(top + level, stub.label + 1 + index, heading);
    });
    above = headings;
  });
  mergeGroups(sheet, top, table, stub);
  return last;
}

function mergeGroups(sheet: DrawnSheet, top: number, { columns }: BudgetTable, { label }: Stub): void {
  const groupOf = (index: number, level: number): string =>
    columns[index]?.head
      .split('/')
      .slice(0, level + 1)
      .join('/') ?? '';
  for (const level of [0, 1]) {
    columns.forEach(({ head }, index) => {
      const deeper = head.split('/').length > level + 1;
      const group = groupOf(index, level);
      if (!deeper || groupOf(index - 1, level) === group) return;
      const end = columns.findLastIndex((_, other) => groupOf(other, level) === group);
      sheet.merge(top + level, label + 1 + index, top + level, label + 1 + end);
    });
  }
}

/** Draws a table; an empty one has its 合计 row and the sentence. */
export function drawBudgetTable(
  sheet: DrawnSheet,
  budget: Budget,
  table: BudgetTable,
  layout: BudgetLayout,
): void {
  const stub = stubOf(table, layout);
  const { id, number, title, columns } = table;
  const width = stub.label + 1 + columns.length;
  const top = budgetFrame(sheet, budget, layout, { number, title, width });
  const header = drawHeader(sheet, top, table, stub);
  const rows = rowsOf(budget, table, layout);
  rows.forEach(({ code, unit, label, of }, index) => {
    const row = header + 1 + index;
    const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, stub.codes);
    parts.forEach((part, col) => part !== '' && sheet.text(row, col, part));
    if (stub.unit !== null && unit !== '') sheet.text(row, stub.unit, unit);
    sheet.text(row, stub.label, label);
    const rowCode = code === '' ? unit : code;
    columns.forEach((column, offset) => {
      const fact = {
        table: id,
        rowCode: rowCode === '' ? null : rowCode,
        rowLabel: label,
        column: column.path,
      };
      const yuan = sumOf(budget, (line) => of(line) && column.of(line));
      sheet.amount(row, stub.label + 1 + offset, yuan, fact);
    });
  });
  if (table.empty !== undefined && rows.length === 1) sheet.text(header + 2, 0, table.empty);
}
