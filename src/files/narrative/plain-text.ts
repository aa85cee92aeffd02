// Plain text → a narrative: each line a paragraph, line ends as they are.
import type { Narrative, NarrativeParagraph } from './narrative';

const LINE_END = /\r\n|\r|\n/gu;

export function plainNarrative(text: string): Narrative {
  const paragraphs: NarrativeParagraph[] = [];
  let start = 0;
  const line = (end: number): void => {
    paragraphs.push({ start, end, place: 'body', headingLevel: null, numbered: false });
  };
  for (const match of text.matchAll(LINE_END)) {
    line(match.index);
    start = match.index + match[0].length;
  }
  // A line end at the end of the file begins no further line.
  if (start < text.length || paragraphs.length === 0) line(text.length);
  return { text, paragraphs, charts: [] };
}
