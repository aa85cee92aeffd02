// Runs every rule over the books: instances judged, outcomes counted.
import type { Fact } from '../facts/fact';
import { formatRef } from '../workbook/address';
import type { Books } from './books';
import type { Outcome, OutcomeCounts } from './finding';
import { instancesOf } from './instantiate';
import { type Judgement, judge } from './judge';
import type { RuleNode } from './language/ast';
import type { SettledInstance } from './relation';
import type { JudgedRelation } from './relation-finding';

/** What came of one arithmetic rule. */
export interface RuleRun {
  readonly rule: RuleNode;
  readonly judged: readonly JudgedRelation[];
  readonly settled: readonly SettledInstance[];
  /** Facts whose figures decide whether there is a relation at all; where one changes the rule has to run anew. */
  readonly decisive: ReadonlySet<Fact>;
  readonly counts: OutcomeCounts;
  readonly status: Outcome;
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly assumedZero: readonly string[];
}

export const NO_OUTCOMES: OutcomeCounts = {
  pass: 0,
  tail: 0,
  broken: 0,
  notApplicable: 0,
  cannotEvaluate: 0,
};

/** Worst first (contract "check"). */
const WORST_FIRST: readonly Outcome[] = ['broken', 'cannotEvaluate', 'tail', 'pass', 'notApplicable'];

export function worstOf(counts: OutcomeCounts): Outcome {
  return WORST_FIRST.find((outcome) => counts[outcome] > 0) ?? 'notApplicable';
}

/** Builds and judges every instance of a rule. A rule that fails is our bug: it is said, and the others still run. */
export function runRule(rule: RuleNode, books: Books): RuleRun {
  try {
    const { list, decisive } = instancesOf(rule, books);
    const judged: JudgedRelation[] = [];
    const settled: SettledInstance[] = [];
    for (const instance of list) {
      if (instance.kind === 'settled') settled.push(instance.settled);
      else judged.push({ relation: instance.relation, judgement: judge(instance.relation) });
    }
    return { rule, judged, settled, decisive, ...summaryOf(judged, settled) };
  } catch (error) {
    const reason = `这条规则运行时出错，没有核对（${error instanceof Error ? error.message : String(error)}）`;
    return unrun(rule, 'cannotEvaluate', reason);
  }
}

/** A rule that was not run, and why. */
export function unrun(
  rule: RuleNode,
  status: 'notApplicable' | 'cannotEvaluate',
  reason: string,
  missing: readonly string[] = [],
): RuleRun {
  const counts = status === 'cannotEvaluate' ? { ...NO_OUTCOMES, cannotEvaluate: 1 } : NO_OUTCOMES;
  const nothing = { judged: [], settled: [], decisive: new Set<Fact>(), assumedZero: [] };
  return { rule, ...nothing, counts, status, reason, missing };
}

/** The run with relations judged anew in place of the old ones. */
export function withJudged(run: RuleRun, judged: readonly JudgedRelation[]): RuleRun {
  return { ...run, judged, ...summaryOf(judged, run.settled) };
}

type RunSummary = Pick<RuleRun, 'counts' | 'status' | 'reason' | 'missing' | 'assumedZero'>;

function summaryOf(judged: readonly JudgedRelation[], settled: readonly SettledInstance[]): RunSummary {
  const counts = { ...NO_OUTCOMES } as Record<Outcome, number>;
  const missing = new Set<string>();
  const assumedZero = new Set<Fact>();
  for (const each of settled) {
    counts[each.outcome] += 1;
    for (const name of each.missing) missing.add(name);
  }
  for (const each of judged) {
    const { outcome, blanks } = each.judgement;
    counts[outcome] += 1;
    if (outcome === 'cannotEvaluate') for (const cell of unreadableCells(each)) missing.add(cell);
    else if (outcome === 'pass' || outcome === 'tail') for (const fact of blanks) assumedZero.add(fact);
  }
  const status = worstOf(counts);
  const reason = reasonOf(status, settled, [...missing], settled.length + judged.length);
  return {
    counts,
    status,
    reason,
    missing: [...missing],
    assumedZero: Array.from(assumedZero, ({ cell }) => formatRef(cell)),
  };
}

/** Cells for want of which a relation cannot be evaluated; last year's are marked so. */
function unreadableCells({ relation, judgement }: JudgedRelation): readonly string[] {
  const priors = new Set(
    [...relation.left, ...relation.right].filter(({ place }) => place.prior).map(({ place }) => place.fact),
  );
  return judgement.unreadable.map((fact) => `${priors.has(fact) ? '上年 ' : ''}${formatRef(fact.cell)}`);
}

function reasonOf(
  status: Outcome,
  settled: readonly SettledInstance[],
  missing: readonly string[],
  instances: number,
): string | null {
  if (status !== 'notApplicable' && status !== 'cannotEvaluate') return null;
  const said = settled.find(({ outcome }) => outcome === status)?.reason;
  if (said !== undefined) return said;
  if (status === 'cannotEvaluate') return `${missing.join('、')} 不能读作金额`;
  return instances === 0 ? '表中没有适用的行或列' : '涉及的单元格都没有数据';
}

/** What a judgement needs to become a finding. */
export function isFinding({ outcome }: Judgement): boolean {
  return outcome === 'broken' || outcome === 'tail';
}
