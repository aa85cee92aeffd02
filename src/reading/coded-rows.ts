// Tables whose rows are subjects by code, units and projects.
import type { Problem } from '../facts/problem';
import type { Column, Row, RowRole } from '../facts/table';
import type { TableForm } from '../standards/form';
import { cellAt, type Grid, textAt } from '../workbook/workbook';
import { readCell } from './cell-reading';
import { matchColumns } from './columns';
import type { Header } from './header';
import { withParents } from './parents';
import { type DraftRow, headlessColumns, rawFact, type RawTable, unplacedColumns } from './raw-table';
import { isPassedOver } from './passed-over';
import { roleBelow, roleOfRow, type RowTexts, textsOf } from './row-roles';
import { type Stub, stubOf } from './stub';

const LEVEL_OF_LENGTH: Readonly<Record<number, number>> = { 3: 1, 5: 2, 7: 3 };
const PROJECT_LEVEL = 4;

function draftRow(grid: Grid, row: number, texts: RowTexts, role: RowRole): DraftRow {
  const subject = role === 'functional' || role === 'economic' || role === 'project' ? texts.code : '';
  const code = subject !== '' ? subject : texts.unitCode;
  return {
    role,
    lane: null,
    code: role === 'total' || code === '' ? null : code,
    label: role === 'project' && texts.project !== '' ? texts.project : texts.label,
    key: role === 'total' ? '合计' : null,
    subject: subject === '' || role === 'project' ? null : subject,
    level: role === 'project' ? PROJECT_LEVEL : (LEVEL_OF_LENGTH[subject.length] ?? 0),
    sheetRow: row,
    hidden: grid.hiddenRows.includes(row),
    ...(role === 'total' || texts.unitCode === '' ? {} : { unit: texts.unitCode }),
  };
}

function malformed(grid: Grid, table: string, row: Row, col: number): Problem {
  const cell = { sheet: grid.name, row: row.sheetRow, col };
  const reason = `科目编码“${row.code ?? ''}”应为 3 位（类）、5 位（款）或 7 位（项）数字，请核对编码。`;
  return { code: 'code-malformed', table, sheet: grid.name, cell, found: row.code ?? '', reason };
}

/** Amounts in a row that has neither code nor 合计 cannot be placed; they are said, not guessed. */
function unplacedRow(grid: Grid, table: string, row: number, amount: number, stub: Stub): Problem {
  const { label } = textsOf(grid, row, stub, '');
  const name = label === '' ? '（没有名称）' : `“${label}”`;
  const unread = '其金额没有读取，也没有参加核对';
  const wrong = stub.code.find((col) => /\d/u.test(textAt(grid, row, col)));
  const base = { table, sheet: grid.name };
  if (wrong !== undefined) {
    const found = textAt(grid, row, wrong).trim();
    const reason = `该行${name}的科目编码“${found}”应为 3 位（类）、5 位（款）或 7 位（项）数字，${unread}；请改正编码。`;
    return { ...base, code: 'code-malformed', cell: { sheet: grid.name, row, col: wrong }, found, reason };
  }
  const reason = `该行${name}没有科目编码，${unread}；请补上编码。`;
  const cell = { sheet: grid.name, row, col: amount };
  return { ...base, code: 'amount-unplaced', cell, found: label, reason };
}

/** A table with rows but no 合计: what stands against its total cannot be checked, and one should know why. */
function missingTotal(grid: Grid, table: string, rows: readonly Row[]): readonly Problem[] {
  if (rows.length === 0 || rows.some((row) => row.role === 'total')) return [];
  const reason = '没有找到“合计”行，用到合计的核对没有做；请在表头下面或表末补上合计行。';
  return [{ code: 'total-missing', table, sheet: grid.name, cell: null, found: '', reason }];
}

function layoutName(rows: readonly Row[], wide: boolean): string {
  if (wide) return 'wide';
  if (rows.some((row) => row.role === 'economic')) return 'economic-rows';
  const projectsOnly =
    rows.some((row) => row.role === 'project') && !rows.some((row) => row.role === 'functional');
  if (projectsOnly) return 'projects';
  return rows.some((row) => row.role === 'functional') ? 'functional' : 'units';
}

interface ScannedRows {
  readonly drafts: readonly DraftRow[];
  readonly problems: readonly Problem[];
}

/** Goes down the rows below the header; notes, frame lines and repeated headers are passed over. */
function scanRows(
  grid: Grid,
  header: Header,
  form: TableForm & { rows: 'coded' },
  stub: Stub,
  columns: readonly Column[],
): ScannedRows {
  const drafts: DraftRow[] = [];
  const problems: Problem[] = [];
  let above = '';
  for (let row = header.dataTop; row < grid.rows.length; row++) {
    if (isPassedOver(grid, row, header)) continue;
    const texts = textsOf(grid, row, stub, above);
    const own = roleOfRow(row === header.bottom ? { ...texts, code: '' } : texts, form, stub);
    const role = roleBelow(drafts, own, texts, { form, stub });
    if (
      role === undefined ||
      (role === 'project' && !columns.some((column) => holds(grid, row, column, 'anything')))
    ) {
      const amount = columns.find((column) => holds(grid, row, column, 'number'));
      if (amount !== undefined) problems.push(unplacedRow(grid, form.id, row, amount.sheetColumn, stub));
      continue;
    }
    drafts.push(draftRow(grid, row, texts, role));
    above = role === 'functional' || role === 'economic' ? texts.code : above;
  }
  return { drafts, problems };
}

function holds(grid: Grid, row: number, column: Column, what: 'number' | 'anything'): boolean {
  const { kind } = readCell(cellAt(grid, row, column.sheetColumn));
  return what === 'number' ? kind === 'number' : kind !== 'blank';
}

/** Reads a table by code below its header (final accounts and budgets alike). */
export function readCodedTable(grid: Grid, header: Header, form: TableForm & { rows: 'coded' }): RawTable {
  const stub = stubOf(header);
  const matched = matchColumns(grid, header.paths, form.columns, { economic: form.economicColumns === true });
  const { drafts, problems } = scanRows(grid, header, form, stub, matched.columns);
  const rows = withParents(drafts);
  const sheetRows = rows.map((row) => row.sheetRow);
  const codeColumn = stub.code[0] ?? 0;
  return {
    layout: layoutName(rows, matched.wide),
    rows,
    columns: matched.columns,
    facts: rows.flatMap((row) =>
      matched.columns.map((column) => rawFact(grid, row.index, column, row.sheetRow)),
    ),
    problems: [
      ...problems,
      ...rows
        .filter((row) => row.subject !== null && row.level === 0)
        .map((row) => malformed(grid, form.id, row, codeColumn)),
      ...missingTotal(grid, form.id, rows),
      ...unplacedColumns(grid, form.id, matched.unmatched, sheetRows),
      ...headlessColumns(grid, form.id, header.paths, sheetRows),
    ],
  };
}
