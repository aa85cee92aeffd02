// Places of a relation: made from a row and a column, or standing for what a form leaves out.
import { factAt, totalRow } from '../facts/book';
import type { Row, Table } from '../facts/table';
import { namesOf } from '../standards/subjects/subjects';
import { tableName } from './books';
import type { Place } from './relation';
import { keyRow } from './rows';

/** The places of an operand; or why there are none: nothing to add here (`skip`), not applicable, or missing. */
export type Resolution =
  | { readonly kind: 'places'; readonly places: readonly Place[] }
  | { readonly kind: 'skip' }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'missing'; readonly missing: readonly string[] };

export function places(list: readonly Place[]): Resolution {
  return { kind: 'places', places: list };
}

/** Without anything to add a sum says nothing: a row without sub-rows is no total. */
export function summed(list: readonly Place[]): Resolution {
  return list.length === 0 ? { kind: 'skip' } : places(list);
}

/** The place where a row and a column cross. */
export function placeAt(table: Table, row: Row, column: string, prior = false): Place {
  const fact = factAt(table, row.index, column) ?? null;
  return { table, prior, fact, row, absentRow: '', column };
}

/** A place that the form leaves out. */
export function absentPlace(table: Table, absentRow: string, column: string, prior: boolean): Place {
  return { table, prior, fact: null, row: null, absentRow, column };
}

/** The name of a subject that a table does not list. */
export function subjectName(code: string): string {
  return [code, namesOf(code)[0]].filter((part) => part !== undefined).join(' ');
}

/** A line that no form leaves out and that was not found. */
export function missingLine(
  table: Table,
  name: string,
  prior: boolean,
): Extract<Resolution, { readonly kind: 'missing' }> {
  const where = `${prior ? '上年' : ''}${tableName(table.id, table.title)}`;
  return { kind: 'missing', missing: [`${where}的“${name}”行`] };
}

export function total(table: Table): Row | undefined {
  return totalRow(table) ?? keyRow(table, '合计', null);
}
