// The workbooks that a text is proofread against.
import type { FactBook } from '../../facts/book';
import { bookFor } from '../../proofreading/book-for';
import { findPrior } from './find-prior';
import { type Job, type Unreadable, unreadable } from './job';
import { readInput } from './read-input';
import type { OpenedNarrative } from './read-narrative-input';

type ProofreadJob = Extract<Job, { readonly task: 'proofread' }>;

interface Books {
  readonly book?: FactBook;
  readonly prior?: FactBook;
}

export async function booksFor(
  { narrative }: OpenedNarrative,
  { workbook, prior: choice }: ProofreadJob,
  notes: string[],
): Promise<Books | Unreadable> {
  if (workbook === null) return {};
  const opened = await readInput(workbook);
  if (opened.kind === 'unreadable') {
    return unreadable(opened.code, `工作簿 ${workbook.file} 无法使用。${opened.message}`);
  }
  const book = bookFor(narrative, opened.books);
  if (book === null) return {};
  const prior = await findPrior(book, choice, notes);
  return { book, ...(prior === null ? {} : { prior }) };
}
