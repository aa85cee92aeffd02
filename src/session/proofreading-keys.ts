// Names for findings and figures of a text that outlive a visit: by the words of the paragraph, not by its position.
import type { Narrative, NarrativeParagraph } from '../files/narrative/narrative';
import type { ClaimState, NarrativeFinding } from '../proofreading/finding';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One key for each finding, in their order: the same as long as the paragraph reads the same and the finding says the same
 * should stand there, whatever is changed elsewhere in the text.
 */
export function findingKeys(narrative: Narrative, findings: readonly NarrativeFinding[]): readonly string[] {
  return keysOf(narrative, findings, ({ rule, quote, actual, expected, fix }) => [
    rule,
    quote,
    actual,
    expected,
    fix,
  ]);
}

/** One key for each figure, in their order; another one once the figure's state changes. */
export function claimKeys(narrative: Narrative, claims: readonly ClaimState[]): readonly string[] {
  return keysOf(narrative, claims, ({ quote, about, status }) => [quote, about, status]);
}

function keysOf<T extends Span>(
  narrative: Narrative,
  spans: readonly T[],
  says: (span: T) => readonly unknown[],
): readonly string[] {
  const place = placer(narrative);
  const taken = new Map<string, number>();
  return spans.map((span) => {
    const key = fingerprint(JSON.stringify([...place(span), ...says(span)]));
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

/** A span's paragraph, which of those that read the same it is, and where the span stands in it. */
function placer({ text, paragraphs }: Narrative): (span: Span) => readonly (string | number)[] {
  const times = new Map<string, number>();
  const named = paragraphs.map((paragraph) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const number = (times.get(words) ?? 0) + 1;
    times.set(words, number);
    return { words, number };
  });
  return ({ start, end }) => {
    const index = paragraphAt(paragraphs, start);
    const from = paragraphs[index]?.start ?? 0;
    const { words, number } = named[index] ?? { words: '', number: 0 };
    return [words, number, start - from, end - from];
  };
}

/** The last paragraph that begins at or before `offset`; −1 where none does. */
export function paragraphAt(paragraphs: readonly NarrativeParagraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Two hashes of 32 bits (FNV-1a with different beginnings): enough to tell the paragraphs of a unit's texts apart. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(36)).join('');
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
