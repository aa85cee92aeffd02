// A kind of proofreading that is arithmetic: the relations it builds are judged together, so that each cause is told once.
import type { NarrativeRule } from '../narrative-rule';
import type { Context } from './context';
import type { Relation } from './relation';

export interface RelationRule extends NarrativeRule {
  readonly relate: (context: Context) => readonly Relation[];
}
