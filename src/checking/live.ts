// Which rows and columns of a table hold anything at all; wide tables are mostly blank.
import type { Fact } from '../facts/fact';
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
  const live = table.facts.filter(isLive);
  const parts = {
    rows: new Set(live.map((fact) => fact.row)),
    columns: new Set(live.map((fact) => fact.column)),
  };
  known.set(table, parts);
  return parts;
}

function isLive({ reading }: Fact): boolean {
  return reading.kind !== 'blank' && reading.kind !== 'dash';
}
