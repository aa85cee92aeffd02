// Text without its white space and in half-width figures, each character still knowing where it came from.
import { toHalfWidth } from '../../amount/parse';

/** `at[i]` is the offset of `text[i]` in the narrative; one character of the source never becomes two. */
export interface CleanText {
  readonly text: string;
  readonly at: readonly number[];
}

const BLANK = /[\s\u00a0\u2000-\u200b\u3000\ufeff]/u;
/** Only what figures are made of changes its width: a full-width comma is a mark of the sentence, not of a number. */
const FIGURE_SIGN = /[０-９．％－＋]/u;

/** What converters to plain text leave of Word's bookmarks. */
const BOOKMARK = /\[bookmark: [^\]\n]{1,60}\]/gu;

/** The characters from `start` to `end` of `source`, blanks and line breaks dropped, figures in half width. */
export function cleanText(source: string, start: number, end: number): CleanText {
  const characters: string[] = [];
  const at: number[] = [];
  const bookmarks = bookmarksIn(source, start, end);
  for (let offset = start; offset < end; offset += 1) {
    const character = source.charAt(offset);
    if (BLANK.test(character) || bookmarks.has(offset)) continue;
    characters.push(FIGURE_SIGN.test(character) ? toHalfWidth(character) : character);
    at.push(offset);
  }
  return { text: characters.join(''), at };
}

function bookmarksIn(source: string, start: number, end: number): ReadonlySet<number> {
  const offsets = new Set<number>();
  const text = source.slice(start, end);
  if (!text.includes('[bookmark: ')) return offsets;
  for (const match of text.matchAll(BOOKMARK)) {
    for (let offset = 0; offset < match[0].length; offset += 1) offsets.add(start + match.index + offset);
  }
  return offsets;
}

/** The two joined, as one text that a line break had torn apart. */
export function joined(first: CleanText, second: CleanText): CleanText {
  return { text: first.text + second.text, at: [...first.at, ...second.at] };
}

/** The span of the narrative that shows `text[from, to)`; an empty range lies behind the character before it. */
export function sourceSpan(clean: CleanText, from: number, to: number): { start: number; end: number } {
  if (to > from) {
    const start = clean.at[from];
    const last = clean.at[to - 1];
    if (start === undefined || last === undefined) throw new RangeError(`no character ${from}–${to}`);
    return { start, end: last + 1 };
  }
  const before = clean.at[from - 1];
  const point = before === undefined ? (clean.at[from] ?? 0) : before + 1;
  return { start: point, end: point };
}
