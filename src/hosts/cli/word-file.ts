// `write --format docx` of one workbook: a file of our own, or the unit's own filled in.
import type { FactBook } from '../../facts/book';
import { isFileProblem } from '../../files/file-problem';
import { readNarrative } from '../../files/narrative/read-narrative';
import type { Workbook } from '../../workbook/workbook';
import type { Draft, DraftOptions } from '../../writing/draft';
import { fieldRuns } from '../../writing/field';
import type { Input } from './inputs';
import { type Unreadable, unreadable } from './job';
import { readBytes } from './read-input';

export interface WordFile {
  readonly kind: 'word';
  readonly bytes: Uint8Array;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

export interface Written {
  readonly workbook: Workbook;
  readonly book: FactBook;
  readonly written: Draft;
  /** What it was written from. */
  readonly options: DraftOptions;
}

/** `template`: the unit's own file with `{{…}}` in it. */
export async function wordFile(
  { workbook, book, written, options }: Written,
  template: Input | null,
): Promise<WordFile | Unreadable> {
  if (template === null) {
    // Large, and wanted by few calls.
    const { writeWord } = await import(/* webpackChunkName: "word" */ '../../output/word/write-word');
    return { kind: 'word', bytes: await writeWord(book, workbook, written), notes: [] };
  }
  const bytes = await docxBytes(template);
  if ('kind' in bytes) return bytes;
  const { fillWord } = await import(/* webpackChunkName: "word" */ '../../output/word/fill-word');
  const filled = await fillWord(bytes, written, (name) => fieldRuns(book, options, name));
  const left = filled.unknown.map((name) => `${template.file} 里的 {{${name}}} 没有这个名称，原样留着。`);
  return { kind: 'word', bytes: filled.bytes, notes: left };
}

async function docxBytes({ file, path }: Input): Promise<Uint8Array | Unreadable> {
  const bytes = await readBytes(path);
  if ('kind' in bytes) return { ...bytes, message: `模板 ${file} 无法使用。${bytes.message}` };
  const read = readNarrative(bytes);
  if (isFileProblem(read)) return unreadable(read.code, `模板 ${file} 无法使用。${read.message}`);
  if (read.format === 'docx') return bytes;
  return unreadable('failed', `模板 ${file} 不是 Word 文档（.docx），--template 要给出 .docx 文件。`);
}
