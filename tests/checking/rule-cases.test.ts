// Every arithmetic rule is satisfied by a consistent book and broken by a changed cell that its finding names.
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/amount/amount';
import { Decimal } from '../../src/amount/decimal';
import { builtInRules } from '../../src/checking/built-in-rules';
import { checkBook, relationRuns } from '../../src/checking/check';
import type { Relation } from '../../src/checking/relation';
import type { FactBook } from '../../src/facts/book';
import type { Fact } from '../../src/facts/fact';
import { formatRef } from '../../src/workbook/address';
import type { BudgetLayout } from '../support/budget-layout';
import { drawBudget } from '../support/draw-budget';
import { ARCHIVES_2025, type Budget, STATION_2025 } from '../support/made-up-budget';
import { readWorkbook } from '../../src/reading/read-workbook';
import {
  archiveCentre,
  archiveCentreBefore,
  archiveDepartment,
  smallCentre,
} from '../support/archive-centre';

interface Case {
  readonly book: FactBook;
  readonly prior: FactBook | undefined;
}

function budgetOf(budget: Budget, changes: Partial<BudgetLayout>): Case {
  const [book] = readWorkbook(drawBudget(budget, changes).workbook).books;
  if (book === undefined) throw new Error('no budget');
  return { book, prior: undefined };
}

const CASES: readonly Case[] = [
  { book: archiveCentre(), prior: archiveCentreBefore() },
  { book: smallCentre(), prior: undefined },
  { book: archiveDepartment(), prior: undefined },
  budgetOf(ARCHIVES_2025, { totalOfTargets: true }),
  budgetOf(ARCHIVES_2025, { national: true }),
  budgetOf(STATION_2025, { wideGeneral: true, zero: '0' }),
];

/** Relations of a rule that hold over amounts other than zero. */
function satisfied(rule: string, { book, prior }: Case): readonly Relation[] {
  return relationRuns({ book, prior: prior ?? null })
    .filter((run) => run.rule.id === rule)
    .flatMap((run) => run.judged)
    .filter(({ judgement }) => judgement.outcome === 'pass')
    .map(({ relation }) => relation)
    .filter(({ left, right }) => [...left, ...right].some(({ place }) => isAmount(place.fact)));
}

function isAmount(fact: Fact | null): boolean {
  return fact?.reading.kind === 'amount';
}

function changedBy(book: FactBook, target: Fact, change: string): FactBook {
  const changed = (fact: Fact): Fact => {
    if (fact !== target || fact.reading.kind !== 'amount') return fact;
    const { unit, decimals, shown } = fact.reading.amount;
    const amount = amountOf(shown.plus(new Decimal(change)), unit, decimals);
    return { ...fact, reading: { ...fact.reading, amount } };
  };
  return {
    ...book,
    tables: book.tables.map((table) => ({ ...table, facts: table.facts.map(changed) })),
  };
}

/** Does some change of a cell of the rule break it, with a finding of the rule that names the cell? */
function breaks(rule: string, each: Case): boolean {
  return satisfied(rule, each).some((relation) =>
    [...relation.left, ...relation.right].some(({ place }) => {
      const { fact } = place;
      if (fact === null || place.prior || !isAmount(fact)) return false;
      return ['700.00', '-700.00'].some((change) => {
        const report = checkBook(changedBy(each.book, fact, change), { prior: each.prior });
        return report.findings.some(
          (finding) =>
            finding.rule === rule &&
            finding.severity !== 'tail' &&
            finding.cells.includes(formatRef(fact.cell)),
        );
      });
    }),
  );
}

describe.each(builtInRules().map((rule) => rule.id))('rule %s', (rule) => {
  it('is satisfied by a consistent book', () => {
    expect(CASES.some((each) => satisfied(rule, each).length > 0)).toBe(true);
  });

  it('is broken by a changed cell, which the finding names', () => {
    expect(CASES.some((each) => breaks(rule, each))).toBe(true);
  });
});
