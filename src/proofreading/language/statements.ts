// The part of a narrative that speaks of the accounts: not the duties, not the glossary, not the evaluation reports.
import { framedBlocks } from '../claims/frame';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import { readableBlocks } from './readable';

const known = new WeakMap<Proof, readonly Block[]>();

export function statementsOf(proof: Proof): readonly Block[] {
  const found =
    known.get(proof) ??
    framedBlocks(readableBlocks(proof))
      .filter(({ inside }) => inside)
      .map(({ block }) => block);
  known.set(proof, found);
  return found;
}
