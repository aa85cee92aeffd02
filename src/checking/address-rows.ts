// The rows that an address `表N[行, 列]` means: by name, by code, by what the scope has reached.
import type { Row, Table } from '../facts/table';
import type { Ground } from './ground';
import type { Item, RowSet } from './language/ast';
import { missingLine, type Resolution, SKIP, subjectName, total } from './places';
import { purelySpent } from './pure-items';
import { keyRow, projectRows, selectRows, subjectRows } from './rows';
import type { Spot } from './spots';
import { rowsOfUnit, rowsWithin, tellsUnits } from './units';

/** `表N[收入, 行, 列]` taken apart. */
export interface Address {
  readonly table: Table;
  readonly row: Item;
  readonly column: Item | undefined;
  /** The side of a two-sided table, where the address names it. */
  readonly lane: string | null;
  readonly prior: boolean;
  readonly ground: Ground;
}

/** The rows an address means; or what stands for them. */
export type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'absent'; readonly name: string }
  | Exclude<Resolution, { readonly kind: 'terms' }>;

/** Lines that every form has; without them a table cannot be judged. Others are left out where they are zero. */
const ALWAYS_THERE = /(?:合计|总计)$/u;
/** The rows that an item of an address means at a spot. */
export function rowsOf(address: Address, item: Item, spot: Spot): Rows {
  const { table, lane } = address;
  const { unit } = spot;
  if (unit !== null && !tellsUnits(table)) {
    return { kind: 'not-applicable', reason: `${table.title}没有按单位列示` };
  }
  switch (item.kind) {
    case 'row-set':
      return rowsOfSet(address, item, unit);
    case 'code':
      return rowsOfSubject(table, item.code, lane, unit);
    case 'this-subject':
      return spot.subject === null ? SKIP : rowsOfSubject(table, spot.subject, lane, unit);
    case 'this-economic':
      return spot.economic === null ? SKIP : rowsOfSubject(table, spot.economic, lane, unit);
    case 'this-unit':
      return unit === null ? SKIP : found(rowsOfUnit(table, unit), unit);
    case 'this-project':
      return spot.project === null ? SKIP : found(projectRows(table, spot.project), spot.project);
    case 'this-column':
      return SKIP;
    case 'name':
      return item.text === '合计' && unit !== null
        ? found(rowsOfUnit(table, unit), unit)
        : rowsOfName(address, item.text);
  }
}

function found(rows: readonly Row[], name: string): Rows {
  return rows.length > 0 ? { kind: 'rows', rows } : { kind: 'absent', name };
}

function rowsOfSet({ table, lane, ground }: Address, set: RowSet, unit: string | null): Rows {
  const rows = selectRows({ rows: rowsWithin(table, unit) }, set, lane);
  return { kind: 'rows', rows: rows.filter((row) => purelySpent(set.rows, row, ground.books.book)) };
}

export function rowsOfSubject(table: Table, subject: string, lane: string | null, unit: string | null): Rows {
  const listed = subjectRows(table, subject, lane, unit);
  if (listed.kind === 'rows') return listed;
  const name = subjectName(subject);
  if (listed.kind === 'absent' && !isUnclassified(table)) {
    return { kind: 'absent', name: unit === null ? name : `${unit}：${name}` };
  }
  return { kind: 'not-applicable', reason: `${table.title}没有列到${name}` };
}

/** A two-sided table may list expenditure by another classification than the functional one. */
function isUnclassified({ rows }: Table): boolean {
  return rows.some(({ role }) => role === 'line') && rows.every(({ subject }) => subject === null);
}

function rowsOfName({ table, prior, ground, ...address }: Address, name: string): Rows {
  const lane = address.lane ?? ground.lane;
  const row = name === '合计' ? total(table) : (keyRow(table, name, lane) ?? labelRow(table, name, lane));
  if (row !== undefined) return { kind: 'rows', rows: [row] };
  if (table.status === 'empty' || !ALWAYS_THERE.test(name)) return { kind: 'absent', name };
  return missingLine(table, name, prior);
}

function labelRow(table: Table, label: string, lane: string | null): Row | undefined {
  return table.rows.find((row) => row.label === label && (lane === null || row.lane === lane));
}
