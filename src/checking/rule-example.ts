// An example of an arithmetic rule: one of its relations with the figures put in.
import { equationWithFigures } from './equation-words';
import { type Relation, termsOf } from './relation';
import { unitOf } from './relation-words';
import type { RuleRun } from './run-rules';

/** Most terms that are still read at a glance. */
const MOST_TERMS = 6;

/**
 * The first relation that holds and shows something: three amounts or more where the rule has such a place, else the
 * first with any. Undefined where none of the rule's relations holds over amounts.
 */
export function ruleExample({ judged }: RuleRun): string | undefined {
  const held = judged
    .filter(({ judgement }) => judgement.outcome === 'pass')
    .map(({ relation }) => ({ relation, amounts: amountsIn(relation) }));
  const telling =
    held.find(({ amounts }) => amounts > 2 && amounts <= MOST_TERMS) ??
    held.find(({ amounts }) => amounts > 1) ??
    held.find(({ amounts }) => amounts > 0) ??
    held[0];
  if (telling === undefined) return undefined;
  return `${equationWithFigures(telling.relation)}（${unitOf(termsOf(telling.relation)) ?? '元'}）`;
}

/** Amounts other than zero. */
function amountsIn(relation: Relation): number {
  return termsOf(relation).filter(({ place: { fact } }) => {
    return fact?.reading.kind === 'amount' && !fact.reading.amount.shown.isZero();
  }).length;
}
