// What proofreading reports: findings with their place in the narrative, and the state of every figure.

export type NarrativeKind =
  /** Parts and total. */
  | 'footing'
  | 'percent'
  /** Difference, growth rate. */
  | 'change'
  /** A word against the sign. */
  | 'direction'
  /** 元/万元, a missing unit or %. */
  | 'unit'
  /** Two places, two values. */
  | 'conflict'
  /** Text against a cell. */
  | 'table'
  /** Subject name, code, scope. */
  | 'term'
  | 'wording'
  | 'completeness'
  | 'logic'
  | 'chart';

/** `error`: cannot both be right, or a defect nobody would defend · `tail`: explained by rounding (contract). */
export type NarrativeSeverity = 'error' | 'warning' | 'tail' | 'info';

/** What a rule says about a place. Offsets are UTF-16 indexes into the narrative's text; an empty span: missing there. */
export interface Remark {
  readonly severity: NarrativeSeverity;
  readonly start: number;
  readonly end: number;
  /** What is printed, and what should be; null where there is no such thing. */
  readonly actual: string | null;
  readonly expected: string | null;
  /** Complete by itself, in Chinese: both figures, the computation in words, what to do. */
  readonly explanation: string;
  /** The text that belongs in place of `start`–`end`; null where none is certain. */
  readonly fix: string | null;
  /** Outer cell references (`sheet!A1`). */
  readonly cells: readonly string[];
}

export interface NarrativeFinding extends Remark {
  readonly rule: string;
  readonly kind: NarrativeKind;
  readonly quote: string;
  /** `第二部分 五（三）`, empty before the first heading. */
  readonly section: string;
}

/** One figure of the text as a reviewer ticks it off. */
export interface ClaimState {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly unit: string | null;
  /** What it was taken to be about: `2023年 一般公共预算财政拨款支出`. */
  readonly about: string;
  readonly status: 'agrees' | 'disagrees' | 'unbound';
}

export interface ProofreadReport {
  readonly findings: readonly NarrativeFinding[];
  readonly claims: readonly ClaimState[];
}
