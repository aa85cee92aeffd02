// What came of each rule, and the sums over all of them (contract "check").
import type { FactBook } from '../facts/book';
import type { CheckReport, Finding, OutcomeCounts, RuleOutcome } from './finding';
import type { Ruled } from './packs/rule-set';
import type { Recogniser } from './recognisers/recogniser';
import { NO_OUTCOMES, type RuleRun, worstOf } from './run-rules';
import type { StructuralResult, StructuralRule } from './structure/structural-rule';

export function outcomeOfRun({ rule, status, counts, reason, missing, assumedZero }: RuleRun): RuleOutcome {
  return { rule: rule.id, title: rule.title, status, counts, reason, missing, assumedZero };
}

/**
 * Counts are of relation instances: a check that is not arithmetic is one that passes, or as many as there are faults.
 * What only informs breaks nothing: such a rule passes, with a remark.
 */
export function outcomeOfStructure(
  rule: StructuralRule,
  { passed, faults, reason }: StructuralResult,
): RuleOutcome {
  const remarks = rule.severity === 'info' ? faults.length : 0;
  const counts = { ...NO_OUTCOMES, pass: Number(passed) + remarks, broken: faults.length - remarks };
  return { ...blankOutcome(rule, counts), reason };
}

/** `found`: how many causes it recognised. */
export function outcomeOfRecogniser(
  { rule, off }: Pick<Ruled<Recogniser>, 'rule' | 'off'>,
  found: number,
  book: FactBook,
): RuleOutcome {
  if (off !== null) return { ...blankOutcome(rule, NO_OUTCOMES), reason: off };
  const counts = { ...NO_OUTCOMES, pass: Number(found === 0 && book.tables.length > 0), broken: found };
  return blankOutcome(rule, counts);
}

function blankOutcome(
  rule: { readonly id: string; readonly title: string },
  counts: OutcomeCounts,
): RuleOutcome {
  const status = worstOf(counts);
  return { rule: rule.id, title: rule.title, status, counts, reason: null, missing: [], assumedZero: [] };
}

export function summaryOf(
  checks: readonly RuleOutcome[],
  findings: readonly Finding[],
): CheckReport['summary'] {
  const total = (outcome: keyof OutcomeCounts): number =>
    checks.reduce((sum, { counts }) => sum + counts[outcome], 0);
  const withSeverity = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    pass: total('pass'),
    tail: total('tail'),
    broken: total('broken'),
    notApplicable: total('notApplicable'),
    cannotEvaluate: total('cannotEvaluate'),
    error: withSeverity('error'),
    warning: withSeverity('warning'),
  };
}
