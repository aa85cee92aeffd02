// Tables by units: which units they list, and whether several tables can be compared unit by unit.
import type { Row, Table } from '../facts/table';

interface UnitIndex {
  /** The rows of every unit and department, which go by code or name, in the table's order. */
  readonly blocks: ReadonlyMap<string, readonly Row[]>;
  /** The units whose blocks hold subjects. */
  readonly spending: readonly string[];
  /** Whether every row but the total belongs to a unit. */
  readonly isByUnits: boolean;
}

const indexes = new WeakMap<readonly Row[], UnitIndex>();

function indexOf({ rows }: Table): UnitIndex {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const subjects = rows.filter(({ role }) => role === 'functional' || role === 'economic');
  const index = {
    blocks: blocksOf(rows),
    spending: [...new Set(subjects.flatMap(({ unit }) => unit ?? []))],
    isByUnits: rows.every(({ role, unit }) => role === 'total' || unit !== undefined),
  };
  indexes.set(rows, index);
  return index;
}

function blocksOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.unit === undefined) continue;
    const block = blocks.get(row.unit);
    if (block === undefined) blocks.set(row.unit, [row]);
    else block.push(row);
  }
  return blocks;
}

const NONE: readonly Row[] = [];

/** The rows of a unit, its own row among them; of the whole table where none is given. */
export function rowsWithin(table: Table, unit: string | null): readonly Row[] {
  return unit === null ? table.rows : (indexOf(table).blocks.get(unit) ?? NONE);
}

/** The units and departments of a table, by code or name; none where it is not by units. */
export function unitsOf(table: Table): readonly string[] {
  return [...indexOf(table).blocks.keys()];
}

/** Does the table have subjects of several units, so that a subject alone names no row? */
export function isOfSeveralUnits(table: Table): boolean {
  return indexOf(table).spending.length > 1;
}

/** The units by which these tables can be compared, in the order of their codes; null where they are compared as a whole. */
export function commonUnits(tables: readonly Table[]): readonly string[] | null {
  const all = tables.map(indexOf);
  const units = [...new Set(all.flatMap(({ spending }) => spending))].sort();
  return units.length > 1 && all.every(({ isByUnits }) => isByUnits) ? units : null;
}

/** Can something be said of a single unit of this table? One that holds nothing but its total has nothing to split. */
export function tellsUnits(table: Table): boolean {
  return indexOf(table).isByUnits;
}

/** The rows that stand for a unit: its own; else the topmost of its block. */
export function rowsOfUnit(table: Table, unit: string): readonly Row[] {
  const own = rowsWithin(table, unit);
  const named = own.filter(({ role }) => role === 'unit');
  if (named.length > 0) return named;
  const indexesHere = new Set(own.map(({ index }) => index));
  return own.filter(({ parent }) => parent === null || !indexesHere.has(parent));
}

/** A row by table, unit where there are several, and code or name: part of a finding's id. */
export function placeKey(table: Table, row: Row): string {
  const unit = isOfSeveralUnits(table) && row.unit !== undefined ? [row.unit] : [];
  return [table.id, ...unit, row.code ?? row.key ?? row.label].join('/');
}
