// The main use case, top to bottom: workbook → facts → checks → findings.
import { checked } from '../checking/check';
import type { CheckedBook } from '../checking/checked';
import type { CheckReport } from '../checking/finding';
import type { UnitNature } from '../checking/language/ast';
import type { RulePack } from '../checking/packs/rule-pack';
import { withSheetPack } from '../checking/packs/sheet-pack';
import { recheck } from '../checking/recheck';
import { reportOf } from '../checking/report';
import type { FactBook } from '../facts/book';
import { readWorkbook } from '../reading/read-workbook';
import { rereadAmounts } from '../reading/reread-amounts';
import { changedValues } from '../workbook/changed-values';
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
  /** What a review after an edit starts from. */
  readonly basis?: ReviewBasis;
}

export interface ReviewOptions {
  /** Last year's workbook. */
  readonly prior?: Workbook;
  /** The user's own rules; those on a sheet of the workbook come on top. */
  readonly rules?: readonly RulePack[];
  /** What the unit is, as answered; else as far as the tables prove it. */
  readonly nature?: UnitNature | null;
}

/** One checked book for each of the review, and the options it was made with. */
export interface ReviewBasis {
  readonly options: ReviewOptions;
  readonly checked: readonly CheckedBook[];
}

/**
 * Reads and cross-checks a workbook, with last year's where given. After an edit of amounts only those and the relations over
 * them are looked at anew, if `before` is the review of the workbook as it was; the result is the same.
 */
export function review(
  workbook: Workbook,
  options: ReviewOptions = {},
  before: Review | null = null,
): Review {
  const again =
    before?.basis === undefined ? null : checkedAgain(before.workbook, before.basis, workbook, options);
  const all = again ?? checkedWhole(workbook, options);
  const books = all.map((each): BookReview => {
    return { book: each.books.book, prior: each.books.prior, report: reportOf(each) };
  });
  return { workbook, books, basis: { options, checked: all } };
}

function checkedWhole(workbook: Workbook, options: ReviewOptions): readonly CheckedBook[] {
  const rules = withSheetPack(options.rules ?? [], workbook);
  const priors = options.prior === undefined ? [] : readWorkbook(options.prior).books;
  return readWorkbook(workbook).books.map((book) => {
    const prior = priors.find((candidate) => candidate.kind === book.kind);
    return checked(book, {
      rules,
      nature: options.nature ?? null,
      ...(prior === undefined ? {} : { prior }),
    });
  });
}

/** Null where more than amounts has changed. */
function checkedAgain(
  before: Workbook,
  basis: ReviewBasis,
  workbook: Workbook,
  options: ReviewOptions,
): readonly CheckedBook[] | null {
  if (!isSame(basis.options, options)) return null;
  const cells = changedValues(before, workbook);
  const known = basis.checked.map(({ books }) => books.book);
  const fresh = cells === null ? null : rereadAmounts(known, cells, workbook);
  if (fresh === null) return null;
  return basis.checked.map((each, index) => {
    const book = fresh[index];
    return book === undefined ? each : recheck(each, book);
  });
}

/** The same prior workbook, the same nature, and the same packs one by one. */
function isSame(one: ReviewOptions, other: ReviewOptions): boolean {
  const [rules, others] = [one.rules ?? [], other.rules ?? []];
  const isSameRules = rules.length === others.length && rules.every((pack, index) => pack === others[index]);
  return one.prior === other.prior && one.nature === other.nature && isSameRules;
}
