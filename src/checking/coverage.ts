// Coverage: how many relations look at each amount, and which amounts none looks at.
import type { FactBook } from '../facts/book';
import type { Fact } from '../facts/fact';
import { formatRef } from '../workbook/address';
import { type CheckOptions, relationRuns } from './check';
import type { RuleNode } from './language/ast';
import { termsOf } from './relation';
import type { JudgedRelation } from './relation-finding';
import type { RuleRun } from './run-rules';

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

/** A relation that was evaluated, with its rule. */
export interface CoveringRelation {
  readonly rule: RuleNode;
  readonly judged: JudgedRelation;
}

/** Counts, for each amount of the book, the relations of all rules that touch it. */
export function coverageOf(book: FactBook, options: CheckOptions = {}): Coverage {
  const { prior = null, nature = null, rules } = options;
  const covering = relationsOfFacts(relationRuns({ book, prior, nature }, rules));
  const byCell = book.tables.flatMap((table) =>
    table.facts
      .filter(({ reading }) => reading.kind === 'amount')
      .map((fact): CellCoverage => ({
        cell: formatRef(fact.cell),
        relations: covering.get(fact)?.length ?? 0,
      })),
  );
  const unprotected = byCell.filter(({ relations }) => relations === 0).map(({ cell }) => cell);
  return { cells: byCell.length, unprotected, byCell };
}

/** The relations that were evaluated by the facts of this year's book in them, each once. */
export function relationsOfFacts(runs: readonly RuleRun[]): ReadonlyMap<Fact, readonly CoveringRelation[]> {
  const covering = new Map<Fact, CoveringRelation[]>();
  for (const { rule, judged: all } of runs) {
    for (const judged of all) {
      const { outcome } = judged.judgement;
      if (outcome === 'cannotEvaluate' || outcome === 'notApplicable') continue;
      const facts = new Set(
        termsOf(judged.relation).flatMap(({ place: { fact, prior } }) => (prior ? [] : (fact ?? []))),
      );
      for (const fact of facts) {
        const known = covering.get(fact);
        if (known === undefined) covering.set(fact, [{ rule, judged }]);
        else known.push({ rule, judged });
      }
    }
  }
  return covering;
}
