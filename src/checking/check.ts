// Checks a book: every rule, its outcome, and the findings in order.
import type { FactBook } from '../facts/book';
import type { Books } from './books';
import type { CheckedBook } from './checked';
import type { CheckReport } from './finding';
import type { UnitNature } from './language/ast';
import type { RulePack } from './packs/rule-pack';
import { type Ruled, type RuleSet, ruleSetOf, sheetRulesOf } from './packs/rule-set';
import { ONLY_FOR, runRuled } from './packs/run-ruled';
import { reportOf } from './report';
import type { RuleRun } from './run-rules';
import type { StructuralResult, StructuralRule } from './structure/structural-rule';

export interface CheckOptions {
  /** Last year's book, for what has to carry over. */
  readonly prior?: FactBook;
  /** What the unit is, where somebody said so; else as far as the tables prove it. */
  readonly nature?: UnitNature | null;
  /** Packs of the user's own rules and changes; of changes to one rule the last decides. */
  readonly rules?: readonly RulePack[];
}

const NO_PACKS: readonly RulePack[] = [];

/**
 * Checks one book with every built-in rule and those of the packs. The findings stand in the order of the contract: roots
 * by table, row and column, each followed by what hangs under it. What could not be checked is listed with its reason,
 * never as passed.
 */
export function checkBook(book: FactBook, options: CheckOptions = {}): CheckReport {
  return reportOf(checked(book, options));
}

/** Runs every built-in rule and those of the packs over one book. */
export function checked(book: FactBook, options: CheckOptions = {}): CheckedBook {
  const packs = options.rules ?? NO_PACKS;
  return checkedWith(ruleSetOf(packs), {
    book,
    prior: options.prior ?? null,
    nature: options.nature ?? null,
    sheetRules: sheetRulesOf(packs),
  });
}

/** Runs every rule of a set. */
export function checkedWith(set: RuleSet, books: Books): CheckedBook {
  const runs = set.relations.map((ruled) => runRuled(ruled, books));
  const structure = set.structural.map((ruled) => {
    return { rule: ruled.rule, result: structuralResult(ruled, books) };
  });
  return { books, set, runs, structure };
}

/** Every arithmetic rule with its judged instances. */
export function relationRuns(books: Books, packs: readonly RulePack[] = NO_PACKS): readonly RuleRun[] {
  return ruleSetOf(packs).relations.map((ruled) => runRuled(ruled, books));
}

function structuralResult({ rule, off }: Ruled<StructuralRule>, books: Books): StructuralResult {
  if (off !== null) return { passed: false, faults: [], reason: off };
  if (rule.kind !== null && rule.kind !== books.book.kind) {
    return { passed: false, faults: [], reason: ONLY_FOR[rule.kind] };
  }
  return rule.check(books);
}
