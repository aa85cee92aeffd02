// A kind of proofreading as every list of rules shows it, and the texts that prove it.
import type { NarrativeKind, NarrativeSeverity } from './finding';

export interface NarrativeRule {
  /** `P01`…, permanent. */
  readonly id: string;
  /** What must hold, in Chinese. */
  readonly title: string;
  /** What its findings are about. */
  readonly kind: NarrativeKind;
  /** The worst it says; where it is less sure it says less. */
  readonly severity: Exclude<NarrativeSeverity, 'tail'>;
  /** Made-up texts; a test runs the whole rule set over each: this rule must speak, and on `silent` nobody may say `error`. */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}
