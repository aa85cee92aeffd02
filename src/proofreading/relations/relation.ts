// What figures must have to do with each other, judged by what they can stand for.
import type { Decimal } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import type { NarrativeKind } from '../finding';
import type { Printed } from './printed';

export type Verdict = 'holds' | 'tail' | 'broken';

/** The figures as printed, or as they would be after a correction. */
export type Values = (claim: Claim) => Printed;

export interface Relation {
  readonly rule: string;
  readonly kind: NarrativeKind;
  /** Below `error` where exceptions are known. */
  readonly severity: 'error' | 'warning';
  /** The figures of the text that take part, those that are derived from the others first. */
  readonly claims: readonly Claim[];
  readonly cells: readonly string[];
  /** Says only that something is not too large. */
  readonly isBound: boolean;
  /** A cell says what the one claim must be; roughly, where the text is more exact: 0.81万元 beside 8,073元. */
  readonly decides: false | 'exactly' | 'roughly';
  readonly judge: (values: Values) => Verdict;
  /** What `claim` must be for the relation to hold (元, percent, count; signed); null where that cannot be said. */
  readonly solve: (claim: Claim, values: Values) => Decimal | null;
  /** The computation in words, ending with what the text says. */
  readonly explain: (values: Values) => string;
  /** The computation alone: `132.96万元÷152.17万元=87.38%`; null where nothing is computed. */
  readonly computation: ((values: Values) => string) | null;
}

const BEST_FIRST: readonly Verdict[] = ['holds', 'tail', 'broken'];

/** `relation`, content as well where `other`, the same with its figures taken another way, explains what is printed. */
export function orElse(relation: Relation, other: Relation): Relation {
  return {
    ...relation,
    judge: (values) => {
      const verdicts = [relation.judge(values), other.judge(values)];
      return BEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'broken';
    },
  };
}

/** A term of a sum: a figure of the text, or something that is known from elsewhere. */
export type Term =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly sign: 1 | -1 }
  | { readonly kind: 'known'; readonly printed: Printed; readonly sign: 1 | -1 };

export function plus(claim: Claim): Term {
  return { kind: 'claim', claim, sign: 1 };
}

export function minus(claim: Claim): Term {
  return { kind: 'claim', claim, sign: -1 };
}

export function known(printed: Printed, sign: 1 | -1 = 1): Term {
  return { kind: 'known', printed, sign };
}

export function claimsIn(terms: readonly Term[]): readonly Claim[] {
  return terms.flatMap((term) => (term.kind === 'claim' ? [term.claim] : []));
}
