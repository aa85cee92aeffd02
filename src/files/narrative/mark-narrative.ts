// The bytes of a .docx → the same document with corrections as tracked changes and remarks as comments.
import { type FileProblem, fileProblem, isFileProblem } from '../file-problem';
import { PackageParts } from '../package-parts';
import { sniff } from '../sniff';
import { addComments } from './comments-part';
import { documentText } from './document-text';
import { MarkPlan, type NarrativeMark, type UnplacedMark } from './mark-plan';
import { type DocxParts, openDocx, partText } from './open-docx';
import { RevisionWriter } from './revision-xml';
import { edited } from './text-edits';

export interface MarkedNarrative {
  readonly kind: 'marked';
  readonly bytes: Uint8Array;
  /** What could not be written into the document. */
  readonly unplaced: readonly UnplacedMark[];
}

/**
 * `marks` are places in the text that `readNarrative` gave for the same bytes; `date` is that of the changes, whose
 * author is 勾稽. Accepting all changes gives the text with the replacements made. Changed are only the runs that are
 * marked and the lists that have to name the comments; every other part keeps its bytes. A replacement over several
 * paragraphs, in a formula or over another one is not placed. A comment on a note or a text box stands at what refers
 * to it, and says so. Throws where a mark lies outside of the text or the bytes could not be read before.
 */
export function markNarrative(
  bytes: Uint8Array,
  marks: readonly NarrativeMark[],
  date: Date,
): MarkedNarrative | FileProblem {
  if (sniff(bytes) !== 'zip') {
    return fileProblem(
      'not-a-text',
      '修订和批注只能写入 .docx 文档。请在 Word 或 WPS 中另存为 .docx 后再试。',
    );
  }
  const docx = openDocx(bytes);
  if (isFileProblem(docx)) return docx;
  const document = documentText(docx);
  if (document === null) return fileProblem('not-a-text', '这个文件不是 Word 文档，不能写入修订和批注。');
  const writer = new RevisionWriter(usedIds(docx), date);
  const plan = new MarkPlan(document, writer);
  const inOrder = [...marks.entries()].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  for (const [index, mark] of inOrder) plan.add(mark, index);
  const parts = new PackageParts(bytes);
  for (const [path, edits] of plan.edits()) parts.set(path, edited(parts.text(path) ?? '', edits));
  addComments(parts, docx, plan.comments, document.namespace, writer);
  return { kind: 'marked', bytes: parts.zipped(), unplaced: plan.unplaced };
}

/** Parts whose revisions, comments and bookmarks share one series of numbers. */
const NUMBERED_PART = /\/(comments|footnotes|endnotes|header|footer)$/u;

function usedIds(docx: DocxParts): ReadonlySet<number> {
  const others = docx.relations.filter(({ type, external }) => !external && NUMBERED_PART.test(type));
  const paths = [docx.main, ...others.map(({ target }) => target)];
  const found = new Set<number>();
  for (const path of paths) {
    for (const [, id] of (partText(docx.parts, path) ?? '').matchAll(/:id\s*=\s*["'](\d+)["']/gu)) {
      found.add(Number(id));
    }
  }
  return found;
}
