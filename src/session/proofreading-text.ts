// The text as it is shown and saved: corrections made, the places of findings told apart.
import type { Narrative, NarrativeParagraph } from '../files/narrative/narrative';
import type { NarrativeSeverity } from '../proofreading/finding';
import type { ProofreadItem } from './proofreading-items';
import { paragraphAt } from './proofreading-keys';

/** A stretch of a paragraph that is shown in one way. */
export interface TextPiece {
  /** As it reads now. */
  readonly text: string;
  /** As it read before a correction; the same as `text` elsewhere. */
  readonly before: string;
  /** The finding that is shown here, the gravest where there are several; null for plain text. */
  readonly item: ProofreadItem | null;
}

export interface ShownParagraph {
  readonly index: number;
  readonly place: NarrativeParagraph['place'];
  /** 1 and up for a heading. */
  readonly level: number | null;
  readonly pieces: readonly TextPiece[];
}

/** The text with the corrections made. */
export function correctedText(text: string, items: readonly ProofreadItem[]): string {
  let result = '';
  let at = 0;
  for (const { finding } of items.filter(({ standing }) => standing === 'accepted')) {
    result += text.slice(at, finding.start) + (finding.fix ?? '');
    at = finding.end;
  }
  return result + text.slice(at);
}

/** Blank paragraphs are left out, ignored findings not shown. `items` in the order of the text. */
export function shownParagraphs(
  { text, paragraphs }: Narrative,
  levels: readonly (number | null)[],
  items: readonly ProofreadItem[],
): readonly ShownParagraph[] {
  const here = itemsByParagraph(paragraphs, items);
  return paragraphs.flatMap((paragraph, index) => {
    const pieces = piecesOf(text, paragraph, here.get(index) ?? []);
    const blank = pieces.every((piece) => piece.item === null && piece.text.trim() === '');
    return blank ? [] : [{ index, place: paragraph.place, level: levels[index] ?? null, pieces }];
  });
}

function itemsByParagraph(
  paragraphs: readonly NarrativeParagraph[],
  items: readonly ProofreadItem[],
): ReadonlyMap<number, readonly ProofreadItem[]> {
  const found = new Map<number, ProofreadItem[]>();
  for (const item of items) {
    if (item.standing === 'ignored') continue;
    const { start, end } = item.finding;
    const last = paragraphAt(paragraphs, Math.max(start, end - 1));
    for (let index = paragraphAt(paragraphs, start); index <= last; index += 1) {
      found.set(index, [...(found.get(index) ?? []), item]);
    }
  }
  return found;
}

/** An item as far as it stands in one paragraph. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly item: ProofreadItem;
}

function piecesOf(
  text: string,
  { start, end }: NarrativeParagraph,
  items: readonly ProofreadItem[],
): readonly TextPiece[] {
  const within = (offset: number) => Math.min(Math.max(offset, start), end);
  const stretches = items.map((item): Stretch => {
    return { from: within(item.finding.start), to: within(item.finding.end), item };
  });
  const cuts = new Set([start, end, ...stretches.flatMap(({ from, to }) => [from, to])]);
  const corrected = stretches.filter(({ item }) => item.standing === 'accepted');
  const inOrder = [...cuts]
    .filter((cut) => !corrected.some(({ from, to }) => from < cut && cut < to))
    .sort((a, b) => a - b);
  return inOrder.flatMap((from, index): TextPiece[] => {
    const to = inOrder[index + 1] ?? from;
    const points = stretches.filter((one) => one.from === from && one.to === from);
    const over = stretches.filter((one) => one.from <= from && to <= one.to && one.from < one.to);
    const shown = over.find(({ item }) => item.standing === 'accepted') ?? gravest(over);
    return [
      ...points.map(({ item }) => pieceOf(text.slice(from, from), item, start)),
      ...(from === to ? [] : [pieceOf(text.slice(from, to), shown?.item ?? null, start)]),
    ];
  });
}

/** A correction over several paragraphs reads in the first of them. */
function pieceOf(before: string, item: ProofreadItem | null, paragraphStart: number): TextPiece {
  if (item?.standing !== 'accepted') return { text: before, before, item };
  return { text: item.finding.start < paragraphStart ? '' : (item.finding.fix ?? ''), before, item };
}

const GRAVITY: readonly NarrativeSeverity[] = ['error', 'warning', 'tail', 'info'];

function gravest(stretches: readonly Stretch[]): Stretch | undefined {
  return [...stretches].sort(
    (a, b) =>
      GRAVITY.indexOf(a.item.finding.severity) - GRAVITY.indexOf(b.item.finding.severity) ||
      a.to - a.from - (b.to - b.from),
  )[0];
}
