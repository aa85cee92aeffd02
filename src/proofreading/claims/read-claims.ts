// Blocks → claims, by structure: section → sentence → clause.
import type { Claim, PartList } from './claim';
import { findFigures } from './find-figures';
import { framedBlocks, type Framed } from './frame';
import type { DocumentFrame } from '../text/document-year';
import { BlockReader } from './block-reader';
import { COMPARED_YEAR } from './time-words';
import type { Block } from '../text/block';

export interface Claims {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartList[];
  readonly framed: readonly Framed[];
}

/** Every figure of `blocks` with what it is about; headings, captions and bare cells have none. */
export function readClaims(
  blocks: readonly Block[],
  { kind: titled, year: said, name }: DocumentFrame,
): Claims {
  const year = said ?? latestYear(blocks);
  const kind = titled ?? kindByWords(blocks);
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
    const read = new BlockReader(frame, { kind, year, name }, claims.length).read(figures);
    claims.push(...read.claims);
    lists.push(...read.lists);
  }
  return { claims, lists, framed };
}

/** A text that does not say which year it is about is about the latest it names, or the one behind those it compares with. */
function latestYear(blocks: readonly Block[]): number | null {
  const texts = blocks.map(({ clean }) => clean.text);
  const compared = texts.flatMap((text) =>
    [...text.matchAll(COMPARED_YEAR)].map(([, year]) => Number(year) + 1),
  );
  const named = texts.flatMap((text) =>
    [...text.replace(COMPARED_YEAR, '').matchAll(/(20\d{2})年/gu)].map(([, year]) => Number(year)),
  );
  const years = named.length > 0 ? named : compared;
  return years.length === 0 ? null : Math.max(...years);
}

/** Final accounts speak of 决算 everywhere; a budget hardly does. */
function kindByWords(blocks: readonly Block[]): DocumentFrame['kind'] {
  const count = (shape: RegExp) =>
    blocks.reduce((all, { clean }) => all + [...clean.text.matchAll(shape)].length, 0);
  const finals = count(/决算/gu);
  const budgets = count(/预算数|预算安排|收支(?:总)?预算|收入预算|支出预算|经费预算|当年拨款/gu);
  return finals === 0 && budgets > 0 ? 'budget' : null;
}
