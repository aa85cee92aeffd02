// Recognisers: one cause behind many relations that do not hold.
import type { RuleInfo } from '../rule-info';
import type { Books } from '../books';
import type { JudgedRelation } from '../relation-finding';
import type { Fault } from '../structure/structural-rule';

/** A cause and the relations that follow from it. */
export interface Recognised {
  readonly fault: Fault;
  /** Ids of the relations it explains. */
  readonly explains: readonly string[];
}

export interface Recogniser extends Omit<RuleInfo, 'kind' | 'years' | 'source'> {
  readonly recognise: (judged: readonly JudgedRelation[], books: Books) => readonly Recognised[];
}
