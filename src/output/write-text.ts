// The explanatory text as plain text: section titles and paragraphs one a line, chart captions as lines.
import { paragraphText } from '../document/document';
import type { Draft } from '../writing/draft';

export function writeText({ text }: Draft): readonly string[] {
  return text.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(paragraphText)]);
}
