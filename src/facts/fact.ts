// A fact: one place of a recognised table, with what was read there and the cell it was read from.
import type { Amount } from '../amount/amount';
import type { LinearInput } from '../workbook/formula/linear-inputs';
import type { CellRef } from '../workbook/workbook';

/** `T01`…`T13` (final accounts) or `B1`…`B6` (budget). */
export type TableId = string;

/** What a formula of sums adds up: cells of tables with their coefficients, and in one number all that is in no table. */
export interface FormulaInputs {
  readonly cells: readonly LinearInput[];
  readonly rest: number;
}

/** What a place of a table holds. A blank, a dash, a zero and a text are four different things. */
export type Reading =
  | {
      readonly kind: 'amount';
      readonly amount: Amount;
      readonly fromText: boolean;
      readonly formula: boolean;
      /** Only of a formula that sums up: `+`, `-`, SUM and references. In the figures as the cells hold them, not converted. */
      readonly inputs?: FormulaInputs;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  /** Text where a number belongs. */
  | { readonly kind: 'text'; readonly found: string }
  /** A formula error such as `#REF!`. */
  | { readonly kind: 'error'; readonly found: string }
  /** A formula never calculated (未计算). */
  | { readonly kind: 'uncalculated'; readonly found: string }
  /** A formula over an edited cell that could not be recalculated here (未重算). */
  | { readonly kind: 'stale'; readonly found: string };

export interface Fact {
  readonly table: TableId;
  /** Index into the table's `rows`. */
  readonly row: number;
  /** Canonical column path, groups joined with `/` (contract, table of columns). */
  readonly column: string;
  /** The text of the fact's own line where the row has none: items of 公开13表 listed downwards. */
  readonly label?: string;
  readonly reading: Reading;
  readonly cell: CellRef;
}
