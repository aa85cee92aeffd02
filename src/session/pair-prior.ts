// Which of several workbooks is last year's of a given one.
import { toHalfWidth } from '../amount/parse';
import type { DocumentKind } from '../facts/book';

/** What a workbook says about itself. */
export interface BookIdentity {
  readonly kind: DocumentKind;
  readonly unitName: string | null;
  readonly year: number | null;
}

/** The candidates of the same kind and unit for the year before, in their order. */
export function pairPrior<T extends BookIdentity>(
  book: BookIdentity,
  candidates: readonly T[],
): readonly T[] {
  const { unitName, year } = book;
  if (unitName === null || year === null) return [];
  return candidates.filter(
    (candidate) =>
      candidate.kind === book.kind &&
      candidate.year === year - 1 &&
      candidate.unitName !== null &&
      sameUnit(candidate.unitName, unitName),
  );
}

function sameUnit(a: string, b: string): boolean {
  const compact = (name: string) => toHalfWidth(name).replace(/\s/gu, '');
  return compact(a) === compact(b);
}
