// What the rules of a pack mean on an open workbook: how often each applies, a first place with its figures, the outcome.
import type { Books } from '../books';
import type { Outcome, OutcomeCounts, RuleSeverity } from '../finding';
import { relationFinding } from '../relation-finding';
import { ruleExample } from '../rule-example';
import { isFinding, type RuleRun } from '../run-rules';
import type { RulePack, SetProblem } from './rule-pack';
import { ruleSetOf } from './rule-set';
import { runRuled } from './run-ruled';

export interface ExplainedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: RuleSeverity;
  readonly status: Outcome;
  readonly counts: OutcomeCounts;
  /** Why it was not judged; null where it was. */
  readonly reason: string | null;
  /** The first place where it does not hold, else one where it does, with the figures; null where there is none. */
  readonly example: string | null;
}

export interface ExplainedPack {
  readonly rules: readonly ExplainedRule[];
  /** `X25 已停用（来自 …）`. */
  readonly changes: readonly string[];
  readonly problems: readonly SetProblem[];
}

/** Without books only what is wrong and what is changed can be said, and every rule is without instances. */
export function explainPack(pack: RulePack, books: Books | null): ExplainedPack {
  const set = ruleSetOf([pack]);
  const own = set.relations.filter((ruled) => ruled.pack === pack);
  const all = [...set.relations, ...set.structural, ...set.recognisers];
  return {
    rules: books === null ? [] : own.map((ruled) => explained(runRuled(ruled, books))),
    changes: all.flatMap(({ rule, changed }) => (changed === null ? [] : [`${rule.id} ${changed}`])),
    problems: set.problems,
  };
}

function explained(run: RuleRun): ExplainedRule {
  const { id, title, severity } = run.rule;
  const { status, counts, reason } = run;
  return { id, title, severity, status, counts, reason, example: exampleOf(run) };
}

function exampleOf(run: RuleRun): string | null {
  const broken = run.judged.find(({ judgement }) => judgement.outcome === 'broken');
  const off = broken ?? run.judged.find(({ judgement }) => isFinding(judgement));
  if (off !== undefined) return relationFinding(off, run.rule).message;
  return ruleExample(run) ?? null;
}
