// A Word document → its text, with the run behind each character.
import { attributeOf, outline, type XmlElement } from '../xml-elements';
import { DocumentStyles } from './document-styles';
import { type DocxParts, partText, relatedPart } from './open-docx';
import { type CommentPlace, type Story, type StoryParagraph, type StoryRun, textOfRun } from './story';
import { StoryReader } from './story-reader';
import { boundPrefix, childNamed, nameOf } from './word-elements';

/** Offsets are UTF-16 indexes into the text; `end` is exclusive. */
export interface PlacedRun {
  readonly run: StoryRun;
  readonly start: number;
  readonly end: number;
}

export interface PlacedParagraph {
  readonly paragraph: StoryParagraph;
  readonly start: number;
  readonly end: number;
  /** In order and without a gap. */
  readonly runs: readonly PlacedRun[];
}

export interface DocumentText {
  readonly text: string;
  /** The main part. */
  readonly main: Story;
  /** That of the main part's elements. */
  readonly namespace: string;
  readonly paragraphs: readonly PlacedParagraph[];
}

/** null where the main part is no Word document. Throws where a part is no XML. */
export function documentText(docx: DocxParts): DocumentText | null {
  const styles = new DocumentStyles(textOf(docx, 'styles'), textOf(docx, 'numbering'));
  const xml = partText(docx.parts, docx.main) ?? '';
  const root = outline(xml, Infinity);
  const body = childNamed(root, 'w:body');
  if (body === undefined) return null;
  const main: Story = { path: docx.main, xml, prefix: boundPrefix(root) };
  const reader = new StoryReader(main, styles);
  reader.read(body, 'body', { kind: 'here' });
  const paragraphs = [
    ...reader.paragraphs,
    ...notes(docx, styles, reader.notes, 'footnote'),
    ...notes(docx, styles, reader.notes, 'endnote'),
  ];
  return { main, namespace: root.namespace, ...placed(paragraphs) };
}

/** The notes in their part's order, without the lines that separate them and those whose reference was deleted. */
function notes(
  docx: DocxParts,
  styles: DocumentStyles,
  references: ReadonlyMap<string, XmlElement | undefined>,
  kind: 'footnote' | 'endnote',
): readonly StoryParagraph[] {
  const path = relatedPart(docx, `${kind}s`);
  const xml = partText(docx.parts, path);
  if (path === undefined || xml === undefined) return [];
  const root = outline(xml, Infinity);
  const reader = new StoryReader({ path, xml, prefix: boundPrefix(root) }, styles);
  for (const element of root.children) {
    const type = attributeOf(element, 'type');
    if (nameOf(element) !== `w:${kind}` || (type !== undefined && type !== 'normal')) continue;
    const key = `${kind}Reference ${attributeOf(element, 'id') ?? ''}`;
    const run = references.get(key);
    if (run === undefined && references.has(key)) continue;
    const comments: CommentPlace =
      run === undefined
        ? { kind: 'nowhere' }
        : { kind: 'at', run, label: kind === 'footnote' ? '脚注' : '尾注' };
    reader.read(element, 'footnote', comments);
  }
  return reader.paragraphs;
}

function placed(paragraphs: readonly StoryParagraph[]): Pick<DocumentText, 'text' | 'paragraphs'> {
  const lines: string[] = [];
  const found: PlacedParagraph[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    const start = at;
    const runs: PlacedRun[] = [];
    for (const run of paragraph.runs) {
      const text = textOfRun(run);
      lines.push(text);
      runs.push({ run, start: at, end: at + text.length });
      at += text.length;
    }
    found.push({ paragraph, start, end: at, runs });
    lines.push('\n');
    at += 1;
  }
  return { text: lines.slice(0, -1).join(''), paragraphs: found };
}

function textOf(docx: DocxParts, type: string): string | undefined {
  return partText(docx.parts, relatedPart(docx, type));
}
