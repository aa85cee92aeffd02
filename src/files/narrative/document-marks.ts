// Where marks stand in a document: collected by run, then turned into edits of its parts.
import type { XmlElement } from '../xml-elements';
import type { DocumentText, PlacedParagraph, PlacedRun } from './document-text';
import type { RevisionWriter } from './revision-xml';
import { RunMarks, runEdits } from './run-edits';
import type { Story } from './story';
import { insertAt, type TextEdit } from './text-edits';
import { childNamed } from './word-elements';

/** Puts XML that stands beside runs at a place, behind what was put there before. */
export type Put = (xml: string) => void;

export class DocumentMarks {
  private readonly marked = new Map<XmlElement, { readonly story: Story; readonly marks: RunMarks }>();
  private readonly inParagraphs = new Map<PlacedParagraph, string>();
  private readonly placed: ReadonlyMap<XmlElement, PlacedRun>;

  constructor(document: DocumentText) {
    const runs = document.paragraphs.flatMap((paragraph) => paragraph.runs);
    this.placed = new Map(runs.map((placed) => [placed.run.element, placed]));
  }

  beforeRun(story: Story, element: XmlElement): Put {
    const marks = this.marksOf(story, element);
    return (xml) => (marks.before += xml);
  }

  afterRun(story: Story, element: XmlElement): Put {
    const marks = this.marksOf(story, element);
    return (xml) => (marks.after += xml);
  }

  /** In front of the character at the offset, or of the whole that it is a part of. */
  beforeCharacter({ paragraph }: PlacedParagraph, placed: PlacedRun, offset: number): Put {
    const { beforeCharacter } = this.marksOf(paragraph.story, placed.run.element);
    const at = wholeAround(placed, offset)?.start ?? offset;
    return (xml) => beforeCharacter.set(at, (beforeCharacter.get(at) ?? '') + xml);
  }

  /** Behind the character in front of the offset, or behind the whole that it is a part of. */
  afterCharacter({ paragraph }: PlacedParagraph, placed: PlacedRun, offset: number): Put {
    const { afterCharacter } = this.marksOf(paragraph.story, placed.run.element);
    const at = wholeAround(placed, offset)?.end ?? offset;
    return (xml) => afterCharacter.set(at, (afterCharacter.get(at) ?? '') + xml);
  }

  /** At the beginning of a paragraph without text. */
  inParagraph(paragraph: PlacedParagraph): Put {
    return (xml) => this.inParagraphs.set(paragraph, (this.inParagraphs.get(paragraph) ?? '') + xml);
  }

  delete({ paragraph }: PlacedParagraph, { run }: PlacedRun, start: number, end: number): void {
    this.marksOf(paragraph.story, run.element).deleted.push({ start, end });
  }

  /** The edits of each part, by its path. */
  edits(writer: RevisionWriter): ReadonlyMap<string, readonly TextEdit[]> {
    const found = new Map<string, TextEdit[]>();
    const add = ({ path }: Story, edits: readonly TextEdit[]): void => {
      const list = found.get(path) ?? [];
      found.set(path, list);
      list.push(...edits);
    };
    // Where one run ends and the next begins, what closes comes before what opens.
    const inOrder = [...this.marked].sort(([a], [b]) => a.start - b.start);
    for (const [element, { story, marks }] of inOrder) {
      const placed = this.placed.get(element);
      if (placed !== undefined) add(story, runEdits(story, placed, marks, writer));
      else add(story, [insertAt(element.start, marks.before), insertAt(element.end, marks.after)]);
    }
    for (const [{ paragraph }, xml] of this.inParagraphs) {
      add(paragraph.story, [intoParagraph(paragraph.element, paragraph.story.xml, xml)]);
    }
    return found;
  }

  private marksOf(story: Story, element: XmlElement): RunMarks {
    const { marks } = this.marked.get(element) ?? { marks: new RunMarks() };
    this.marked.set(element, { story, marks });
    return marks;
  }
}

/** The child that may not be cut and that has the offset inside. */
function wholeAround(
  { run, start }: PlacedRun,
  offset: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = start;
  for (const { kind, text } of run.children) {
    const end = at + text.length;
    if (kind !== 'text' && at < offset && offset < end) return { start: at, end };
    at = end;
  }
  return undefined;
}

/** Behind the paragraph's properties, which come first. */
function intoParagraph(element: XmlElement, xml: string, content: string): TextEdit {
  const properties = childNamed(element, 'w:pPr');
  if (xml[element.openEnd - 2] !== '/') return insertAt(properties?.end ?? element.openEnd, content);
  const closing = `</${element.prefix}${element.local}>`;
  return { from: element.openEnd - 2, to: element.openEnd, xml: `>${content}${closing}` };
}
