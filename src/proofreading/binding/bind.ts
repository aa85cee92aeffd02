// A topic → the amounts that the workbook, or last year's, holds for it.
import { type Amount, amountOf } from '../../amount/amount';
import { factAt, type FactBook, rowOfKey, rowOfSubject, tableOf, totalRow } from '../../facts/book';
import type { Row, Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import type { Topic } from '../claims/topic';
import { type Place, placesOf, type RowName } from './places';

export interface Bound {
  readonly amount: Amount;
  /** Outer reference; null where an empty table says nothing but zero. */
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
  const source = topic.year === book.year ? book : topic.year === book.year - 1 ? prior : null;
  if (source === null) return [];
  return placesOf(topic, source.kind).flatMap((place) => {
    const bound = boundAt(place, source);
    return bound === null ? [] : [bound];
  });
}

function boundAt(place: Place, book: FactBook): Bound | null {
  const table = tableOf(book, place.table);
  if (table === undefined) return null;
  const label = `${table.sheet}“${place.column}”`;
  if (table.status === 'empty')
    return { amount: amountOf('0', table.unit, 2), cell: null, blank: false, label };
  const row = rowAt(table, place.row);
  const fact = row === undefined ? undefined : factAt(table, row.index, place.column);
  if (fact === undefined) return null;
  const cell = formatRef(fact.cell);
  if (fact.reading.kind === 'amount') return { amount: fact.reading.amount, cell, blank: false, label };
  const isBlank = fact.reading.kind === 'blank' || fact.reading.kind === 'dash';
  return isBlank ? { amount: amountOf('0', table.unit, 2), cell, blank: true, label } : null;
}

function rowAt(table: Table, name: RowName): Row | undefined {
  switch (name.by) {
    case 'total':
      return totalRow(table);
    case 'key':
      return rowOfKey(table, name.key, name.lane);
    case 'subject':
      return rowOfSubject(table, name.code);
    case 'only':
      return totalRow(table) ?? table.rows[0];
  }
}
