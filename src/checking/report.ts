// What came of a check, put into words: outcomes of the rules and findings in order.
import type { CheckedBook } from './checked';
import { derivedCauses } from './derived-causes';
import { type DraftFinding, inOrder } from './draft-finding';
import type { CheckReport } from './finding';
import type { Recogniser } from './recognisers/recogniser';
import { recogniseCauses } from './recognisers/recognise-causes';
import { relationFinding } from './relation-finding';
import { outcomeOfRecogniser, outcomeOfRun, outcomeOfStructure, summaryOf } from './rule-outcomes';
import { isFinding, type RuleRun } from './run-rules';
import type { Fault, StructuralRule } from './structure/structural-rule';
import type { Vote } from './suspects/ledger';
import { suspectVerdicts, type Verdict } from './suspects/suspects';

/** Causes are looked for and suspects searched among the relations that do not hold; then every finding is worded. */
export function reportOf({ books, set, runs, structure }: CheckedBook): CheckReport {
  const { book } = books;
  // Habits that only inform say nothing about columns and units.
  const judged = runs.flatMap((run) => (run.rule.severity === 'error' ? run.judged : []));
  const active = set.recognisers.flatMap(({ rule, off }) => (off === null ? [rule] : []));
  const causes = recogniseCauses(judged, books, active);
  const causeOf = new Map(
    causes.flatMap(({ rule, fault, explains }) => explains.map((id) => [id, faultId(rule, fault)])),
  );
  const verdicts = suspectVerdicts(votesOf(runs, causeOf), book.tables);
  const drafts = [
    ...runs.flatMap((run) => findingsOf(run, causeOf, verdicts)),
    ...structure.flatMap(({ rule, result }) => result.faults.map((fault) => faultFinding(rule, fault))),
    ...causes.map(({ rule, fault }) => faultFinding(rule, fault)),
  ];
  const derived = derivedCauses(drafts);
  const findings = inOrder(
    drafts.map((draft) =>
      verdicts.has(draft.id) ? draft : { ...draft, cause: draft.cause ?? derived(draft) },
    ),
  );
  const checks = [
    ...runs.map(outcomeOfRun),
    ...structure.map(({ rule, result }) => outcomeOfStructure(rule, result)),
    ...set.recognisers.map(({ rule, off }) =>
      outcomeOfRecogniser({ rule, off }, causes.filter((cause) => cause.rule === rule).length, book),
    ),
  ];
  return { summary: summaryOf(checks, findings), checks, findings };
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
