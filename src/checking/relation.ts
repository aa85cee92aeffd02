// A relation: an instance of a rule, a sum of places on either side, with its operator.
import type { Fact, TableId } from '../facts/fact';
import type { Row, Table } from '../facts/table';
import type { Operator } from './language/ast';

/** A place of a table that a relation speaks of; `fact` is null where the form leaves the row or column out. */
export interface Place {
  readonly table: Table;
  /** In last year's workbook. */
  readonly prior: boolean;
  readonly fact: Fact | null;
  readonly row: Row | null;
  /** What an absent row would be called; empty where the row is there. */
  readonly absentRow: string;
  /** Canonical path; for an absent column as the rule calls it. */
  readonly column: string;
}

export interface Term {
  readonly coefficient: 1 | -1;
  readonly place: Place;
}

export interface Relation {
  /** `X05:205`: rule and place. */
  readonly id: string;
  readonly rule: string;
  /** The table a finding about it is filed under. */
  readonly table: TableId;
  readonly operator: Operator;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The conditions under which it holds, in words. */
  readonly conditions: readonly string[];
  /** Tables that its conditions and choices of rows rest on, beside those of its terms. */
  readonly premises: readonly TableId[];
}

/** Where an instance could not even be built, or need not be. */
export interface SettledInstance {
  readonly id: string;
  readonly rule: string;
  readonly outcome: 'notApplicable' | 'cannotEvaluate';
  readonly reason: string;
  /** Tables or cells for want of which it cannot be evaluated. */
  readonly missing: readonly string[];
}

export type Instance =
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'settled'; readonly settled: SettledInstance };

export function termsOf(relation: Relation): readonly Term[] {
  return [...relation.left, ...relation.right];
}
