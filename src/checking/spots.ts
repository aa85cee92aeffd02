// The places a rule's scope walks over: each row, each column, each subject.
import type { Column, Row, Table } from '../facts/table';
import { columnsIn, economicLayout, mainColumn } from './columns';
import type { ColumnSelector, RowSet, ScopeNode } from './language/ast';
import { liveParts } from './live';
import { selectRows, subjectOf } from './rows';
import { commonUnits, isOfSeveralUnits, rowsWithin, unitsOf } from './units';

/** Where the scope stands: what 本级, 本科目, 本列 and bare names mean there. */
export interface Spot {
  readonly row: Row | null;
  /** Set where the scope walks over columns, or names only a side of a table. */
  readonly column: string | null;
  /** Functional or economic code of the row. */
  readonly subject: string | null;
  readonly economic: string | null;
  /** The unit of the row, where a subject alone names none. */
  readonly unit: string | null;
  /** Of a project row its name. */
  readonly project: string | null;
  /** Part of the finding's id: code, key or column; empty where there is only one place. */
  readonly key: string;
}

/** Outside every scope. */
export const NOWHERE: Spot = {
  row: null,
  column: null,
  subject: null,
  economic: null,
  unit: null,
  project: null,
  key: '',
};

/**
 * Every spot of a scope, in the order of the table; of several tables the union of their subjects in code order, unit by unit
 * where all that the relations look at (`involved`) are by units. Spots at which nothing can stand are left out: where the
 * relation stays inside the scope's table blank columns, with several tables whatever is blank in all of them.
 */
export function spotsOf(
  scope: ScopeNode | null,
  tables: readonly Table[],
  involved: readonly Table[],
): readonly Spot[] {
  const first = tables[0];
  if (scope === null || first === undefined) return [NOWHERE];
  if (tables.length > 1 && scope.rows !== null) return sharedSpots(scope, scope.rows, tables, involved);
  const within = involved.length === tables.length;
  const columns = columnSpots(scope, first, within);
  if (scope.rows === null) return columns;
  const ofSeveral = isOfSeveralUnits(first);
  const spots: Spot[] = [];
  for (const row of selectRows(first, scope.rows, scope.lane)) {
    const unit = row.role === 'unit' || ofSeveral ? (row.unit ?? null) : null;
    const subject = subjectOf(row);
    const project = row.role === 'project' ? row.label : null;
    const own = row.role === 'economic' ? row.subject : null;
    const name = ofSeveral && row.role !== 'unit' ? joined(unit ?? '', rowKey(row)) : rowKey(row);
    for (const { column, economic, key } of columns) {
      // Written out: a wide table has thousands of spots.
      const spot = { row, column, subject, economic: economic ?? own, unit, project, key: joined(name, key) };
      spots.push(spot);
    }
  }
  return spots;
}

/** What several tables have in common: their units, or their subjects. */
function sharedSpots(
  scope: ScopeNode,
  rows: RowSet,
  tables: readonly Table[],
  involved: readonly Table[],
): readonly Spot[] {
  if (rows.rows === 'units') {
    const units = [...new Set(tables.flatMap(unitsOf))].sort();
    return units.map((unit) => ({ ...NOWHERE, unit, key: unit }));
  }
  return (commonUnits(involved) ?? [null]).flatMap((unit) => subjectSpots(scope, rows, tables, unit));
}

function joined(first: string, second: string): string {
  if (first === '') return second;
  return second === '' ? first : `${first}/${second}`;
}

/** The stable name of a row: its code, its key, or its label. */
function rowKey(row: Row): string {
  if (row.role === 'project') return row.label;
  return row.code ?? row.key ?? row.subject ?? row.label;
}

function columnSpots(scope: ScopeNode, table: Table, within: boolean): readonly Spot[] {
  if (scope.columns === null) {
    return [scope.rows === null ? { ...NOWHERE, column: mainColumn(table, scope.lane) } : NOWHERE];
  }
  const wanted = scope.columns.columns;
  const live = liveParts(table).columns;
  return columnsIn(table, scope.lane)
    .filter((column) => isWanted(column, wanted) && (!within || live.has(column.path)))
    .map(({ path, economic }) => ({ ...NOWHERE, column: path, economic, key: path }));
}

const CLASS_DIGITS = 3;

function isWanted(column: Column, wanted: ColumnSelector): boolean {
  if (wanted === 'columns') return true;
  if (column.economic === null) return false;
  return wanted === 'economic-columns' || column.economic.length === CLASS_DIGITS;
}

/** Of one unit, or of the tables as a whole. */
function subjectSpots(
  scope: ScopeNode,
  rows: RowSet,
  tables: readonly Table[],
  unit: string | null,
): readonly Spot[] {
  const codes = [...new Set(tables.flatMap((table) => subjectsIn(table, rows, scope.lane, unit)))].sort();
  const at = (code: string, economic: string | null, key: string): Spot => {
    return { ...NOWHERE, subject: code, economic, unit, key: joined(unit ?? '', key) };
  };
  if (rows.rows.startsWith('economic')) return codes.map((code) => at(code, code, code));
  if (scope.columns === null) return codes.map((code) => at(code, null, code));
  const wanted = scope.columns.columns;
  const economics = [...new Set(tables.flatMap((table) => liveEconomics(table, wanted)))].sort();
  const live = livePairs(tables, unit);
  return codes.flatMap((code) =>
    economics
      .filter((economic) => live.get(code)?.has(economic) === true)
      .map((economic) => at(code, economic, joined(code, economic))),
  );
}

/** For each subject the economic subjects under which a wide table holds anything. */
function livePairs(tables: readonly Table[], unit: string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const table of tables) {
    const economics = new Map(table.columns.map((column) => [column.path, column.economic]));
    for (const { reading, row, column } of table.facts) {
      if (reading.kind === 'blank' || reading.kind === 'dash') continue;
      const place = table.rows[row];
      const isWithin = place !== undefined && (unit === null || place.unit === unit);
      const subject = isWithin ? subjectOf(place) : null;
      const economic = economics.get(column) ?? null;
      if (subject === null || economic === null) continue;
      const known = pairs.get(subject);
      if (known === undefined) pairs.set(subject, new Set([economic]));
      else known.add(economic);
    }
  }
  return pairs;
}

function liveEconomics(table: Table, wanted: ColumnSelector): readonly string[] {
  const live = liveParts(table).columns;
  return table.columns.flatMap((column) =>
    column.economic !== null && isWanted(column, wanted) && live.has(column.path) ? [column.economic] : [],
  );
}

/** The codes a table contributes; a table of 项 alone still tells which 类 it has. */
function subjectsIn(table: Table, rows: RowSet, lane: string | null, unit: string | null): readonly string[] {
  const live = liveParts(table).rows;
  const listed = (set: RowSet): readonly string[] =>
    selectRows({ rows: rowsWithin(table, unit) }, set, lane).flatMap((row) =>
      live.has(row.index) ? (subjectOf(row) ?? []) : [],
    );
  if (rows.rows === 'classes')
    return listed({ ...rows, rows: 'subjects' }).map((code) => code.slice(0, CLASS_DIGITS));
  if (!rows.rows.startsWith('economic') || economicLayout(table) !== 'wide') return listed(rows);
  const across = liveEconomics(table, 'economic-columns');
  return [...listed(rows), ...across.filter((code) => isOfLevel(code, rows.rows))];
}

function isOfLevel(economic: string, selector: RowSet['rows']): boolean {
  if (selector === 'economic') return true;
  return (economic.length === CLASS_DIGITS) === (selector === 'economic-classes');
}
