// A narrative of plain text, as the reader of .txt files makes it.
import type { Narrative } from '../../src/files/narrative/narrative';

export function narrativeOf(text: string): Narrative {
  const paragraphs: Narrative['paragraphs'][number][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    paragraphs.push({ start, end, place: 'body', headingLevel: null, numbered: false });
    start = end + 1;
  }
  return { text, paragraphs, charts: [] };
}
