// Marks on a narrative → what changes in the document; what cannot be placed is told.
import type { Put } from './document-marks';
import { DocumentMarks } from './document-marks';
import type { DocumentText, PlacedParagraph, PlacedRun } from './document-text';
import { commentEnd, commentStart, type RevisionWriter } from './revision-xml';
import type { TextEdit } from './text-edits';

/** Offsets are UTF-16 indexes into the narrative's text; an empty span is a point. */
export interface NarrativeMark {
  readonly start: number;
  readonly end: number;
  /** What the span is to read; null leaves it. */
  readonly replacement: string | null;
  /** Several lines become several paragraphs; null for none. */
  readonly comment: string | null;
}

export interface UnplacedMark {
  /** Index of the mark in the list that was given. */
  readonly mark: number;
  readonly what: 'replacement' | 'comment';
  /** In Chinese, without a full stop. */
  readonly reason: string;
}

export interface PlannedComment {
  readonly id: number;
  readonly text: string;
}

/** Where a comment begins and ends; `about` says what it is about where it cannot stand there. */
interface CommentAnchors {
  readonly open: Put;
  readonly close: Put;
  readonly about: string;
}

const LONGEST_QUOTE = 40;

const NO_REFERENCE = '正文中没有引用这条注释的地方';

export class MarkPlan {
  readonly unplaced: UnplacedMark[] = [];
  readonly comments: PlannedComment[] = [];
  private readonly marks: DocumentMarks;
  private replacedUpTo = 0;

  constructor(
    private readonly document: DocumentText,
    private readonly writer: RevisionWriter,
  ) {
    this.marks = new DocumentMarks(document);
  }

  /** Marks have to be added in the order of the text; `index` is the one that `unplaced` names. */
  add(mark: NarrativeMark, index: number): void {
    const { start, end, replacement, comment } = mark;
    if (start < 0 || end < start || end > this.document.text.length) {
      throw new RangeError(`a mark outside of the text: ${start}–${end}`);
    }
    const anchors = comment === null ? null : this.commentAnchors(start, end);
    const { prefix } = this.document.main;
    const id = anchors === null ? 0 : this.writer.newId();
    anchors?.open(commentStart(prefix, id));
    const refused = replacement === null ? null : this.replace(start, end, replacement);
    if (refused !== null) this.unplaced.push({ mark: index, what: 'replacement', reason: refused });
    anchors?.close(commentEnd(prefix, id));
    if (comment === null) return;
    if (anchors !== null) this.comments.push({ id, text: anchors.about + comment });
    else this.unplaced.push({ mark: index, what: 'comment', reason: NO_REFERENCE });
  }

  edits(): ReadonlyMap<string, readonly TextEdit[]> {
    return this.marks.edits(this.writer);
  }

  /** null where it was placed, else why not. */
  private replace(start: number, end: number, text: string): string | null {
    const paragraph = this.paragraphAt(start);
    if (end > paragraph.end) return '要改的文字跨了段落';
    if (start < this.replacedUpTo) return '同一处已有另一处修改';
    if (start === end) {
      this.insert(paragraph, start, text);
      return null;
    }
    const runs = runsBetween(paragraph, start, end);
    if (runs.some((placed) => hasFixed(placed, start, end))) return '要改的文字在公式或注音里';
    this.replacedUpTo = end;
    for (const placed of runs) {
      this.marks.delete(paragraph, placed, Math.max(start, placed.start), Math.min(end, placed.end));
    }
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined || text === '') return null;
    const put = this.marks.afterCharacter(paragraph, last, end);
    put(this.insertion(paragraph, text, first, last));
    return null;
  }

  private insert(paragraph: PlacedParagraph, at: number, text: string): void {
    if (text === '') return;
    const { put, run } = this.point(paragraph, at);
    put(this.insertion(paragraph, text, run, run));
  }

  /** `model` gives the look, `beside` is where it will stand. */
  private insertion(
    { paragraph }: PlacedParagraph,
    text: string,
    model: PlacedRun | undefined,
    beside: PlacedRun | undefined,
  ): string {
    return this.writer.insertion({
      story: paragraph.story,
      text,
      model: model?.run,
      around: beside?.run.insertion,
    });
  }

  private commentAnchors(start: number, end: number): CommentAnchors | null {
    const touched = this.paragraphsBetween(start, end);
    const here = touched.filter(({ paragraph }) => paragraph.comments.kind === 'here');
    const [paragraph] = here;
    if (paragraph === undefined) return this.anchorsElsewhere(start, end);
    const runs = here.flatMap((each) => runsBetween(each, start, end).map((run) => [each, run] as const));
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined) {
      const { put } = this.point(paragraph, Math.max(start, paragraph.start));
      return { open: put, close: put, about: '' };
    }
    return {
      open: this.marks.beforeCharacter(...first, Math.max(start, first[1].start)),
      close: this.marks.afterCharacter(...last, Math.min(end, last[1].end)),
      about: '',
    };
  }

  /** Word ignores comments in notes and text boxes: they go to the run that refers to the note or holds the box. */
  private anchorsElsewhere(start: number, end: number): CommentAnchors | null {
    const { comments } = this.paragraphAt(start).paragraph;
    if (comments.kind !== 'at') return null;
    const text = this.document.text.slice(start, end);
    const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    const { main } = this.document;
    return {
      open: this.marks.beforeRun(main, comments.run),
      close: this.marks.afterRun(main, comments.run),
      about: quote === '' ? `（${comments.label}）` : `（${comments.label}“${quote}”）`,
    };
  }

  /** Behind the character before it where there is one in the paragraph: what is put in continues that text. */
  private point(
    paragraph: PlacedParagraph,
    at: number,
  ): { readonly put: Put; readonly run: PlacedRun | undefined } {
    const behind = paragraph.runs.find(({ start, end }) => start < at && at <= end);
    if (behind !== undefined) return { put: this.marks.afterCharacter(paragraph, behind, at), run: behind };
    const [first] = paragraph.runs;
    if (first !== undefined) return { put: this.marks.beforeCharacter(paragraph, first, at), run: first };
    return { put: this.marks.inParagraph(paragraph), run: undefined };
  }

  private paragraphAt(offset: number): PlacedParagraph {
    const found = this.document.paragraphs[this.indexAt(offset)];
    if (found === undefined) throw new Error('a document without paragraphs');
    return found;
  }

  private paragraphsBetween(start: number, end: number): readonly PlacedParagraph[] {
    return this.document.paragraphs.slice(this.indexAt(start), this.indexAt(end) + 1);
  }

  /** The last paragraph that begins at the offset or before it. */
  private indexAt(offset: number): number {
    let [low, high] = [0, this.document.paragraphs.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.document.paragraphs[middle]?.start ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The runs with a character of the span: of an empty span none. */
function runsBetween({ runs }: PlacedParagraph, start: number, end: number): readonly PlacedRun[] {
  return runs.filter((run) => Math.max(run.start, start) < Math.min(run.end, end));
}

function hasFixed({ run, start }: PlacedRun, from: number, to: number): boolean {
  let at = start;
  return run.children.some(({ kind, text }) => {
    const begin = at;
    at += text.length;
    return kind === 'fixed' && begin < to && from < at;
  });
}
