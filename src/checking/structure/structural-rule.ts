// Checks that are not arithmetic: what each of them is, and what it says.
import type { DocumentKind } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import type { CellRef } from '../../workbook/workbook';
import type { Books } from '../books';
import type { RuleSeverity, Suspect } from '../finding';

/** One thing that is wrong. */
export interface Fault {
  /** The place within the rule: `T03:20805`; part of the finding's id. */
  readonly key: string;
  readonly table: TableId | null;
  /** Cells as `sheet!A1`, or a rectangle. */
  readonly cells: readonly string[];
  readonly position: CellRef | null;
  /** In Chinese, complete: place, what was found, what to do. */
  readonly message: string;
  readonly suspects?: readonly Suspect[];
}

export interface StructuralResult {
  /** Was there anything to look at, and all of it in order? */
  readonly passed: boolean;
  readonly faults: readonly Fault[];
  /** Why there was nothing to look at; null where there was. */
  readonly reason: string | null;
}

export interface StructuralRule {
  readonly id: string;
  readonly title: string;
  /** What must hold, in words (for the list of rules). */
  readonly relation: string;
  readonly basis: string;
  readonly severity: RuleSeverity;
  /** The kind of document it is for; null for any. */
  readonly kind: DocumentKind | null;
  readonly check: (books: Books) => StructuralResult;
}

/** The result of looking at `looked` places; without any the check does not apply. */
export function resultOf(looked: number, faults: readonly Fault[], reason: string): StructuralResult {
  return {
    passed: looked > 0 && faults.length === 0,
    faults,
    reason: looked === 0 && faults.length === 0 ? reason : null,
  };
}
