// Cells → quantities in 万元, each with the words that say where it stands.
import { shownIn } from '../amount/interval';
import { formatShown } from '../amount/format';
import { ZERO, type Decimal } from '../amount/decimal';
import { factAt, tableOf, totalRow, type FactBook } from '../facts/book';
import type { Fact, TableId } from '../facts/fact';
import type { Row, Table } from '../facts/table';
import type { CellRef } from '../workbook/workbook';
import { formatRef } from '../workbook/address';
import type { Lack } from './interview';
import { given } from './given';
import { Quantity, worded } from './quantity';

/** One workbook a draft reads from. Cells of other workbooks carry a mark, as Excel marks another workbook's. */
export interface Source {
  readonly book: FactBook;
  readonly period: 'current' | 'prior' | 'budget';
  /** How finely the text prints amounts; every cell is rounded by itself, as it would be published. */
  readonly decimals: number;
}

/** A place of a table and what to call it in an explanation. */
export interface Place {
  readonly table: TableId;
  readonly row: (table: Table) => Row | undefined;
  readonly column: string;
  /** The words after the table's name: `合计`, `2010350事业运行`. */
  readonly label: string;
}

const MARKS = { current: '', prior: '[上年]', budget: '[预算]' } as const;
const WORDS = { current: '', prior: '上年', budget: '预算' } as const;

/** The outer reference of a cell; `[上年]公开01表!C37` for last year's workbook. */
export function reference(source: Source, cell: CellRef): string {
  return `${MARKS[source.period]}${formatRef(cell)}`;
}

/** 公开06表 in the Sichuan order; other sets number differently and are called by title. */
export function tableName(book: FactBook, id: TableId): string {
  if (book.tableSet === 'sichuan-13') return `公开${id.slice(1)}表`;
  const title = tableOf(book, id)?.title ?? book.entries.find((entry) => entry.table === id)?.title;
  return title === undefined || title === null ? id : `《${title}》`;
}

/** The table, or why nothing can be read from it. */
export function tableIn(source: Source, id: TableId): Table | Lack {
  const table = tableOf(source.book, id);
  return table ?? { lack: `${workbookWord(source)}里没有${tableName(source.book, id)}` };
}

/**
 * The figure at a place. A blank total is a lack, never a zero; a blank or dashed part of a total counts as zero, and
 * the explanation says so. A table that says it has no data is all zero.
 */
export function figureAt(source: Source, place: Place, blank: 'lack' | 'zero'): Quantity | Lack {
  const table = tableIn(source, place.table);
  if ('lack' in table) return table;
  const name = named(source, table.id, place.label);
  if (table.status === 'empty') return emptyTable(source, table, name);
  const fact = factIn(table, place);
  if (fact === undefined) return { lack: `${tableName(source.book, table.id)}里没有“${place.label}”` };
  return blank === 'zero' ? partOf(source, table, fact, name) : readable(source, table, fact, name);
}

/** A part of a total, for a fact already at hand. */
export function partOf(source: Source, table: Table, fact: Fact, name: string): Quantity | Lack {
  const { kind } = fact.reading;
  if (kind !== 'blank' && kind !== 'dash') return readable(source, table, fact, name);
  const label = `${name}（空白，按零计）`;
  return cellQuantity(source, fact.cell, ZERO, label);
}

/** `上年公开01表总计`. */
export function named(source: Source, table: TableId, label: string): string {
  return `${WORDS[source.period]}${tableName(source.book, table)}${label}`;
}

/** The 合计 row of a table by code. */
export const TOTAL_ROW = (table: Table): Row | undefined => totalRow(table);

function factIn(table: Table, place: Place): Fact | undefined {
  const row = place.row(table);
  return row === undefined ? undefined : factAt(table, row.index, place.column);
}

function readable(source: Source, table: Table, fact: Fact, name: string): Quantity | Lack {
  if (fact.reading.kind !== 'amount') return { lack: unreadable(source, name, fact), unreadable: true };
  const { amount } = fact.reading;
  const value = shownIn(amount, '万元').toDecimalPlaces(source.decimals);
  const sameAsCell = table.unit === '万元' && value.equals(amount.shown);
  const label = sameAsCell ? name : `${name}（表中为${formatShown(amount)}${amount.unit}）`;
  return cellQuantity(source, fact.cell, value, label);
}

function emptyTable(source: Source, table: Table, name: string): Quantity | Lack {
  if (table.emptySentence === null) {
    return { lack: `${tableName(source.book, table.id)}没有数字，也没有“本表无数据”的说明` };
  }
  const how = worded(`${name}（说明本表无数据）`, ZERO);
  const from = [reference(source, table.emptySentence.cell)];
  return new Quantity({ value: ZERO, unit: '万元', from, how, calculation: { kind: 'zero' } });
}

function unreadable(source: Source, name: string, fact: Fact): string {
  const { reading } = fact;
  const place = `${name}（${reference(source, fact.cell)}）`;
  if (reading.kind === 'blank' || reading.kind === 'dash') return `${place}是空白`;
  return reading.kind === 'amount' ? place : `${place}读不出数：“${reading.found}”`;
}

function workbookWord(source: Source): string {
  return `${WORDS[source.period]}工作簿`;
}

/** Cells of other workbooks are out of a formula's reach: they are constants. */
function cellQuantity(source: Source, cell: CellRef, value: Decimal, label: string): Quantity {
  const from = [reference(source, cell)];
  const how = worded(label, value);
  if (source.period !== 'current') return given(value, '万元', from, how);
  const calculation = { kind: 'cell', cell, unit: '万元', decimals: source.decimals } as const;
  return new Quantity({ value, unit: '万元', from, how, calculation });
}
