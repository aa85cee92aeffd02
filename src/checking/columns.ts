// Columns of a table by meaning: by name, by economic subject; the main column; how deep a wide table goes.
import type { Column, Table } from '../facts/table';

const CLASS_DIGITS = 3;

interface NameIndex {
  readonly named: Map<string, Column | null>;
  readonly main: Map<string, string>;
}

/** Rules ask for the same few names at every row. */
const nameIndexes = new WeakMap<Table, NameIndex>();

function nameIndexOf(table: Table): NameIndex {
  const known = nameIndexes.get(table);
  if (known !== undefined) return known;
  const index = { named: new Map<string, Column | null>(), main: new Map<string, string>() };
  nameIndexes.set(table, index);
  return index;
}

/** The column a rule names: its whole path, or the end of it where the groups in front are plain. */
export function columnNamed(table: Table, name: string, lane: string | null): Column | undefined {
  const { named } = nameIndexOf(table);
  const key = lane === null ? name : `${lane}|${name}`;
  const known = named.get(key);
  if (known !== undefined) return known ?? undefined;
  const columns = columnsIn(table, lane);
  const found =
    columns.find((column) => column.path === name) ??
    columns.find((column) => column.path.endsWith(`/${name}`));
  named.set(key, found ?? null);
  return found;
}

/** The columns of a lane; all where the table has none. */
export function columnsIn(table: Table, lane: string | null): readonly Column[] {
  if (lane === null) return table.columns;
  const own = table.columns.filter((column) => column.lane === lane);
  return own.length > 0 ? own : table.columns;
}

const MAIN_COLUMNS: readonly string[] = ['金额', '总计', '合计', '本年支出/合计', '本年支出/小计', '小计'];

/** The column meant where a rule names none: the only one, or the one for the whole amount. */
export function mainColumn(table: Table, lane: string | null): string {
  const { main } = nameIndexOf(table);
  const known = main.get(lane ?? '');
  if (known !== undefined) return known;
  const columns = columnsIn(table, lane);
  const only = columns.length === 1 ? columns[0]?.path : undefined;
  const named = MAIN_COLUMNS.map((name) => columnNamed(table, name, lane)?.path);
  const path = only ?? named.find((each) => each !== undefined) ?? '金额';
  main.set(lane ?? '', path);
  return path;
}

export type EconomicColumns =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-detailed' };

interface ColumnIndex {
  readonly byCode: ReadonlyMap<string, EconomicColumns>;
  /** The 款 columns of each 类. */
  readonly children: ReadonlyMap<string, readonly Column[]>;
  /** Columns that no other column contains: the 小计 of each 类, or its 款 where it has none. */
  readonly top: readonly Column[];
}

const columnIndexes = new WeakMap<Table, ColumnIndex>();
const ABSENT: EconomicColumns = { kind: 'absent' };

function columnIndexOf(table: Table): ColumnIndex {
  const known = columnIndexes.get(table);
  if (known !== undefined) return known;
  const wide = table.columns.filter((column) => column.economic !== null);
  const byCode = new Map<string, EconomicColumns>();
  const children = new Map<string, Column[]>();
  for (const column of wide) {
    const code = column.economic ?? '';
    byCode.set(code, { kind: 'columns', columns: [column] });
    const group = code.slice(0, CLASS_DIGITS);
    if (code !== group) children.set(group, [...(children.get(group) ?? []), column]);
  }
  const top = wide.filter(({ economic }) => {
    const group = (economic ?? '').slice(0, CLASS_DIGITS);
    return economic === group || !byCode.has(group);
  });
  for (const [group, columns] of children)
    if (!byCode.has(group)) byCode.set(group, { kind: 'columns', columns });
  const index = { byCode, children, top };
  columnIndexes.set(table, index);
  return index;
}

/** The column of an economic subject in a wide table; a 类 without a 小计 column as the columns of its 款. */
export function economicColumns(table: Table, code: string): EconomicColumns {
  const { byCode, children } = columnIndexOf(table);
  const group = code.slice(0, CLASS_DIGITS);
  const onlyGroup = byCode.has(group) && !children.has(group);
  return byCode.get(code) ?? (onlyGroup ? { kind: 'not-detailed' } : ABSENT);
}

/** The 款 columns under a 类's 小计 column. */
export function childColumns(table: Table, economic: string): readonly Column[] {
  return columnIndexOf(table).children.get(economic) ?? [];
}

/** The economic columns that add up to the row's total. */
export function topEconomicColumns(table: Table): readonly Column[] {
  return columnIndexOf(table).top;
}

/** Does the table list economic subjects across (wide) or down (economic rows)? */
export function economicLayout(table: Table): 'wide' | 'economic-rows' | null {
  if (columnIndexOf(table).byCode.size > 0) return 'wide';
  return table.rows.some((row) => row.role === 'economic') ? 'economic-rows' : null;
}
