// A kind of proofreading that is arithmetic: the relations it sets up, and texts on which it must and must not speak.
import type { NarrativeKind } from '../finding';
import type { Context } from './context';
import type { Relation } from './relation';

export interface RelationRule {
  /** `P01`…, permanent. */
  readonly id: string;
  /** In Chinese. */
  readonly title: string;
  readonly kind: NarrativeKind;
  readonly relate: (context: Context) => readonly Relation[];
  /** As of ProofRule. */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}
