// The places a rule's scope walks over: each row, each column, each subject.
import type { Column, Row, Table } from '../facts/table';
import type { RowSet, ScopeNode } from './language/ast';
import { columnsIn, economicLayout, mainColumn, selectRows, subjectOf } from './rows';

/** Where the scope stands: what 本级, 本科目, 本列 and bare names mean there. */
export interface Spot {
  /** The first table of the scope; null for a rule without one. */
  readonly table: Table | null;
  readonly lane: string | null;
  readonly row: Row | null;
  /** Set where the scope walks over columns, or names only a side of a table. */
  readonly column: string | null;
  /** Functional or economic code of the row. */
  readonly subject: string | null;
  readonly economic: string | null;
  /** Part of the finding's id: code, key or column; empty where there is only one place. */
  readonly key: string;
}

/** Outside every scope. */
export const NOWHERE: Spot = {
  table: null,
  lane: null,
  row: null,
  column: null,
  subject: null,
  economic: null,
  key: '',
};

/** Every spot of a scope, in the order of the table; of several tables the union of their subjects in code order. */
export function spotsOf(scope: ScopeNode | null, tables: readonly Table[]): readonly Spot[] {
  const first = tables[0];
  if (scope === null || first === undefined) return [NOWHERE];
  if (tables.length > 1 && scope.rows !== null) return subjectSpots(scope, scope.rows, tables);
  const columns = columnSpots(scope, first);
  if (scope.rows === null) return columns;
  return selectRows(first, scope.rows, scope.lane).flatMap((row) =>
    columns.map((spot) => ({
      ...spot,
      row,
      subject: subjectOf(row),
      economic: spot.economic ?? (row.role === 'economic' ? row.subject : null),
      key: [rowKey(row), spot.key].filter((part) => part !== '').join('/'),
    })),
  );
}

/** The stable name of a row: its code, its key, or its label. */
export function rowKey(row: Row): string {
  if (row.role === 'project') return row.label;
  return row.code ?? row.key ?? row.subject ?? row.label;
}

function columnSpots(scope: ScopeNode, table: Table): readonly Spot[] {
  const base: Spot = { ...NOWHERE, table, lane: scope.lane };
  if (scope.columns === null) {
    return [scope.rows === null ? { ...base, column: mainColumn(table, scope.lane) } : base];
  }
  const wanted = scope.columns.columns;
  const isWanted = (column: Column): boolean =>
    wanted === 'columns' ||
    (column.economic !== null && (wanted === 'economic-columns' || column.economic.length === CLASS_DIGITS));
  return columnsIn(table, scope.lane)
    .filter(isWanted)
    .map((column) => ({ ...base, column: column.path, economic: column.economic, key: column.path }));
}

const CLASS_DIGITS = 3;

function subjectSpots(scope: ScopeNode, rows: RowSet, tables: readonly Table[]): readonly Spot[] {
  const codes = new Set(tables.flatMap((table) => subjectsIn(table, rows, scope.lane)));
  const economic = rows.rows.startsWith('economic');
  return [...codes].sort().map((code) => ({
    ...NOWHERE,
    table: tables[0] ?? null,
    lane: scope.lane,
    subject: code,
    economic: economic ? code : null,
    key: code,
  }));
}

/** The codes a table contributes; a table of 项 alone still tells which 类 it has. */
function subjectsIn(table: Table, rows: RowSet, lane: string | null): readonly string[] {
  if (rows.rows === 'classes') {
    return selectRows(table, { ...rows, rows: 'subjects' }, lane).flatMap(
      (row) => row.subject?.slice(0, CLASS_DIGITS) ?? [],
    );
  }
  const listed = selectRows(table, rows, lane).flatMap((row) => row.subject ?? []);
  if (!rows.rows.startsWith('economic') || economicLayout(table) !== 'wide') return listed;
  return [...listed, ...table.columns.flatMap((column) => column.economic ?? [])];
}
