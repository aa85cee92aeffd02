// Blocks → claims, by structure: section → sentence → clause.
import type { Claim, PartList } from './claim';
import { findFigures } from './find-figures';
import { framedBlocks, type Framed } from './frame';
import type { DocumentFrame } from '../text/document-year';
import { BlockReader } from './block-reader';
import type { Block } from '../text/block';

export interface Claims {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartList[];
  readonly framed: readonly Framed[];
}

/** Every figure of `blocks` with what it is about; headings, captions and bare cells have none. */
export function readClaims(blocks: readonly Block[], { kind, year: said }: DocumentFrame): Claims {
  const year = said ?? latestYear(blocks);
  const framed = framedBlocks(blocks);
  const claims: Claim[] = [];
  const lists: PartList[] = [];
  for (const frame of framed) {
    const { block } = frame;
    if (block.kind === 'heading' || block.kind === 'caption') continue;
    const figures = findFigures(block.clean.text, block.body).filter(
      ({ kind, decimals }) => kind !== 'bare' || (block.kind === 'prose' && decimals > 0),
    );
    if (figures.length === 0) continue;
    const read = new BlockReader(frame, { kind, year }, claims.length).read(figures);
    claims.push(...read.claims);
    lists.push(...read.lists);
  }
  return { claims, lists, framed };
}

/** A text that does not say which year it is about is about the latest it names. */
function latestYear(blocks: readonly Block[]): number | null {
  const years = blocks.flatMap(({ clean }) =>
    [...clean.text.matchAll(/(20\d{2})年/gu)].map(([, year]) => Number(year)),
  );
  return years.length === 0 ? null : Math.max(...years);
}
