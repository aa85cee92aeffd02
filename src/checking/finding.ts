// What a check says: outcomes of rules and findings complete in themselves (contract "check").
import type { AmountUnit } from '../amount/amount';
import type { TableId } from '../facts/fact';

export type Outcome = 'pass' | 'tail' | 'broken' | 'notApplicable' | 'cannotEvaluate';
export type Severity = 'error' | 'tail' | 'warning' | 'info';
export type RuleSeverity = 'error' | 'warning' | 'info';
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface Side {
  readonly label: string;
  readonly amount: string;
  readonly amountUnit: AmountUnit;
  readonly cells: readonly string[];
}

export type SuspectKind =
  | 'value'
  | 'blank'
  | 'sign'
  | 'digits-swapped'
  | 'times-ten'
  | 'unit'
  | 'row-missing'
  | 'row-shifted'
  | 'columns-swapped';

export interface Suspect {
  readonly cell: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly amountUnit: AmountUnit;
  readonly kind: SuspectKind;
  readonly why: string;
}

/** Somebody stands by a finding. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string | null;
  /** ISO date and time. */
  readonly at: string;
}

export interface Finding {
  /** Stable from run to run as long as rule and place are. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly table: TableId | null;
  readonly message: string;
  readonly basis: string;
  readonly cells: readonly string[];
  readonly left: Side | null;
  readonly right: Side | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly amountUnit: AmountUnit | null;
  readonly cause: string | null;
  readonly suspects: readonly Suspect[];
  /** Absent where nobody stands by it for the figures as they are. */
  readonly accepted?: Acceptance;
  /** Somebody stood by it until a figure changed: which, and what was said, in words. */
  readonly reopened?: string;
}

export interface RuleOutcome {
  readonly rule: string;
  readonly title: string;
  readonly status: Outcome;
  readonly counts: OutcomeCounts;
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly assumedZero: readonly string[];
}

/** `error` and `warning` count findings that nobody accepted. */
export interface CheckSummary extends OutcomeCounts {
  readonly error: number;
  readonly warning: number;
  /** Findings that somebody accepted; absent where exceptions were not asked about. */
  readonly accepted?: number;
}

export interface CheckReport {
  readonly summary: CheckSummary;
  readonly checks: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
}
