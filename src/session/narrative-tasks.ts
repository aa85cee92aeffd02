// Reading, proofreading and marking a text, as a worker does it.
import type { FactBook } from '../facts/book';
import { isFileProblem } from '../files/file-problem';
import { markNarrative } from '../files/narrative/mark-narrative';
import type { NarrativeMark } from '../files/narrative/mark-plan';
import type { Narrative } from '../files/narrative/narrative';
import { readNarrative } from '../files/narrative/read-narrative';
import { bookFor } from '../proofreading/book-for';
import { proofread } from '../proofreading/proofread';
import { blocksOf } from '../proofreading/text/blocks';
import { documentFrame } from '../proofreading/text/document-year';
import { readWorkbook } from '../reading/read-workbook';
import type { HostResult } from './host';
import type {
  MarkedDocument,
  OpenedNarrative,
  Proofread,
  ProofreadTables,
  TablesUse,
} from './narrative-work';

export function readTask(bytes: Uint8Array): HostResult<OpenedNarrative> {
  const read = readNarrative(bytes);
  if (isFileProblem(read)) return { kind: 'failed', message: read.message };
  const { narrative, format } = read;
  return { kind: 'done', value: { narrative, format, levels: headingLevels(narrative) } };
}

export function proofreadTask(narrative: Narrative, tables: ProofreadTables): HostResult<Proofread> {
  const { workbook, prior, anyway } = tables;
  const book = workbook === null ? null : bookFor(narrative, readWorkbook(workbook).books);
  const use: TablesUse =
    book === null ? { kind: 'none' } : anyway ? { kind: 'used' } : useOf(narrative, book);
  if (book === null || use.kind !== 'used') {
    return { kind: 'done', value: { report: proofread(narrative), tables: use } };
  }
  const before = prior === null ? undefined : sameKind(readWorkbook(prior).books, book);
  const report = proofread(narrative, { book, ...(before === undefined ? {} : { prior: before }) });
  return { kind: 'done', value: { report, tables: use } };
}

export function markTask(
  bytes: Uint8Array,
  marks: readonly NarrativeMark[],
  date: Date,
): HostResult<MarkedDocument> {
  const result = markNarrative(bytes, marks, date);
  if (isFileProblem(result)) return { kind: 'failed', message: result.message };
  return { kind: 'done', value: { bytes: new Uint8Array(result.bytes), unplaced: result.unplaced } };
}

function headingLevels(narrative: Narrative): readonly (number | null)[] {
  const { paragraphs } = narrative;
  const headings = blocksOf(narrative).filter(({ kind }) => kind === 'heading');
  const levels = new Map(headings.map(({ clean, under }) => [clean.at[0] ?? -1, under.length + 1]));
  const starts = [...levels.keys()];
  let next = 0;
  return paragraphs.map(({ start, end }) => {
    while (next < starts.length && (starts[next] ?? 0) < start) next += 1;
    const first = starts[next];
    return first !== undefined && first < end ? (levels.get(first) ?? null) : null;
  });
}

/** Somebody else's tables would contradict every figure. A unit's own text names it; its year stands in the title. */
function useOf(narrative: Narrative, { unitName, year }: FactBook): TablesUse {
  const unit = bare(unitName ?? '');
  if (unitName !== null && unit !== '' && !bare(narrative.text).includes(unit)) {
    return { kind: 'other-unit', unit: unitName };
  }
  const { year: text } = documentFrame(blocksOf(narrative));
  return text !== null && year !== null && text !== year
    ? { kind: 'other-year', book: year, text }
    : { kind: 'used' };
}

/** Without what a workbook adds to a unit's name: a code before it, 本级 or 汇总 in brackets behind it. */
function bare(name: string): string {
  return name
    .replace(/\s+/gu, '')
    .replace(/^[\dA-Za-z]+[-—_.．]?(?=\p{Script=Han})|[（(](?:本级|汇总|部门|本部)[）)]$/gu, '');
}

function sameKind(books: readonly FactBook[], { kind }: FactBook): FactBook | undefined {
  return books.find((book) => book.kind === kind);
}
