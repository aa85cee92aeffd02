// What kept a cell, row, sheet or table from being read.
import type { CellRef } from '../workbook/workbook';
import type { TableId } from './fact';

export type ProblemCode =
  /** Text where an amount belongs. */
  | 'text-for-amount'
  /** A formula error such as #REF!. */
  | 'formula-error'
  /** A formula without a calculated value. */
  | 'uncalculated'
  /** A formula over an edited cell, not recalculated here. */
  | 'stale'
  /** A second sheet that claims to be the same table. */
  | 'table-twice'
  | 'table-missing'
  /** Looks like a table, but is not understood; `reason` names the nearest guess. */
  | 'unrecognised'
  /** No amount unit found; it was inferred or assumed as `reason` says. */
  | 'unit-missing'
  /** A code that is neither a known nor a well-formed code. */
  | 'code-malformed'
  /** An amount in a row or column that could not be placed. */
  | 'amount-unplaced'
  /** No 合计 row where the form has one. */
  | 'total-missing';

export interface Problem {
  readonly code: ProblemCode;
  readonly table: TableId | null;
  readonly sheet: string | null;
  readonly cell: CellRef | null;
  readonly found: string;
  /** In Chinese, complete: what was expected and what to do. */
  readonly reason: string;
}
