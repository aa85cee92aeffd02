// The explanatory text as plain lines: for the clipboard, and to be compared with the next one.
import { type ExplanatoryText, type Paragraph, paragraphText } from '../document/document';

export interface TextLine {
  readonly kind: 'title' | Paragraph['kind'];
  readonly text: string;
}

/** One paragraph a line: the title, then for each section its heading and its paragraphs. */
export function textLines(text: ExplanatoryText): readonly TextLine[] {
  return [
    { kind: 'title', text: text.title },
    ...text.sections.flatMap((section): TextLine[] => [
      { kind: 'heading', text: section.title },
      ...section.paragraphs.map((paragraph) => ({ kind: paragraph.kind, text: paragraphText(paragraph) })),
    ]),
  ];
}

/** The text for the clipboard: one line a paragraph. */
export function plainText(text: ExplanatoryText): string {
  return textLines(text)
    .map((line) => line.text)
    .join('\n');
}
