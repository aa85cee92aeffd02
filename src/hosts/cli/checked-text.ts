// The text that `gouji check --narrative` proofreads beside the workbook.
import type { FactBook } from '../../facts/book';
import { proofreadJson, type ProofreadDocument } from '../../output/proofread-json';
import { bookFor } from '../../proofreading/book-for';
import { proofread } from '../../proofreading/proofread';
import type { Input } from './inputs';
import { type Unreadable, unreadable } from './job';
import { readNarrativeInput } from './read-narrative-input';

export interface CheckedText {
  readonly kind: 'text';
  /** Of the workbook's books the one it explains. */
  readonly book: FactBook | null;
  readonly proofread: (books: {
    readonly book: FactBook;
    readonly prior: FactBook | null;
  }) => ProofreadDocument;
}

export async function checkedText(
  input: Input,
  books: readonly FactBook[],
): Promise<CheckedText | Unreadable> {
  const opened = await readNarrativeInput(input);
  if (opened.kind === 'unreadable') {
    return unreadable(opened.code, `情况说明 ${input.file} 无法使用。${opened.message}`);
  }
  const { narrative } = opened;
  return {
    kind: 'text',
    book: bookFor(narrative, books),
    proofread: ({ book, prior }) =>
      proofreadJson(
        input.file,
        narrative.text,
        proofread(narrative, { book, ...(prior === null ? {} : { prior }) }),
      ),
  };
}
