// Under which names a host keeps what was filled in: one for each kind of document, year and unit.
import type { FactBook } from '../facts/book';
import type { Review } from './review';

/** Those of this year and last; null where unit or year is unknown: nobody's answers are offered to somebody else. */
export function stateKeys(review: Review | null): { readonly now: string; readonly last: string } | null {
  const book = askingBook(review);
  if (book === undefined || book.unitName === null || book.year === null) return null;
  const key = (year: number) => `${book.kind}/${year}/${book.unitName}`;
  return { now: key(book.year), last: key(book.year - 1) };
}

/** The final accounts ask the questions; a budget has no text yet. */
function askingBook(review: Review | null): FactBook | undefined {
  const books = (review?.books ?? []).map(({ book }) => book);
  return books.find(({ kind }) => kind === 'final-accounts') ?? books[0];
}
