// Which rows and columns of a table hold anything at all; wide tables are mostly blank.
import type { Table } from '../facts/table';

interface LiveParts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<string>;
}

const known = new WeakMap<Table, LiveParts>();

/** Rows and columns with at least one cell that is neither blank nor a dash. */
export function liveParts(table: Table): LiveParts {
  const cached = known.get(table);
  if (cached !== undefined) return cached;
  const parts = { rows: new Set<number>(), columns: new Set<string>() };
  for (const { reading, row, column } of table.facts) {
    if (reading.kind === 'blank' || reading.kind === 'dash') continue;
    parts.rows.add(row);
    parts.columns.add(column);
  }
  known.set(table, parts);
  return parts;
}
