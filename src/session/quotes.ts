// From a cell back to the text: the sentences that quote it.
import { type ExplanatoryText, type Paragraph, paragraphText } from '../document/document';
import { parseRef } from '../workbook/address';
import type { CellRef } from '../workbook/workbook';

export interface Quote {
  readonly section: string;
  readonly title: string;
  /** Which paragraph of the section. */
  readonly paragraph: number;
  readonly sentence: string;
}

const SENTENCE = /[^。；！？]*[。；！？]?/gu;

/** The sentences of the text with a figure that comes from `cell` (`sheet!A1`), in their order. */
export function quotesOf(text: ExplanatoryText, cell: string): readonly Quote[] {
  const place = parseRef(cell);
  if (place === undefined) return [];
  return text.sections.flatMap(({ id, title, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) =>
      sentencesOf(paragraph, place).map((sentence) => ({ section: id, title, paragraph: index, sentence })),
    ),
  );
}

function sentencesOf(paragraph: Paragraph, cell: CellRef): readonly string[] {
  let end = 0;
  const places = paragraph.runs.flatMap(({ text, figure }) => {
    const start = end;
    end += text.length;
    return figure !== undefined && figure.from.some((from) => covers(from, cell)) ? [start] : [];
  });
  return [...paragraphText(paragraph).matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
    places.some((place) => place >= index && place < index + sentence.length) ? [sentence.trim()] : [],
  );
}

/** `from` is a cell or a rectangle. */
function covers(from: string, { sheet, row, col }: CellRef): boolean {
  const [first = '', last] = from.slice(from.lastIndexOf('!') + 1).split(':');
  const name = from.slice(0, from.lastIndexOf('!'));
  const start = parseRef(`${name}!${first}`);
  const end = last === undefined ? start : parseRef(`${name}!${last}`);
  if (start === undefined || end === undefined || start.sheet !== sheet) return false;
  return row >= start.row && row <= end.row && col >= start.col && col <= end.col;
}
