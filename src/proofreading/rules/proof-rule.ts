// A kind of proofreading: what it looks for, and texts on which it must fire and must stay silent.
import type { Remark, NarrativeKind } from '../finding';
import type { Proof } from '../proof';

export interface ProofRule {
  /** `P01`…, permanent. */
  readonly id: string;
  /** In Chinese. */
  readonly title: string;
  readonly kind: NarrativeKind;
  readonly find: (proof: Proof) => readonly Remark[];
  /** Made-up texts; a test runs the whole rule set over each: this rule must speak, and on `silent` nobody may say `error`. */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}
