// FactBooks from tables drawn as text, so that a test shows the sheet it is about.
import { amountOf, type AmountUnit } from '../../src/amount/amount';
import { parseAmount } from '../../src/amount/parse';
import type { FactBook, TableSet } from '../../src/facts/book';
import type { Fact, Reading } from '../../src/facts/fact';
import type { Column, Row, Table } from '../../src/facts/table';
import { classCodeNamed, economicByName } from '../../src/standards/subjects/subjects';
import { tableName } from '../../src/checking/books';

export interface TextTable {
  /**
   * Lines of cells between `|`. The first line holds the headings: `编码 | 名称 | 列 …` for a table by code, `收入 | 金额 | 支出 |
   * 金额 …` for a two-sided one, `三公 | 列 …` for T13. A row without code and named 合计 is the total; a code with `*` is a project
   * under that 项, one of six digits a unit.
   */
  readonly text: string;
  readonly unit?: AmountUnit;
  readonly sentence?: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly sheetHidden?: boolean;
  readonly hiddenRow?: number;
}

export interface TextBook {
  readonly tables: Readonly<Record<string, string | TextTable>>;
  readonly tableSet?: TableSet;
  readonly year?: number;
}

const NATIONAL = ['T01', 'T02', 'T03', 'T04', 'T06', 'T08', 'T10', 'T12', 'T13'];
const SICHUAN = Array.from({ length: 13 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
const UNIT_NAME = '青禾县档案服务中心';
const HEADER_ROWS = 4;
const UNIT_CODE_DIGITS = 6;

/** The book of the tables drawn; what the set has besides is missing. */
export function textBook({ tables, tableSet = 'sichuan-13', year = 2023 }: TextBook): FactBook {
  const set = tableSet === 'national-9' ? NATIONAL : SICHUAN;
  const drawn = Object.entries(tables).map(([id, drawing]) =>
    tableFrom(id, typeof drawing === 'string' ? { text: drawing } : drawing),
  );
  const ids = [...new Set([...set, ...drawn.map((table) => table.id)])].sort();
  return {
    kind: 'final-accounts',
    tableSet,
    year,
    unitName: UNIT_NAME,
    entries: ids.map((id) => {
      const table = drawn.find((each) => each.id === id);
      const status = table === undefined ? 'missing' : table.status;
      return { table: id, title: table?.title ?? null, sheet: table?.sheet ?? null, status, reason: null };
    }),
    tables: [...drawn].sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: [],
  };
}

/** The same book with one cell otherwise; `row` is a code, a key or 合计. */
export function withCell(book: FactBook, id: string, row: string, column: string, text: string): FactBook {
  let found = false;
  const tables = book.tables.map((table) => {
    if (table.id !== id) return table;
    const index = table.rows.find((each) => (each.code ?? each.key) === row && laneFits(each, column))?.index;
    const facts = table.facts.map((fact) => {
      if (fact.row !== index || fact.column !== column) return fact;
      found = true;
      return { ...fact, reading: readingOf(text, table.unit) };
    });
    return { ...table, facts };
  });
  if (!found) throw new Error(`no cell ${id}[${row}, ${column}]`);
  return { ...book, tables };
}

/** The same book with one table changed. */
export function withTable(book: FactBook, id: string, change: (table: Table) => Table): FactBook {
  return { ...book, tables: book.tables.map((table) => (table.id === id ? change(table) : table)) };
}

/** The same book without one row of a table, as if it had never been listed. */
export function withoutRow(book: FactBook, id: string, code: string): FactBook {
  return withTable(book, id, (table) => {
    const gone = table.rows.findIndex((row) => row.code === code);
    const heir = table.rows[gone]?.parent ?? null;
    const moved = (index: number): number => (index > gone ? index - 1 : index);
    const parentOf = (parent: number | null): number | null => {
      const kept = parent === gone ? heir : parent;
      return kept === null ? null : moved(kept);
    };
    return {
      ...table,
      rows: table.rows
        .filter((row) => row.index !== gone)
        .map((row) => ({ ...row, index: moved(row.index), parent: parentOf(row.parent) })),
      facts: table.facts
        .filter((fact) => fact.row !== gone)
        .map((fact) => ({ ...fact, row: moved(fact.row) })),
    };
  });
}

function laneFits(row: Row, column: string): boolean {
  return row.lane === null || column.startsWith(`${row.lane}/`);
}

function tableFrom(id: string, drawing: TextTable): Table {
  const sheet = tableName(id, '');
  const lines = drawing.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [head = [], ...body] = lines;
  const unit = drawing.unit ?? '万元';
  const context = { id, sheet, unit };
  const parts =
    head[0] === '收入' ? twoSided(context, head, body) : oneSided(context, head, body, drawing.hiddenRow);
  const cell = (row: number) => ({ sheet, row, col: 0 });
  return {
    id,
    title: tableName(id).slice(tableName(id, '').length),
    layout: 'drawn',
    sheet,
    sheetHidden: drawing.sheetHidden ?? false,
    head: { title: 0, top: 3, data: 4 },
    status: parts.facts.some(({ reading }) => reading.kind === 'amount') ? 'read' : 'empty',
    unit,
    unitLabel: { text: `金额单位：${unit}`, cell: { sheet, row: 2, col: 3 } },
    decimals: 2,
    unitName: { text: drawing.unitName ?? UNIT_NAME, cell: cell(2) },
    year: drawing.year === undefined ? null : { value: drawing.year, cell: cell(0) },
    emptySentence: drawing.sentence === undefined ? null : { text: drawing.sentence, cell: cell(40) },
    ...parts,
  };
}

interface Context {
  readonly id: string;
  readonly sheet: string;
  readonly unit: AmountUnit;
}

type Parts = Pick<Table, 'rows' | 'columns' | 'facts'>;

function oneSided(
  context: Context,
  head: readonly string[],
  body: readonly (readonly string[])[],
  hiddenRow: number | undefined,
): Parts {
  const labels = head[0] === '三公' ? 1 : 2;
  const columns = head.slice(labels).map((path, index) => columnOf(path, null, index + labels));
  const rows: Row[] = [];
  for (const [index, cells] of body.entries()) {
    const [code = '', name = ''] = cells;
    const base = { index, lane: null, sheetRow: index + HEADER_ROWS, hidden: hiddenRow === index };
    rows.push({ ...base, ...(labels === 1 ? totalOf('') : codedRow(code, name, rows)) });
  }
  const facts = body.flatMap((cells, row) =>
    columns.map((column, index) =>
      factOf(context, row, column, cells[index + labels] ?? '', row + HEADER_ROWS),
    ),
  );
  return { rows, columns, facts };
}

type RowMeaning = Omit<Row, 'index' | 'lane' | 'sheetRow' | 'hidden'>;

function totalOf(label: string): RowMeaning {
  return { role: 'total', code: null, label, key: '合计', subject: null, level: 0, parent: null };
}

function codedRow(text: string, label: string, above: readonly Row[]): RowMeaning {
  const total = above.find((row) => row.role === 'total')?.index ?? null;
  if (text === '' && label === '合计') return totalOf(label);
  if (text === '')
    return { role: 'line', code: null, label, key: label, subject: null, level: 0, parent: null };
  if (text.endsWith('*')) {
    const code = text.slice(0, -1);
    const parent = above.find((row) => row.code === code && row.role !== 'project')?.index ?? total;
    return { role: 'project', code, label, key: null, subject: code, level: 4, parent };
  }
  if (text.length === UNIT_CODE_DIGITS)
    return { role: 'unit', code: text, label, key: null, subject: null, level: 0, parent: total };
  const ancestors = above.filter(
    (row) => row.code !== null && row.role !== 'project' && text.startsWith(row.code),
  );
  const nearest = [...ancestors].sort((a, b) => (b.code?.length ?? 0) - (a.code?.length ?? 0))[0];
  const role = text.startsWith('3') ? 'economic' : 'functional';
  const level = (text.length - 1) / 2;
  return { role, code: text, label, key: null, subject: text, level, parent: nearest?.index ?? total };
}

function twoSided(context: Context, head: readonly string[], body: readonly (readonly string[])[]): Parts {
  const split = head.indexOf('支出');
  const lanes = [
    { lane: '收入', from: 0, to: split },
    { lane: '支出', from: split, to: head.length },
  ];
  const columns = lanes.flatMap(({ lane, from, to }) =>
    head.slice(from + 1, to).map((name, index) => columnOf(`${lane}/${name}`, lane, from + 1 + index)),
  );
  const rows: Row[] = [];
  const facts: Fact[] = [];
  for (const [line, cells] of body.entries()) {
    for (const { lane, from } of lanes) {
      const label = cells[from] ?? '';
      if (label === '') continue;
      const index = rows.length;
      const subject = lane === '支出' ? (classCodeNamed(label) ?? null) : null;
      const sheetRow = line + HEADER_ROWS;
      rows.push({
        index,
        role: 'line',
        lane,
        code: null,
        label,
        key: label,
        subject,
        level: 0,
        parent: null,
        sheetRow,
        hidden: false,
      });
      for (const column of columns.filter((each) => each.lane === lane)) {
        facts.push(factOf(context, index, column, cells[column.sheetColumn] ?? '', sheetRow));
      }
    }
  }
  return { rows, columns, facts };
}

function columnOf(path: string, lane: string | null, sheetColumn: number): Column {
  const [group = '', name = ''] = path.split('/');
  const economic = economicByName(name === '小计' ? group : name, group)?.code ?? null;
  return { path, lane, economic: path.includes('/') ? economic : null, sheetColumn, hidden: false };
}

function factOf(
  { id, sheet, unit }: Context,
  row: number,
  column: Column,
  text: string,
  sheetRow: number,
): Fact {
  const cell = { sheet, row: sheetRow, col: column.sheetColumn };
  return { table: id, row, column: column.path, reading: readingOf(text, unit), cell };
}

/** '' a blank, — a dash, `#REF!` an error, other words a text; figures with two decimals at least. */
export function readingOf(text: string, unit: AmountUnit): Reading {
  if (text.startsWith('#')) return { kind: 'error', found: text };
  const parsed = parseAmount(text);
  if (parsed.kind === 'text') return { kind: 'text', found: text };
  if (parsed.kind !== 'amount') return { kind: parsed.kind };
  const amount = amountOf(parsed.value, unit, Math.max(2, parsed.decimals));
  return { kind: 'amount', amount, fromText: false, formula: false };
}
