// The paragraphs of a narrative → blocks: torn lines joined, numbers read, headings told from prose.
import type { Narrative, NarrativeParagraph } from '../../files/narrative/narrative';
import { type Block, levelOfMark, type Mark } from './block';
import { cleanText, joined, type CleanText } from './clean-text';
import { readMark } from './mark';

const SENTENCE_END = /[。；;！!？?：:”’"）)》】]$/u;
const CAPTION = /^[（(]?(?:单位[：:].{1,4}[（(]?)?图\d+/u;
const SENTENCE_MARK = /[。；;，,！？：:]/u;
const LONGEST_HEADING = 40;
/** 名称（类）名称（款）名称（项） on a line of its own. */
const SUBJECT = /[（(][款项][）)]$/u;
const LONGEST_SUBJECT = 80;
/** A long heading ends so; the text below it does not go on with it. */
const TITLE_END = /(?:说明|情况|[（(][款项][）)])$/u;
/** A line that was broken by the page is about as long as the page is wide. */
const SHORTEST_TORN_LINE = 25;

interface Piece {
  readonly clean: CleanText;
  readonly paragraph: NarrativeParagraph;
  readonly isCell: boolean;
}

/** What is asked of one narrative several times is read once. */
const known = new WeakMap<Narrative, readonly Block[]>();

/** The blocks of `narrative` in its order; blank paragraphs are none. */
export function blocksOf(narrative: Narrative): readonly Block[] {
  const blocks = known.get(narrative) ?? blocksIn(narrative);
  known.set(narrative, blocks);
  return blocks;
}

function blocksIn(narrative: Narrative): readonly Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  for (const piece of piecesOf(narrative)) {
    const block = blockOf(piece, open);
    blocks.push(block);
    if (block.kind === 'heading') open.splice(block.under.length, open.length, block);
  }
  return blocks;
}

function piecesOf(narrative: Narrative): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const paragraph of narrative.paragraphs) {
    const clean = cleanText(narrative.text, paragraph.start, paragraph.end);
    if (clean.text === '') continue;
    // Converters to plain text set the cells of a table one a line, behind a tab.
    const isCell = paragraph.place === 'table-cell' || narrative.text.startsWith('\t', paragraph.start);
    const last = pieces.at(-1);
    if (last !== undefined && !isCell && !last.isCell && isTorn(last, paragraph, clean)) {
      pieces[pieces.length - 1] = { ...last, clean: joined(last.clean, clean) };
    } else {
      pieces.push({ clean, paragraph, isCell });
    }
  }
  return pieces;
}

/** Whether the page broke the line: it is long, no sentence ends there, and the next one begins nothing new. */
function isTorn(last: Piece, paragraph: NarrativeParagraph, next: CleanText): boolean {
  const both = last.paragraph.place === 'body' && paragraph.place === 'body';
  if (!both || last.paragraph.headingLevel !== null || paragraph.headingLevel !== null) return false;
  if (last.clean.text.length < SHORTEST_TORN_LINE || SENTENCE_END.test(last.clean.text)) return false;
  if (TITLE_END.test(last.clean.text) && isHeading(last.clean.text)) return false;
  return readMark(next.text) === null && !CAPTION.test(next.text) && !paragraph.numbered;
}

function blockOf({ clean, paragraph, isCell }: Piece, open: readonly Block[]): Block {
  const mark = readMark(clean.text);
  const shared = { clean, mark, body: mark?.text.length ?? 0, place: paragraph.place };
  if (isCell) return { ...shared, kind: 'cell', under: [...open] };
  if (CAPTION.test(clean.text)) return { ...shared, kind: 'caption', under: [...open] };
  const heading =
    paragraph.headingLevel !== null || (mark !== null && readsAsHeading(clean.text.slice(shared.body)));
  if (!heading) return { ...shared, kind: 'prose', under: [...open] };
  return { ...shared, kind: 'heading', under: headingsAbove(mark, open) };
}

/** A heading ends those of its own kind and of finer kinds: 四、 is not below a 3、 that stands for 三、. */
function headingsAbove(mark: Mark | null, open: readonly Block[]): readonly Block[] {
  if (mark === null) return [];
  const level = levelOfMark(mark);
  const ended = open.findIndex((other) => other.mark !== null && levelOfMark(other.mark) >= level);
  return ended < 0 ? [...open] : open.slice(0, ended);
}

function isHeading(text: string): boolean {
  const mark = readMark(text);
  return mark !== null && readsAsHeading(text.slice(mark.text.length));
}

function readsAsHeading(text: string): boolean {
  const longest = SUBJECT.test(text) ? LONGEST_SUBJECT : LONGEST_HEADING;
  return text.length > 0 && text.length <= longest && !SENTENCE_MARK.test(text);
}
