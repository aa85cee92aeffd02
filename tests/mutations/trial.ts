// One slip in one or more cells of a clean book: was it seen, was the cell named, was its figure given back?
import { plain } from '../../src/amount/format';
import { checkBook } from '../../src/checking/check';
import type { FactBook } from '../../src/facts/book';
import type { Fact, Reading } from '../../src/facts/fact';
import { formatRef } from '../../src/workbook/address';

export interface Verdict {
  /** An error, or at least a tail or a warning that the clean book does not have. */
  readonly seen: 'error' | 'hint' | 'no';
  /** The cell is the one suspect of a finding, and no finding claims another. */
  readonly named: boolean;
  readonly right: boolean;
  /** Named, or among the equals that are listed. */
  readonly listed: boolean;
}

/** `book` with other readings at some facts. */
export function withReadings(book: FactBook, readings: ReadonlyMap<Fact, Reading>): FactBook {
  const tables = book.tables.map((table) => ({
    ...table,
    facts: table.facts.map((fact) => {
      const reading = readings.get(fact);
      return reading === undefined ? fact : { ...fact, reading };
    }),
  }));
  return { ...book, tables };
}

/** What the clean book is told already, so that a tail which only moved still counts as seen. */
export function findingsOf(book: FactBook): ReadonlySet<string> {
  return new Set(checkBook(book).findings.map(({ message }) => message));
}

/** The verdict on each slipped fact, in the order of `readings`. */
export function tried(
  book: FactBook,
  readings: ReadonlyMap<Fact, Reading>,
  clean: ReadonlySet<string>,
): readonly Verdict[] {
  const report = checkBook(withReadings(book, readings));
  const error = report.findings.some(({ severity }) => severity === 'error');
  const seen = error ? 'error' : report.findings.some(({ message }) => !clean.has(message)) ? 'hint' : 'no';
  const causes = report.findings.map(({ suspects }) => suspects).filter((suspects) => suspects.length > 0);
  const slipped = [...readings.keys()];
  const cells = slipped.map(({ cell }) => formatRef(cell));
  const claimsAnother = causes.some(
    ([first, ...rest]) => rest.length === 0 && !cells.includes(first?.cell ?? ''),
  );
  return slipped.map((fact, index) => {
    const cell = cells[index];
    const own = causes.find((suspects) => suspects.some((suspect) => suspect.cell === cell));
    const named = own?.length === 1 && !claimsAnother;
    return {
      seen,
      named,
      right: named && own[0]?.expected === truthOf(fact),
      listed: own !== undefined,
    };
  });
}

function truthOf({ reading }: Fact): string {
  return reading.kind === 'amount' ? plain(reading.amount.shown, reading.amount.decimals) : '';
}
