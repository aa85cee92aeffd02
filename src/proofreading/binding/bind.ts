// A topic → the amounts that the workbook, or last year's, holds for it.
import { type Amount, amountOf } from '../../amount/amount';
import { ZERO } from '../../amount/decimal';
import { factAt, type FactBook, rowOfKey, rowOfSubject, tableOf, totalRow } from '../../facts/book';
import type { Fact } from '../../facts/fact';
import type { Row, Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import type { Topic } from '../claims/topic';
import { type Place, placesOf, type RowName } from './places';

export interface Bound {
  readonly amount: Amount;
  /** Outer reference; null where no cell of this workbook holds it: last year's, a sum, an empty table that says zero. */
  readonly cell: string | null;
  /** Nothing stands there: a zero to a text that says zero, and no witness against any other. */
  readonly blank: boolean;
  /** For people: 公开06表 合计. */
  readonly label: string;
}

export interface Books {
  readonly book: FactBook | null;
  readonly prior: FactBook | null;
}

/** The amounts of every place of `topic` in the book of its year; empty where it is in no table. */
export function boundTo(topic: Topic, { book, prior }: Books): readonly Bound[] {
  if (book === null || book.year === null) return [];
  const isPrior = topic.year === book.year - 1;
  const source = topic.year === book.year ? book : isPrior ? prior : null;
  if (source === null) return [];
  return placesOf(topic, source.kind).flatMap((place) => {
    const bound = boundAt(place, source);
    if (bound === null) return [];
    return isPrior ? [{ ...bound, cell: null, label: `上年的${bound.label}` }] : [bound];
  });
}

function boundAt(place: Place, book: FactBook): Bound | null {
  const table = tableOf(book, place.table);
  if (table === undefined) return null;
  const label = `${table.sheet}“${place.column}”`;
  if (table.status === 'empty')
    return { amount: amountOf('0', table.unit, 2), cell: null, blank: false, label };
  const facts = rowsAt(table, place.row).flatMap((row) => factAt(table, row.index, place.column) ?? []);
  const [fact, ...others] = facts;
  if (fact === undefined) return null;
  if (others.length > 0) return sumOf(facts, table, label);
  const cell = formatRef(fact.cell);
  if (fact.reading.kind === 'amount') return { amount: fact.reading.amount, cell, blank: false, label };
  const isBlank = fact.reading.kind === 'blank' || fact.reading.kind === 'dash';
  return isBlank ? { amount: amountOf('0', table.unit, 2), cell, blank: true, label } : null;
}

/** What several units have of a subject; null where a figure cannot be read. No single cell holds it. */
function sumOf(facts: readonly Fact[], { unit, decimals }: Table, label: string): Bound | null {
  let sum = ZERO;
  let most = decimals;
  for (const { reading } of facts) {
    if (reading.kind === 'blank' || reading.kind === 'dash') continue;
    if (reading.kind !== 'amount') return null;
    sum = sum.plus(reading.amount.exact);
    most = Math.max(most, reading.amount.decimals);
  }
  return { amount: amountOf(sum, unit, most), cell: null, blank: false, label };
}

/** The rows a place names: one, but for a subject of several units. */
function rowsAt(table: Table, name: RowName): readonly Row[] {
  switch (name.by) {
    case 'total':
      return rowsOf(totalRow(table));
    case 'key':
      return rowsOf(rowOfKey(table, name.key, name.lane));
    case 'subject': {
      const first = rowOfSubject(table, name.code);
      if (first?.unit === undefined) return rowsOf(first);
      return table.rows.filter(({ subject, role }) => subject === name.code && role !== 'project');
    }
    case 'only':
      return rowsOf(totalRow(table) ?? table.rows[0]);
  }
}

function rowsOf(row: Row | undefined): readonly Row[] {
  return row === undefined ? [] : [row];
}
