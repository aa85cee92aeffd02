// Which paragraph of today's text an edited one belongs to.
import type { Paragraph } from '../document/document';
import type { Answers } from '../writing/question';
import { likeness } from './differences';
import type { ParagraphEdit } from './paragraph-edit';
import { isSlot, partsOf, skeleton, type Slot } from './template-slots';

/** Half the figures of a paragraph have to be found again for it to be the same paragraph. */
const ENOUGH_FIGURES = 0.5;
const ENOUGH_WORDS = 0.5;
const SOME_WORDS = 0.3;

/** Which paragraph of the section each edit belongs to: the one with the same words, else the one most like it. */
export function placed(
  paragraphs: readonly Paragraph[],
  edits: readonly (readonly [string, ParagraphEdit])[],
  answers: Answers,
): ReadonlyMap<string, number> {
  const open = new Map<number, readonly (string | Slot)[]>();
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'text') open.set(index, partsOf(paragraph).parts);
  });
  const places = new Map<string, number>();
  const place = (score: (edit: ParagraphEdit, parts: readonly (string | Slot)[]) => number) => {
    for (const [id, edit] of edits) {
      if (places.has(id)) continue;
      const best = [...open]
        .map(([index, parts]) => ({ index, score: score(edit, parts), away: Math.abs(index - edit.index) }))
        .filter((candidate) => candidate.score > 0)
        .sort((a, b) => b.score - a.score || a.away - b.away)[0];
      if (best === undefined) continue;
      places.set(id, best.index);
      open.delete(best.index);
    }
  };
  place((edit, parts) => (skeleton(edit.template, answers) === skeleton(parts, answers) ? 1 : 0));
  place((edit, parts) => resemblance(edit.template, parts));
  return places;
}

/**
 * 0 where it is another paragraph: lists have many that read alike, so their figures decide. One whose figures can for now not be
 * read has gaps in their place; it is the same as long as it has no figure of its own.
 */
function resemblance(before: readonly (string | Slot)[], now: readonly (string | Slot)[]): number {
  const words = likeness(skeleton(before, {}), skeleton(now, {}));
  const keys = new Set(before.filter(isSlot).map(({ key }) => key));
  if (keys.size === 0) return words >= ENOUGH_WORDS ? words : 0;
  const present = now.filter(isSlot).map(({ key }) => key);
  const found = [...keys].filter((key) => present.includes(key)).length / keys.size;
  if (found >= ENOUGH_FIGURES && words >= SOME_WORDS) return found + words;
  const gaps = present.some((key) => key.startsWith('?') && !keys.has(key));
  const others = present.some((key) => !key.startsWith('?') && !keys.has(key));
  return gaps && !others && words >= ENOUGH_WORDS ? words : 0;
}
