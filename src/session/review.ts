// The main use case, top to bottom: workbook → facts → checks → findings.
import { checkBook } from '../checking/check';
import type { CheckReport } from '../checking/finding';
import type { RulePack } from '../checking/packs/rule-pack';
import { withSheetPack } from '../checking/packs/sheet-pack';
import type { FactBook } from '../facts/book';
import { readWorkbook } from '../reading/read-workbook';
import type { Workbook } from '../workbook/workbook';

export interface BookReview {
  readonly book: FactBook;
  /** Last year's facts of the same kind of document; null where none were given. */
  readonly prior: FactBook | null;
  readonly report: CheckReport;
}

export interface Review {
  readonly workbook: Workbook;
  /** One for each kind of document in the workbook; none where no table was recognised. */
  readonly books: readonly BookReview[];
}

export interface ReviewOptions {
  /** Last year's workbook. */
  readonly prior?: Workbook;
  /** The user's own rules; those on a sheet of the workbook come on top. */
  readonly rules?: readonly RulePack[];
}

/** Reads and cross-checks a workbook, with last year's where given. */
export function review(workbook: Workbook, options: ReviewOptions = {}): Review {
  const rules = withSheetPack(options.rules ?? [], workbook);
  const priors = options.prior === undefined ? [] : readWorkbook(options.prior).books;
  const books = readWorkbook(workbook).books.map((book): BookReview => {
    const prior = priors.find((candidate) => candidate.kind === book.kind) ?? null;
    return { book, prior, report: checkBook(book, { rules, ...(prior === null ? {} : { prior }) }) };
  });
  return { workbook, books };
}
