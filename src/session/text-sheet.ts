// The explanatory text as the lines of a sheet, the same for every host that writes it.
import { type ExplanatoryText, type Paragraph, paragraphText } from '../document/document';

/** The sheet that receives the text. */
export const TEXT_SHEET = '情况说明';

export interface TextLine {
  readonly kind: 'title' | Paragraph['kind'];
  readonly text: string;
}

/** One line a row: the title, then for each section its heading and its paragraphs. */
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
