// A review in which it shows what somebody stands by.
import { applyExceptions, type Exception } from './exceptions';
import type { Review } from './review';

/** The review with what was accepted marked and counted apart. */
export function withAccepted(review: Review, exceptions: Readonly<Record<string, Exception>>): Review {
  const all = Object.values(exceptions);
  const books = review.books.map((each) => ({
    ...each,
    report: applyExceptions(each.report, { book: each.book, workbook: review.workbook }, all),
  }));
  return { ...review, books };
}
