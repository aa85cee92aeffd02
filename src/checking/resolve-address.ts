// An address `表N[行, 列]` → the places it means, in whichever layout the table has.
import type { Row, Table } from '../facts/table';
import type { Books } from './books';
import type { Item, RowSet } from './language/ast';
import {
  absentPlace,
  missingLine,
  placeAt,
  places,
  type Resolution,
  subjectName,
  summed,
  total,
} from './places';
import { purelySpent } from './pure-items';
import type { Place } from './relation';
import { columnNamed, economicColumns, economicLayout, mainColumn } from './columns';
import { keyRow, selectRows, subjectRows } from './rows';
import type { Spot } from './spots';

/** What an address is read against. */
export interface AddressContext {
  readonly spot: Spot;
  readonly books: Books;
  readonly prior: boolean;
}

/** The rows an address means; or what stands for them. */
type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'absent'; readonly name: string }
  | Exclude<Resolution, { readonly kind: 'places' }>;

const LANES: readonly string[] = ['收入', '支出'];
/** Lines that every form has; without them a table cannot be judged. Others are left out where they are zero. */
const ALWAYS_THERE = /(?:合计|总计)$/u;

/** The places of `表N[…]`: `[行]`, `[行, 列]`, with 收入 or 支出 in front for one side of a two-sided table. */
export function resolveAddress(table: Table, items: readonly Item[], context: AddressContext): Resolution {
  const first = items[0];
  const hasLane =
    first?.kind === 'name' &&
    LANES.includes(first.text) &&
    items.length > 1 &&
    table.rows.some((row) => row.lane === first.text);
  const lane = hasLane ? first.text : null;
  const [rowItem, columnItem] = hasLane ? items.slice(1) : items;
  if (rowItem === undefined) return { kind: 'skip' };
  const economic =
    economicCode(columnItem, context.spot) ?? (columnItem ? null : economicCode(rowItem, context.spot));
  if (economic !== null) {
    const of = columnItem === undefined ? ({ kind: 'name', text: '合计' } as const) : rowItem;
    return resolveEconomic(table, of, economic, context);
  }
  return cross(table, rowsOf(table, rowItem, lane, context), columnItem, lane, context);
}

/** The economic code an item stands for; economic codes begin with 3. */
function economicCode(item: Item | undefined, spot: Spot): string | null {
  if (item?.kind === 'this-economic') return spot.economic;
  return item?.kind === 'code' && item.code.startsWith('3') ? item.code : null;
}

function resolveEconomic(table: Table, of: Item, code: string, context: AddressContext): Resolution {
  const layout = economicLayout(table);
  if (layout === 'wide') return resolveWide(table, of, code, context);
  const column = mainColumn(table, null);
  if (layout === null) {
    if (table.status === 'empty')
      return places([absentPlace(table, subjectName(code), column, context.prior)]);
    return { kind: 'not-applicable', reason: `${table.title}没有按经济科目列示` };
  }
  const isTotal = of.kind === 'name' && of.text === '合计';
  if (!isTotal) return { kind: 'not-applicable', reason: `${table.title}按经济科目列示，没有功能科目` };
  return cross(table, rowsOfSubject(table, code, null), undefined, null, context);
}

function resolveWide(table: Table, of: Item, code: string, context: AddressContext): Resolution {
  const columns = economicColumns(table, code);
  if (columns.kind === 'not-detailed') {
    return { kind: 'not-applicable', reason: `${table.title}没有列到${subjectName(code)}` };
  }
  const rows = rowsOf(table, of, null, context);
  const paths =
    columns.kind === 'columns' ? columns.columns.map((column) => column.path) : [subjectName(code)];
  return crossPaths(table, rows, paths, context);
}

function cross(
  table: Table,
  rows: Rows,
  columnItem: Item | undefined,
  lane: string | null,
  context: AddressContext,
): Resolution {
  if (rows.kind === 'missing' && columnItem === undefined) {
    const stand = totalColumn(table, rows, context);
    if (stand !== null) return stand;
  }
  return crossPaths(table, rows, [columnPath(table, columnItem, lane, context)], context);
}

function crossPaths(table: Table, rows: Rows, paths: readonly string[], context: AddressContext): Resolution {
  if (rows.kind === 'absent') {
    return places(paths.map((path) => absentPlace(table, rows.name, path, context.prior)));
  }
  if (rows.kind !== 'rows') return rows;
  const found: readonly Place[] = rows.rows.flatMap((row) =>
    paths.map((path) => placeAt(table, row, path, context.prior)),
  );
  return summed(found);
}

function columnPath(
  table: Table,
  item: Item | undefined,
  lane: string | null,
  context: AddressContext,
): string {
  if (item === undefined) return mainColumn(table, lane);
  if (item.kind === 'this-column') return context.spot.column ?? mainColumn(table, lane);
  if (item.kind !== 'name') return mainColumn(table, lane);
  return columnNamed(table, item.text, lane)?.path ?? item.text;
}

function rowsOf(table: Table, item: Item, lane: string | null, context: AddressContext): Rows {
  switch (item.kind) {
    case 'row-set':
      return rowsOfSet(table, item, lane, context);
    case 'code':
      return rowsOfSubject(table, item.code, lane);
    case 'this-subject':
    case 'this-economic': {
      const subject = item.kind === 'this-subject' ? context.spot.subject : context.spot.economic;
      return subject === null ? { kind: 'skip' } : rowsOfSubject(table, subject, lane);
    }
    case 'this-column':
      return { kind: 'skip' };
    case 'name':
      return rowsOfName(table, item.text, lane ?? context.spot.lane, context.prior);
  }
}

function rowsOfSet(table: Table, set: RowSet, lane: string | null, context: AddressContext): Rows {
  const rows = selectRows(table, set, lane);
  return { kind: 'rows', rows: rows.filter((row) => purelySpent(set.rows, row, context.books.book)) };
}

function rowsOfSubject(table: Table, subject: string, lane: string | null): Rows {
  const found = subjectRows(table, subject, lane);
  if (found.kind === 'rows') return found;
  if (found.kind === 'absent') return { kind: 'absent', name: subjectName(subject) };
  return { kind: 'not-applicable', reason: `${table.title}没有列到${subjectName(subject)}` };
}

function rowsOfName(table: Table, name: string, lane: string | null, prior: boolean): Rows {
  const row = name === '合计' ? total(table) : (keyRow(table, name, lane) ?? labelRow(table, name, lane));
  if (row !== undefined) return { kind: 'rows', rows: [row] };
  if (table.status === 'empty' || !ALWAYS_THERE.test(name)) return { kind: 'absent', name };
  return missingLine(table, name, prior);
}

function labelRow(table: Table, label: string, lane: string | null): Row | undefined {
  return table.rows.find((row) => row.label === label && (lane === null || row.lane === lane));
}

/** 人员经费合计 of a long list: where its 合计 row and its column 人员经费 cross. */
function totalColumn(
  table: Table,
  rows: Extract<Rows, { readonly kind: 'missing' }>,
  context: AddressContext,
): Resolution | null {
  const name = /“(.+)合计”行$/u.exec(rows.missing[0] ?? '')?.[1];
  const column = name === undefined ? undefined : columnNamed(table, name, null);
  const row = total(table);
  if (column === undefined || row === undefined) return null;
  return places([placeAt(table, row, column.path, context.prior)]);
}
