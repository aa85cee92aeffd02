// A kind of proofreading that is not arithmetic between figures.
import type { Remark } from '../finding';
import type { NarrativeRule } from '../narrative-rule';
import type { Proof } from '../proof';

export interface ProofRule extends NarrativeRule {
  readonly find: (proof: Proof) => readonly Remark[];
}
