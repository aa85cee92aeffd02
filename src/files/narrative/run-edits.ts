// A run with marks in it → the edits that split it, put parts of it into deletions and set what stands between them.
import type { PlacedRun } from './document-text';
import { type RevisionWriter, runContent } from './revision-xml';
import type { RunChild, Story } from './story';
import { insertAt, type TextEdit } from './text-edits';

/** Offsets are those of the narrative's text; the strings are XML that stands beside runs. */
export class RunMarks {
  before = '';
  after = '';
  readonly beforeCharacter = new Map<number, string>();
  /** By the offset behind the character. */
  readonly afterCharacter = new Map<number, string>();
  readonly deleted: { readonly start: number; readonly end: number }[] = [];
}

/** A child of the run, or a part of its text, that stays in one piece. */
interface Piece {
  readonly child: RunChild;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isDeleted: boolean;
}

/** `marks` touch a child that is not `text` only at its ends or as a whole. */
export function runEdits(
  story: Story,
  { run, start }: PlacedRun,
  marks: RunMarks,
  writer: RevisionWriter,
): readonly TextEdit[] {
  const { element } = run;
  const pieces = piecesOf(run.children, start, marks);
  const fronts = pieces.map((piece, index) => {
    const previous = pieces[index - 1];
    const between = previous === undefined ? marks.before : behind(previous, marks);
    const outside = between + inFrontOf(piece, marks);
    const opening = piece.isDeleted ? writer.opening(story.prefix, 'del') : '';
    if (previous === undefined) return outside + opening;
    if (outside === '' && previous.isDeleted === piece.isDeleted) return '';
    const closing = `</${element.prefix}${element.local}>${previous.isDeleted ? deletionEnd(story) : ''}`;
    return closing + outside + opening + runOpening(story, run);
  });
  const last = pieces.at(-1);
  const closing = last?.isDeleted === true ? deletionEnd(story) : '';
  return [
    insertAt(element.start, fronts[0] ?? ''),
    ...pieceEdits(story, pieces, ['', ...fronts.slice(1)]),
    insertAt(element.end, closing + (last === undefined ? '' : behind(last, marks)) + marks.after),
  ];
}

/** Text that is cut or deleted is written anew, anything else only gets something in front. */
function pieceEdits(story: Story, pieces: readonly Piece[], fronts: readonly string[]): readonly TextEdit[] {
  return pieces.map(({ child, text, isDeleted }, index) => {
    const front = fronts[index] ?? '';
    const { start, end } = child.element;
    if (child.kind !== 'text' || (text === child.text && !isDeleted)) return insertAt(start, front);
    const xml = front + runContent(story.prefix, text, isDeleted ? 'delText' : 't');
    // The pieces of one element stand at its end, in order, and the first of them removes it.
    return pieces[index - 1]?.child === child ? insertAt(end, xml) : { from: start, to: end, xml };
  });
}

function piecesOf(children: readonly RunChild[], start: number, marks: RunMarks): readonly Piece[] {
  let at = start;
  return children.flatMap((child) => {
    const from = at;
    at += child.text.length;
    const cuts = child.kind === 'text' ? cutsBetween(from, at, marks) : [];
    const bounds = [from, ...cuts, at];
    return bounds.slice(1).map((end, index) => {
      const begin = bounds[index] ?? from;
      const isDeleted = end > begin && marks.deleted.some((span) => span.start <= begin && end <= span.end);
      return { child, text: child.text.slice(begin - from, end - from), start: begin, end, isDeleted };
    });
  });
}

function cutsBetween(start: number, end: number, marks: RunMarks): readonly number[] {
  const cuts = [
    ...marks.beforeCharacter.keys(),
    ...marks.afterCharacter.keys(),
    ...marks.deleted.flatMap((span) => [span.start, span.end]),
  ];
  return [...new Set(cuts)].filter((cut) => start < cut && cut < end).sort((a, b) => a - b);
}

function inFrontOf({ start, end }: Piece, marks: RunMarks): string {
  return end > start ? (marks.beforeCharacter.get(start) ?? '') : '';
}

function behind({ start, end }: Piece, marks: RunMarks): string {
  return end > start ? (marks.afterCharacter.get(end) ?? '') : '';
}

function deletionEnd({ prefix }: Story): string {
  return `</${prefix}del>`;
}

/** The tag and the formatting of a run like this one. */
function runOpening({ xml }: Story, { element, properties }: PlacedRun['run']): string {
  const look = properties === undefined ? '' : xml.slice(properties.start, properties.end);
  return xml.slice(element.start, element.openEnd) + look;
}
