// From a place in a block to a remark, and the patterns that many rules of language consist of.
import type { NarrativeSeverity, Remark } from '../finding';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import { sourceSpan } from '../text/clean-text';
import { readableBlocks } from './readable';

export interface Said {
  readonly severity: NarrativeSeverity;
  readonly explanation: string;
  readonly actual?: string | null;
  readonly expected?: string | null;
  readonly fix?: string | null;
}

/** A remark about `[from, to)` of the block's clean text; an empty range is a place where something is missing. */
export function remarkAt(block: Block, from: number, to: number, said: Said): Remark {
  return {
    ...sourceSpan(block.clean, from, to),
    severity: said.severity,
    explanation: said.explanation,
    actual: said.actual ?? (to > from ? block.clean.text.slice(from, to) : null),
    expected: said.expected ?? said.fix ?? null,
    fix: said.fix ?? null,
    cells: [],
  };
}

/** Whether the characters `[from, to)` stand side by side in the narrative too, without blanks or line breaks between. */
export function isUnbroken(block: Block, from: number, to: number): boolean {
  const first = block.clean.at[from];
  const last = block.clean.at[to - 1];
  return first !== undefined && last !== undefined && last - first === to - 1 - from;
}

/** One remark for each match of `pattern` (global) in running text that `say` has something to say about. */
export function patternRemarks(
  proof: Proof,
  pattern: RegExp,
  say: (match: RegExpExecArray, block: Block) => (Said & { from?: number; to?: number }) | null,
): readonly Remark[] {
  return readableBlocks(proof).flatMap((block) =>
    [...block.clean.text.matchAll(pattern)].flatMap((match) => {
      const said = say(match, block);
      if (said === null) return [];
      return [remarkAt(block, said.from ?? match.index, said.to ?? match.index + match[0].length, said)];
    }),
  );
}
