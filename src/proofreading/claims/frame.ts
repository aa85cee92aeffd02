// Which blocks speak of the accounts, and under which headings: whose money, what of it.
import type { Block } from '../text/block';
import { namedBy, scopeIn } from './subject';
import type { Scope } from './topic';
import { ANNEX, OUTSIDE } from './words';

export interface Framed {
  readonly block: Block;
  /** False in duties, assets, glossary, annexes and evaluation reports: their figures are not those of the accounts. */
  readonly inside: boolean;
  /** Whose money the nearest heading that says so is about. */
  readonly scope: Scope | null;
  /** The item the innermost heading names: （一）公务接待费. */
  readonly item: string | null;
}

const SHORT = 40;
/** （一）教育支出（类） says what the money was for, not whose it is. */
const SUBJECT = /^(?:class|sub|item|economic):/u;

export function framedBlocks(blocks: readonly Block[]): readonly Framed[] {
  let annex = false;
  return blocks.map((block) => {
    const text = block.clean.text;
    if (block.mark?.style === 'part' || /情况说明$/u.test(text)) annex = false;
    if (text.length <= SHORT && !/[，。；]/u.test(text) && ANNEX.test(text)) annex = true;
    const headings = [...block.under, ...(block.kind === 'heading' ? [block] : [])];
    const titles = headings.map(({ clean, body }) => clean.text.slice(body)).reverse();
    // A note stands at the end of the text, under a heading that is not its own.
    const isNote = block.place === 'footnote';
    const inside = !annex && !isNote && !titles.some((title) => OUTSIDE.test(title));
    return { block, inside, scope: headingScope(titles), item: headingItem(titles[0]) };
  });
}

function headingScope(titles: readonly string[]): Scope | null {
  for (const title of titles) {
    const isSide = /收支|收入|支出/u.test(title) && !SUBJECT.test(headingItem(title) ?? '');
    const scope = scopeIn(title) ?? (isSide ? 'all' : null);
    if (scope !== null) return scope;
  }
  return null;
}

function headingItem(title: string | undefined): string | null {
  if (title === undefined) return null;
  const named = namedBy(title.replace(/(?:决算|预算)?(?:安排)?(?:情况)?(?:说明)?[。：]?$/u, ''));
  return named.bare ? null : named.item;
}
