// 公开13表 and 表6: one data row, a list of items, rows by unit, or one row a project.
import type { Column, Row } from '../facts/table';
import { type ColumnSpec, type TableForm } from '../standards/form';
import { compactLabel, labelText } from '../workbook/label';
import { type Grid, textAt } from '../workbook/workbook';
import { readCodedTable } from './coded-rows';
import { matchColumns } from './columns';
import { type Header } from './header';
import { roleOf } from './headings';
import { type DraftRow, firstText, rawFact, type RawTable, unplacedColumns } from './raw-table';
import { isPassedOver } from './passed-over';

type SingleForm = TableForm & { rows: 'single' };
type ItemsForm = TableForm & { rows: 'items' };

const OF_WHICH = /^(?:其中：?)+/u;
const LEAST_COLUMNS = 4;

function dataRows(grid: Grid, header: Header): readonly number[] {
  return grid.rows
    .map((_, row) => row)
    .filter((row) => row >= header.dataTop && !isPassedOver(grid, row, header));
}

function draft(grid: Grid, row: number, label: string, key: string | null, role: DraftRow['role']): DraftRow {
  const level = role === 'project' ? 4 : 0;
  return {
    role,
    lane: null,
    code: null,
    label,
    key,
    subject: null,
    level,
    sheetRow: row,
    hidden: grid.hiddenRows.includes(row),
  };
}

/** Reads 公开13表 in its layouts A (two blocks of six), B (six pairs), C (list of items) or D (rows by unit). */
export function readSingle(grid: Grid, header: Header, form: SingleForm): RawTable {
  const matched = matchColumns(grid, header.paths, form.columns);
  const byUnit = header.paths.some((path) => ['unit-code', 'label'].includes(roleOf(path) ?? ''));
  if (matched.columns.length < LEAST_COLUMNS) return readItemRows(grid, header, form);
  const rows = dataRows(grid, header);
  if (byUnit) {
    const { id, title, titles, columns } = form;
    const coded = readCodedTable(grid, header, { id, title, titles, columns, rows: 'coded' });
    if (coded.rows.some((row) => row.role === 'total')) return { ...coded, layout: 'units' };
    const filled = rows.find((row) =>
      matched.columns.some((column) => rawFact(grid, 0, column, row).raw.kind === 'number'),
    );
    const label = filled === undefined ? '' : compactLabel(firstText(grid, filled));
    return oneRow(grid, form, header, filled, label, matched);
  }
  const filled = rows.find((row) =>
    matched.columns.some((column) => rawFact(grid, 0, column, row).raw.kind !== 'blank'),
  );
  return oneRow(grid, form, header, filled, '', matched);
}

function oneRow(
  grid: Grid,
  form: SingleForm,
  header: Header,
  filled: number | undefined,
  label: string,
  matched: ReturnType<typeof matchColumns>,
): RawTable {
  const sheetRow = filled ?? header.dataTop;
  const row: Row = { ...draft(grid, sheetRow, label, '合计', 'total'), index: 0, parent: null };
  return {
    layout: 'single',
    rows: [row],
    columns: matched.columns,
    facts: matched.columns.map((column) => rawFact(grid, 0, column, sheetRow)),
    problems: unplacedColumns(grid, form.id, matched.unmatched, [sheetRow]),
  };
}

/** The item a label names: the path of a column of the first measure without the measure. */
function itemNamed(form: SingleForm, label: string): string | undefined {
  const [measure] = form.measures;
  const first = measure?.[0] ?? '';
  const text = labelText(labelText(label).replace(OF_WHICH, ''));
  const specs = form.columns.filter((spec) => spec.path.startsWith(`${first}/`));
  const named = (spec: ColumnSpec): boolean => {
    const required = spec.levels.slice(1).filter((level) => level.optional !== true);
    return required.some((level) => level.names.includes(text));
  };
  return specs.find(named)?.path.slice(first.length + 1);
}

/** Of the columns that belong to one measure the one named first in the form's order. */
function measureColumn(header: Header, names: readonly string[]): number | undefined {
  for (const name of names) {
    const col = header.paths.findIndex((path) => path.at(-1) === name || path[0] === name);
    if (col >= 0) return col;
  }
  return undefined;
}

/**
 * Layout C: items listed downwards. The table is still one row of items by measure, as in the other layouts, so that relations
 * need not know; each fact keeps the text of its own line.
 */
function readItemRows(grid: Grid, header: Header, form: SingleForm): RawTable {
  const measures = form.measures.flatMap((names) => {
    const sheetColumn = measureColumn(header, names);
    return sheetColumn === undefined ? [] : [{ name: names[0] ?? '', sheetColumn }];
  });
  const items = dataRows(grid, header).flatMap((row) => {
    const label = compactLabel(firstText(grid, row));
    const item = itemNamed(form, label);
    return item === undefined ? [] : [{ row, label, item }];
  });
  const [first] = items;
  if (first === undefined) return { layout: 'item-rows', rows: [], columns: [], facts: [], problems: [] };
  const places = items.flatMap(({ row, label, item }) =>
    measures.map(({ name, sheetColumn }) => {
      const hidden = grid.hiddenColumns.includes(sheetColumn) || grid.hiddenRows.includes(row);
      const column: Column = { path: `${name}/${item}`, lane: null, economic: null, sheetColumn, hidden };
      return { row, label, column };
    }),
  );
  return {
    layout: 'item-rows',
    rows: [{ ...draft(grid, first.row, '', '合计', 'total'), index: 0, parent: null }],
    columns: places.map(({ column }) => column),
    facts: places.map(({ row, label, column }) => ({ ...rawFact(grid, 0, column, row), label })),
    problems: [],
  };
}

/** Reads 表6: one row a project with its budget; the indicator columns hold no amounts. */
export function readItems(grid: Grid, header: Header, form: ItemsForm): RawTable {
  const matched = matchColumns(grid, header.paths, form.columns);
  const project = header.paths.findIndex((path) => roleOf(path) === 'project');
  const label = project >= 0 ? project : header.paths.findIndex((path) => roleOf(path) === 'label');
  const rows = dataRows(grid, header)
    .map((row) => ({ row, text: compactLabel(textAt(grid, row, label)) }))
    .filter(
      ({ row, text }) =>
        text !== '' && matched.columns.some((column) => rawFact(grid, 0, column, row).raw.kind !== 'blank'),
    );
  const drafts = rows.map(({ row, text }) =>
    labelText(text) === '合计'
      ? draft(grid, row, text, '合计', 'total')
      : draft(grid, row, text, null, 'project'),
  );
  const total = drafts.findIndex((row) => row.role === 'total');
  const placed = drafts.map((row, index): Row => {
    return { ...row, index, parent: row.role === 'total' || total < 0 ? null : total };
  });
  return {
    layout: 'items',
    rows: placed,
    columns: matched.columns,
    facts: placed.flatMap((row) =>
      matched.columns.map((column) => rawFact(grid, row.index, column, row.sheetRow)),
    ),
    problems: [],
  };
}
