// All that a rule may look at: the text in its blocks, and the workbooks it is held against.
import type { FactBook } from '../facts/book';
import type { Narrative } from '../files/narrative/narrative';
import type { Claim } from './claims/claim';
import type { Context } from './relations/context';
import type { Block } from './text/block';

export interface Proof {
  readonly narrative: Narrative;
  readonly blocks: readonly Block[];
  /** The document's own kind and year, from the workbook or, without one, from its title; null where neither says. */
  readonly kind: 'final-accounts' | 'budget' | null;
  readonly year: number | null;
  readonly book: FactBook | null;
  readonly prior: FactBook | null;
  /** The figures of the text, and what each is about. */
  readonly figures: Context;
  /** Figures that break what they have to do with others: nothing should be concluded from them. */
  readonly doubted: ReadonlySet<Claim>;
}
