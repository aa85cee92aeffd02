// Rows of a table by meaning: by subject, by key, by selector; what a table does not detail is told apart.
import type { Row, Table } from '../facts/table';
import type { RowSelector, RowSet } from './language/ast';
import { rowsWithin } from './units';

/**
 * What a table says about a subject: its rows; nothing, because the form leaves zero subjects out (`absent`); or nothing,
 * because it stops at a coarser level (`not-detailed`).
 */
export type SubjectRows =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-detailed' };

interface TableIndex {
  readonly bySubject: ReadonlyMap<string, readonly Row[]>;
  readonly byParent: ReadonlyMap<number, readonly Row[]>;
  /** For each code the rows whose own code begins with it and is longer. */
  readonly under: ReadonlyMap<string, readonly Row[]>;
  /** Digits of the longest code. */
  readonly deepest: number;
}

const NONE: readonly Row[] = [];
/** By the list of rows: those of a whole table, or of one unit. */
const indexes = new WeakMap<readonly Row[], TableIndex>();

function indexOf(table: Table, unit: string | null = null): TableIndex {
  const rows = rowsWithin(table, unit);
  let index = indexes.get(rows);
  if (index === undefined) indexes.set(rows, (index = indexRows(rows)));
  return index;
}

function indexRows(rows: readonly Row[]): TableIndex {
  const bySubject = grouped(rows, subjectOf);
  const under = new Map<string, Row[]>();
  for (const row of rows) {
    const code = subjectOf(row) ?? '';
    for (let digits = 1; digits < code.length; digits += 1) add(under, code.slice(0, digits), row);
  }
  const lengths = [...bySubject.keys()].map((code) => (/^\d+$/u.test(code) ? code.length : 0));
  const deepest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return { bySubject, byParent: grouped(rows, (row) => row.parent), under, deepest };
}

function grouped<K>(rows: readonly Row[], keyOf: (row: Row) => K | null): ReadonlyMap<K, readonly Row[]> {
  const groups = new Map<K, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) add(groups, key, row);
  }
  return groups;
}

function add<K>(groups: Map<K, Row[]>, key: K, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}

/** The subject a row speaks of; a project row may carry its 项 only as its code. */
export function subjectOf(row: Row): string | null {
  if (row.role === 'unit' || row.role === 'total') return null;
  return row.subject ?? row.code;
}

/** The rows summed into this one. */
export function childRows(table: Table, row: Row): readonly Row[] {
  return indexOf(table).byParent.get(row.index) ?? NONE;
}

/**
 * The rows that carry `subject` in this table, of all units or of one. Where only its parts are listed (a table of 项 without 类
 * rows, a list of projects), the topmost of those.
 */
export function subjectRows(
  table: Table,
  subject: string,
  lane: string | null,
  unit: string | null = null,
): SubjectRows {
  const { bySubject, under } = indexOf(table, unit);
  const own = inLane(bySubject.get(subject) ?? NONE, lane);
  if (own.length > 0) return { kind: 'rows', rows: withoutProjects(own) };
  const parts = topmost(inLane(under.get(subject) ?? NONE, lane));
  if (parts.length > 0) return { kind: 'rows', rows: parts };
  return stopsAbove(indexOf(table, unit), subject) ? NOT_DETAILED : ABSENT;
}

const ABSENT: SubjectRows = { kind: 'absent' };
const NOT_DETAILED: SubjectRows = { kind: 'not-detailed' };

function inLane(rows: readonly Row[], lane: string | null): readonly Row[] {
  if (lane === null || rows.every((row) => row.lane === null || row.lane === lane)) return rows;
  return rows.filter((row) => row.lane === null || row.lane === lane);
}

/** A list of projects may carry the code of its 项 as well; where only projects carry it, they stand for it. */
function withoutProjects(rows: readonly Row[]): readonly Row[] {
  const plain = rows.length === 1 ? rows : rows.filter((row) => row.role !== 'project');
  return plain.length > 0 ? plain : rows;
}

function isUnder(code: string | null, subject: string): boolean {
  return code !== null && code.length > subject.length && code.startsWith(subject);
}

/** Rows that no other row of the list contains. */
function topmost(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const indexesHere = new Set(rows.map((row) => row.index));
  return rows.filter((row) => row.parent === null || !indexesHere.has(row.parent));
}

/** True where the table lists no code as long as this one: it shows 类 only, say, and cannot speak of an 项. */
function stopsAbove({ bySubject, deepest }: TableIndex, subject: string): boolean {
  if (deepest >= subject.length) return false;
  for (let digits = 1; digits < subject.length; digits += 1) {
    if (bySubject.has(subject.slice(0, digits))) return true;
  }
  return false;
}

/** The line with this key in this lane; a key may be given without its leading block. */
export function keyRow(table: Table, key: string, lane: string | null): Row | undefined {
  return table.rows.find(
    (row) => row.key === key && (lane === null || row.lane === null || row.lane === lane),
  );
}

/** The projects of a name. */
export function projectRows(table: Table, name: string): readonly Row[] {
  return table.rows.filter((row) => row.role === 'project' && row.label === name);
}

const CLASS_DIGITS = 3;

/** The rows of a selector, in the table's order. */
export function selectRows({ rows }: Pick<Table, 'rows'>, set: RowSet, lane: string | null): readonly Row[] {
  return rows.filter(
    (row) =>
      (lane === null || row.lane === lane) &&
      isSelected(row, set.rows) &&
      !set.except.some((code) => row.subject === code || isUnder(row.subject, code)),
  );
}

function isSelected(row: Row, selector: RowSelector): boolean {
  const digits = row.subject?.length ?? 0;
  const functional = row.role === 'functional' || row.role === 'line';
  switch (selector) {
    case 'rows':
      // Lines of a sub-block (年末 by fund) say in one column what the line above says in several.
      return row.key === null || !row.key.includes('/');
    case 'total':
      return row.role === 'total';
    case 'classes-and-sections':
      return functional && (digits === CLASS_DIGITS || digits === CLASS_DIGITS + 2);
    case 'classes':
      return functional && digits === CLASS_DIGITS;
    case 'sections':
      return functional && digits === CLASS_DIGITS + 2;
    case 'items':
    case 'basic-only-items':
    case 'project-only-items':
      return functional && digits === CLASS_DIGITS + 4;
    case 'subjects':
      return functional && row.subject !== null;
    case 'economic':
      return row.role === 'economic' && row.subject !== null;
    case 'economic-classes':
      return row.role === 'economic' && digits === CLASS_DIGITS;
    case 'economic-sections':
      return row.role === 'economic' && digits === CLASS_DIGITS + 2;
    case 'projects':
      return row.role === 'project';
    case 'units':
      return row.role === 'unit';
  }
}
