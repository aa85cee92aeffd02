// A book as checked: what came of every rule, before it is put into words; what a check after an edit starts from.
import type { Books } from './books';
import type { RuleSet } from './packs/rule-set';
import type { RuleRun } from './run-rules';
import type { StructuralResult, StructuralRule } from './structure/structural-rule';

export interface CheckedBook {
  readonly books: Books;
  readonly set: RuleSet;
  /** In the order of the set's relations. */
  readonly runs: readonly RuleRun[];
  readonly structure: readonly CheckedStructure[];
}

export interface CheckedStructure {
  readonly rule: StructuralRule;
  readonly result: StructuralResult;
}
