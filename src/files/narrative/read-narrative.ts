// The bytes of a .docx or .txt → a narrative; the content decides which it is, not the name.
import { decodeText } from '../decode-text';
import { type FileProblem, fileProblem, isFileProblem } from '../file-problem';
import { sniff } from '../sniff';
import { documentCharts } from './document-charts';
import { documentText } from './document-text';
import type { Narrative } from './narrative';
import { compoundProblem, notAText, openDocx } from './open-docx';
import { plainNarrative } from './plain-text';

export interface ReadNarrative {
  readonly kind: 'read';
  readonly narrative: Narrative;
  readonly format: 'docx' | 'txt';
}

/**
 * Reads the text as the contract's section "proofread" says what belongs to it: of a .docx one line a paragraph,
 * without numbers that Word makes, deleted revisions, field codes and hidden text; of a .txt everything but the byte
 * order mark. Time in proportion to the file.
 */
export function readNarrative(bytes: Uint8Array): ReadNarrative | FileProblem {
  switch (sniff(bytes)) {
    case 'empty':
      return notAText('文件是空的（0 字节）');
    case 'zip':
      return readDocx(bytes);
    case 'compound':
      return compoundProblem(bytes);
    case 'markup':
    case 'other':
      return readText(decodeText(bytes));
  }
}

function readDocx(bytes: Uint8Array): ReadNarrative | FileProblem {
  try {
    const docx = openDocx(bytes);
    if (isFileProblem(docx)) return docx;
    const document = documentText(docx);
    if (document === null) return notAText('这个压缩包的主要部分不是 Word 文档');
    const paragraphs = document.paragraphs.map(({ paragraph, start, end }) => {
      const { place, headingLevel, numbered } = paragraph;
      return { start, end, place, headingLevel, numbered };
    });
    const narrative = { text: document.text, paragraphs, charts: documentCharts(docx, document.paragraphs) };
    return { kind: 'read', narrative, format: 'docx' };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** What opens like one of these is a document of another kind that happens to be made of text. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, '这是 PDF 文件'],
  [/^\{\\rtf/u, '这是 RTF 文档'],
  [/^\s*<(!doctype|html|\?xml)\b/iu, '这是网页或 XML 文件'],
];

function readText(text: string): ReadNarrative | FileProblem {
  const other = OTHER_KINDS.find(([pattern]) => pattern.test(text));
  if (other !== undefined) return notAText(other[1]);
  if (text.includes('\0')) return notAText('文件的内容不是文本（可能是图片、程序等）');
  return { kind: 'read', narrative: plainNarrative(text), format: 'txt' };
}

function unreadable(detail: string): FileProblem {
  return fileProblem(
    'failed',
    `文档的内容无法解析（${detail}）。请在 Word 或 WPS 中打开并另存为 .docx，再试一次。`,
  );
}
