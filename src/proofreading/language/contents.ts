// The table of contents of a narrative: the titles it announces.
import type { Block } from '../text/block';

const TITLE = /^目(?:录|次)$/u;
const LEADERS = /(?:[.．…·⋯]+|PAGEREF\S*)?[-—–]?\d*[-—–]?$/u;
/** 附件2 on page 29 is 附件229 without its tab. */
const ATTACHMENT = /^附件\d(?=\d*$)/u;
const BULLET = /^[-—–•·●]+/u;
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 120;

/** A title as it compares: without leaders, page number, bullet and quotes. */
export function titleKey(text: string): string {
  const attachment = ATTACHMENT.exec(text);
  if (attachment !== null) return attachment[0];
  return text
    .replace(LEADERS, '')
    .replace(BULLET, '')
    .replace(/[()]/gu, (bracket) => (bracket === '(' ? '（' : '）'))
    .replace(/["'“”‘’：:。]/gu, '');
}

/**
 * The blocks from the word 目录 to the line that says again what the first numbered entry says, 目录 left out; none where
 * there is no such line, so that a text whose contents were cut off is not taken for contents.
 */
export function contentsOf(blocks: readonly Block[]): readonly Block[] {
  const title = blocks.findIndex(({ clean }) => TITLE.test(clean.text));
  if (title < 0) return [];
  const candidates = blocks.slice(title + 1, title + 1 + MOST_ENTRIES);
  const first = candidates.findIndex(({ mark }) => mark !== null);
  const key = titleKey(candidates[first]?.clean.text ?? '');
  const again = candidates.findIndex((block, at) => at > first && titleKey(block.clean.text) === key);
  const entries = again < 0 ? [] : candidates.slice(0, again);
  return entries.every(({ clean }) => clean.text.length <= LONGEST_ENTRY) ? entries : [];
}
