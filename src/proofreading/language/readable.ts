// Running text: what is neither table nor table of contents.
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import { contentsOf } from './contents';

const LONGEST_CELL = 15;
const NEIGHBOURS = [-2, -1, 1, 2];

const readable = new WeakMap<Proof, readonly Block[]>();

/** The blocks of running text and their headings; cells and the lines of tables in plain text are left out. */
export function readableBlocks(proof: Proof): readonly Block[] {
  const known = readable.get(proof);
  if (known !== undefined) return known;
  const contents = new Set(contentsOf(proof.blocks));
  const tabbed = proof.blocks.map((block) => isTabbed(proof.narrative.text, block));
  const isCell = (at: number): boolean =>
    tabbed[at] === true && (proof.blocks[at]?.clean.text.length ?? 0) <= LONGEST_CELL;
  const blocks = proof.blocks.filter((block, at) => {
    if (block.kind === 'cell' || contents.has(block)) return false;
    // A paragraph may be indented by a tab; the cell of a table has short ones about it.
    return tabbed[at] !== true || !(isCell(at) || NEIGHBOURS.some((step) => isCell(at + step)));
  });
  readable.set(proof, blocks);
  return blocks;
}

/** Plain text keeps the cells of a table as lines that begin with a tab, or as one line with tabs in it. */
function isTabbed(text: string, { clean, mark }: Block): boolean {
  const first = clean.at[0] ?? 0;
  for (let at = first - 1; at >= 0 && text.charAt(at) !== '\n'; at -= 1) {
    if (text.charAt(at) === '\t') return true;
  }
  const last = clean.at.at(-1) ?? 0;
  return mark === null && text.slice(first, last).includes('\t');
}
