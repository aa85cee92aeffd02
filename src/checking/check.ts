// Checks a book: every rule, its outcome, and the findings in order.
import type { FactBook } from '../facts/book';
import type { Books } from './books';
import { builtInRules } from './built-in-rules';
import { derivedCause } from './derived-causes';
import { type DraftFinding, inOrder } from './draft-finding';
import type { CheckReport, Finding, OutcomeCounts, RuleOutcome } from './finding';
import type { RuleNode } from './language/ast';
import type { Recogniser } from './recognisers/recogniser';
import { recogniseCauses } from './recognisers/recognise-causes';
import { recognisers } from './recognisers/recognisers';
import { relationFinding } from './relation-finding';
import { isFinding, NO_OUTCOMES, type RuleRun, runRule, worstOf } from './run-rules';
import type { Fault, StructuralResult, StructuralRule } from './structure/structural-rule';
import { structuralRules } from './structure/structural-rules';
import type { Vote } from './suspects/ledger';
import { suspectVerdicts, type Verdict } from './suspects/suspects';

export interface CheckOptions {
  /** Last year's book, for what has to carry over. */
  readonly prior?: FactBook;
}

/**
 * Checks one book with every built-in rule. The findings stand in the order of the contract: roots by table, row and
 * column, each followed by what hangs under it. What could not be checked is listed with its reason, never as passed.
 */
export function checkBook(book: FactBook, options: CheckOptions = {}): CheckReport {
  const books: Books = { book, prior: options.prior ?? null };
  const runs = relationRuns(books);
  const structure = structuralRules.map((rule) => ({ rule, result: structuralResult(rule, books) }));
  const judged = runs.flatMap((run) => run.judged);
  const causes = recogniseCauses(judged, books);
  const causeOf = new Map(
    causes.flatMap(({ rule, fault, explains }) => explains.map((id) => [id, faultId(rule, fault)])),
  );
  const verdicts = suspectVerdicts(votesOf(runs, causeOf), book.tables);
  const drafts = [
    ...runs.flatMap((run) => findingsOf(run, causeOf, verdicts)),
    ...structure.flatMap(({ rule, result }) => result.faults.map((fault) => faultFinding(rule, fault))),
    ...causes.map(({ rule, fault }) => faultFinding(rule, fault)),
  ];
  const findings = inOrder(
    drafts.map((draft) =>
      verdicts.has(draft.id) ? draft : { ...draft, cause: draft.cause ?? derivedCause(draft, drafts) },
    ),
  );
  const checks = [
    ...runs.map(outcomeOfRun),
    ...structure.map(({ rule, result }) => outcomeOfStructure(rule, result)),
    ...recognisers.map((rule) =>
      outcomeOfRecogniser(rule, causes.filter((cause) => cause.rule === rule).length, book),
    ),
  ];
  return { summary: summaryOf(checks, findings), checks, findings };
}

/** Every arithmetic rule with its judged instances. */
export function relationRuns(books: Books): readonly RuleRun[] {
  if (books.book.kind === 'final-accounts') return builtInRules().map((rule) => runRule(rule, books));
  return builtInRules().map(otherKind);
}

function otherKind(rule: RuleNode): RuleRun {
  const reason = '这条规则只适用于部门决算';
  return {
    rule,
    judged: [],
    counts: NO_OUTCOMES,
    status: 'notApplicable',
    reason,
    missing: [],
    assumedZero: [],
  };
}

function structuralResult(rule: StructuralRule, books: Books): StructuralResult {
  if (rule.kind !== null && rule.kind !== books.book.kind) {
    return { passed: false, faults: [], reason: '这条规则只适用于部门决算' };
  }
  return rule.check(books);
}

/** The relations that may tell which cell is wrong: those that a recognised cause does not account for. */
function votesOf(runs: readonly RuleRun[], causeOf: ReadonlyMap<string, string>): readonly Vote[] {
  return runs.flatMap(({ rule, judged }) =>
    judged
      .filter(({ relation }) => !causeOf.has(relation.id))
      .map((each) => ({ judged: each, hard: rule.severity === 'error' })),
  );
}

function findingsOf(
  run: RuleRun,
  causeOf: ReadonlyMap<string, string>,
  verdicts: ReadonlyMap<string, Verdict>,
): readonly DraftFinding[] {
  return run.judged
    .filter(({ judgement }) => isFinding(judgement))
    .map((each): DraftFinding => {
      const finding = relationFinding(each, run.rule);
      const verdict = verdicts.get(finding.id);
      if (verdict === undefined) return { ...finding, cause: causeOf.get(finding.id) ?? null };
      const { cause, suspects, words } = verdict;
      return { ...finding, cause, suspects, message: `${words}${finding.message}` };
    });
}

function faultId(rule: { readonly id: string }, fault: Fault): string {
  return `${rule.id}:${fault.key}`;
}

function faultFinding(rule: StructuralRule | Recogniser, fault: Fault): DraftFinding {
  return {
    id: faultId(rule, fault),
    rule: rule.id,
    severity: rule.severity,
    table: fault.table,
    message: fault.message,
    basis: rule.basis,
    cells: fault.cells,
    left: null,
    right: null,
    difference: null,
    tolerance: null,
    amountUnit: null,
    cause: null,
    suspects: fault.suspects ?? [],
    position: fault.position,
  };
}

function outcomeOfRun({ rule, status, counts, reason, missing, assumedZero }: RuleRun): RuleOutcome {
  return { rule: rule.id, title: rule.title, status, counts, reason, missing, assumedZero };
}

/**
 * Counts are of relation instances: a check that is not arithmetic is one that passes, or as many as there are faults.
 * What only informs breaks nothing: such a rule passes, with a remark.
 */
function outcomeOfStructure(rule: StructuralRule, { passed, faults, reason }: StructuralResult): RuleOutcome {
  const remarks = rule.severity === 'info' ? faults.length : 0;
  const counts = { ...NO_OUTCOMES, pass: Number(passed) + remarks, broken: faults.length - remarks };
  return { ...blankOutcome(rule, counts), reason };
}

function outcomeOfRecogniser(rule: Recogniser, found: number, book: FactBook): RuleOutcome {
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

function summaryOf(checks: readonly RuleOutcome[], findings: readonly Finding[]): CheckReport['summary'] {
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
