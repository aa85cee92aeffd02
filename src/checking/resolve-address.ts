// An address `表N[行, 列]` → the places it means, in whichever layout the table has.
import type { Table } from '../facts/table';
import { type Address, type Rows, rowsOf, rowsOfSubject } from './address-rows';
import { columnNamed, economicColumns, economicLayout, mainColumn } from './columns';
import type { Ground, Resolver } from './ground';
import type { Item } from './language/ast';
import {
  absentTerm,
  missingColumn,
  type Resolution,
  SKIP,
  subjectName,
  summed,
  termAt,
  termsOfSum,
  total,
} from './places';
import { NOWHERE, type Spot } from './spots';

const LANES: readonly string[] = ['收入', '支出'];
const TOTAL: Item = { kind: 'name', text: '合计' };

/** The places of `表N[…]`: `[行]`, `[行, 列]`, with 收入 or 支出 in front for one side of a two-sided table. */
export function addressResolver(
  table: Table,
  items: readonly Item[],
  ground: Ground,
  prior: boolean,
): Resolver {
  const lane = laneOf(table, items);
  const [row, column] = lane === null ? items : items.slice(1);
  if (row === undefined) return () => SKIP;
  const address: Address = { table, row, column, lane, prior, ground };
  if (!items.every(isFixed)) return (spot) => resolve(address, spot);
  let everywhere: Resolution | null = null;
  return () => (everywhere ??= resolve(address, NOWHERE));
}

/** Does an item mean the same at every spot? */
export function isFixed({ kind }: Item): boolean {
  return !kind.startsWith('this-');
}

function laneOf(table: Table, items: readonly Item[]): string | null {
  const [first] = items;
  if (first?.kind !== 'name' || items.length === 1 || !LANES.includes(first.text)) return null;
  return table.rows.some(({ lane }) => lane === first.text) ? first.text : null;
}

function resolve(address: Address, spot: Spot): Resolution {
  const { row, column } = address;
  const economic = economicCode(column ?? row, spot);
  if (economic === null) return cross(address, rowsOf(address, row, spot), spot);
  return resolveEconomic(address, column === undefined ? TOTAL : row, economic, spot);
}

/** The economic code an item stands for; economic codes begin with 3. */
function economicCode(item: Item, spot: Spot): string | null {
  if (item.kind === 'this-economic') return spot.economic;
  return item.kind === 'code' && item.code.startsWith('3') ? item.code : null;
}

function resolveEconomic(address: Address, of: Item, code: string, spot: Spot): Resolution {
  const { table, prior } = address;
  const layout = economicLayout(table);
  if (layout === 'wide') return resolveWide(address, of, code, spot);
  const column = mainColumn(table, null);
  if (layout === null) {
    if (table.status === 'empty') return termsOfSum([absentTerm(table, subjectName(code), column, prior)]);
    return { kind: 'not-applicable', reason: `${table.title}没有按经济科目列示` };
  }
  const isTotal = of.kind === 'name' && of.text === '合计';
  if (!isTotal) return { kind: 'not-applicable', reason: `${table.title}按经济科目列示，没有功能科目` };
  return crossPaths(address, rowsOfSubject(table, code, null, spot.unit), [column]);
}

function resolveWide(address: Address, of: Item, code: string, spot: Spot): Resolution {
  const { table } = address;
  const columns = economicColumns(table, code);
  if (columns.kind === 'not-detailed') {
    return { kind: 'not-applicable', reason: `${table.title}没有列到${subjectName(code)}` };
  }
  const rows = rowsOf({ ...address, lane: null }, of, spot);
  const paths =
    columns.kind === 'columns' ? columns.columns.map((column) => column.path) : [subjectName(code)];
  return crossPaths(address, rows, paths);
}

function cross(address: Address, rows: Rows, spot: Spot): Resolution {
  if (rows.kind === 'missing' && address.column === undefined) {
    const stand = totalColumn(address, rows);
    if (stand !== null) return stand;
  }
  return crossPaths(address, rows, [columnPath(address, spot)]);
}

function crossPaths({ table, prior }: Address, rows: Rows, paths: readonly string[]): Resolution {
  const [path = ''] = paths;
  const missing = rows.kind === 'rows' || rows.kind === 'absent' ? missingColumn(table, path, prior) : null;
  if (missing !== null) return missing;
  if (rows.kind === 'absent') {
    return termsOfSum(paths.map((path) => absentTerm(table, rows.name, path, prior)));
  }
  if (rows.kind !== 'rows') return rows;
  return summed(rows.rows.flatMap((row) => paths.map((path) => termAt(table, row, path, prior))));
}

function columnPath({ table, column, lane }: Address, spot: Spot): string {
  if (column?.kind === 'this-column') return spot.column ?? mainColumn(table, lane);
  if (column?.kind !== 'name') return mainColumn(table, lane);
  return columnNamed(table, column.text, lane)?.path ?? column.text;
}

/** 人员经费合计 of a long list: where its 合计 row and its column 人员经费 cross. */
function totalColumn(
  { table, prior }: Address,
  rows: Extract<Rows, { readonly kind: 'missing' }>,
): Resolution | null {
  const name = /“(.+)合计”行$/u.exec(rows.missing[0] ?? '')?.[1];
  const column = name === undefined ? undefined : columnNamed(table, name, null);
  const row = total(table);
  if (column === undefined || row === undefined) return null;
  return termsOfSum([termAt(table, row, column.path, prior)]);
}
