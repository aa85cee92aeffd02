// Places of a relation: made from a row and a column, or standing for what a form leaves out.
import { factAt, totalRow } from '../facts/book';
import type { Row, Table } from '../facts/table';
import { namesOf } from '../standards/subjects/subjects';
import { tableName } from './books';
import type { Place, Term } from './relation';
import { keyRow } from './rows';

/** The terms of an operand; or why there are none: nothing to add here (`skip`), not applicable, or missing. */
export type Resolution =
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'skip' }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'missing'; readonly missing: readonly string[] };

export const SKIP = { kind: 'skip' } as const;

export function termsOfSum(terms: readonly Term[]): Resolution {
  return { kind: 'terms', terms };
}

/** Without anything to add a sum says nothing: a row without sub-rows is no total. */
export function summed(terms: readonly Term[]): Resolution {
  return terms.length === 0 ? SKIP : { kind: 'terms', terms };
}

/** The same places serve many rules; they are made once a table. Last year's places are few. */
const known = new WeakMap<Table, Map<string, Term>[]>();

/** The place where a row and a column cross, added once. */
export function termAt(table: Table, row: Row, column: string, prior = false): Term {
  if (prior) return added(crossing(table, row, column, prior));
  let rows = known.get(table);
  if (rows === undefined) known.set(table, (rows = []));
  const places = (rows[row.index] ??= new Map<string, Term>());
  let term = places.get(column);
  if (term === undefined) places.set(column, (term = added(crossing(table, row, column, prior))));
  return term;
}

function added(place: Place): Term {
  return { coefficient: 1, place };
}

function crossing(table: Table, row: Row, column: string, prior: boolean): Place {
  const fact = factAt(table, row.index, column) ?? null;
  return { table, prior, fact, row, absentRow: '', column };
}

/** The place where a row and a column of this year's book cross. */
export function placeAt(table: Table, row: Row, column: string): Place {
  return termAt(table, row, column).place;
}

/** A place that the form leaves out. */
export function absentTerm(table: Table, absentRow: string, column: string, prior: boolean): Term {
  return added({ table, prior, fact: null, row: null, absentRow, column });
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

/** Columns of totals, like lines of totals, are there in every form; a group of columns that is not there at all is zero. */
const TOTAL_COLUMN = /(?:合计|总计|小计)$/u;

/** Why a table cannot be judged by this column: it is one of totals and the sheet has the rest of its group only. */
export function missingColumn(
  table: Table,
  path: string,
  prior: boolean,
): Extract<Resolution, { readonly kind: 'missing' }> | null {
  if (!TOTAL_COLUMN.test(path) || table.status === 'empty') return null;
  const group = path.slice(0, path.lastIndexOf('/') + 1);
  const own = table.columns.filter((column) => column.path.startsWith(group));
  if (own.length === 0 || own.some((column) => column.path === path)) return null;
  const where = `${prior ? '上年' : ''}${tableName(table.id, table.title)}`;
  return { kind: 'missing', missing: [`${where}的“${path}”栏`] };
}

export function total(table: Table): Row | undefined {
  return totalRow(table) ?? keyRow(table, '合计', null);
}
