// Coverage: how many relations look at each amount, and which amounts none looks at.
import type { FactBook } from '../facts/book';
import type { Fact } from '../facts/fact';
import { formatRef } from '../workbook/address';
import { type CheckOptions, relationRuns } from './check';
import { termsOf } from './relation';

export interface CellCoverage {
  readonly cell: string;
  /** Relations that were evaluated and hold this cell. */
  readonly relations: number;
}

export interface Coverage {
  /** Cells that hold an amount, zeros included. */
  readonly cells: number;
  /** Those of them that no relation touches: a wrong figure there would go unnoticed. */
  readonly unprotected: readonly string[];
  /** In the order of the tables. */
  readonly byCell: readonly CellCoverage[];
}

/** Counts, for each amount of the book, the relations of all rules that touch it. */
export function coverageOf(book: FactBook, options: CheckOptions = {}): Coverage {
  const counts = new Map<Fact, number>();
  const runs = relationRuns({ book, prior: options.prior ?? null }, options.rules);
  for (const { relation, judgement } of runs.flatMap((run) => run.judged)) {
    if (judgement.outcome === 'cannotEvaluate' || judgement.outcome === 'notApplicable') continue;
    const facts = new Set(
      termsOf(relation).flatMap(({ place: { fact, prior } }) => (prior ? [] : (fact ?? []))),
    );
    for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  const byCell = book.tables.flatMap((table) =>
    table.facts
      .filter(({ reading }) => reading.kind === 'amount')
      .map((fact): CellCoverage => ({ cell: formatRef(fact.cell), relations: counts.get(fact) ?? 0 })),
  );
  const unprotected = byCell.filter(({ relations }) => relations === 0).map(({ cell }) => cell);
  return { cells: byCell.length, unprotected, byCell };
}
