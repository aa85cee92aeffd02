// Runs every rule over the books: instances judged, outcomes counted.
import type { Fact } from '../facts/fact';
import { formatRef } from '../workbook/address';
import type { Books } from './books';
import type { Outcome, OutcomeCounts } from './finding';
import { instancesOf } from './instantiate';
import { type Judgement, judge } from './judge';
import type { RuleNode } from './language/ast';
import type { Instance } from './relation';
import type { JudgedRelation } from './relation-finding';

/** What came of one arithmetic rule. */
export interface RuleRun {
  readonly rule: RuleNode;
  readonly judged: readonly JudgedRelation[];
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
    return summarise(rule, instancesOf(rule, books));
  } catch (error) {
    const reason = `这条规则运行时出错，没有核对（${error instanceof Error ? error.message : String(error)}）`;
    const counts = { ...NO_OUTCOMES, cannotEvaluate: 1 };
    return { rule, judged: [], counts, status: 'cannotEvaluate', reason, missing: [], assumedZero: [] };
  }
}

function summarise(rule: RuleNode, instances: readonly Instance[]): RuleRun {
  const counts = { ...NO_OUTCOMES } as Record<Outcome, number>;
  const judged: JudgedRelation[] = [];
  const reasons: { readonly outcome: Outcome; readonly reason: string }[] = [];
  const missing = new Set<string>();
  const assumedZero = new Set<Fact>();
  for (const instance of instances) {
    if (instance.kind === 'settled') {
      const { settled } = instance;
      counts[settled.outcome] += 1;
      reasons.push(settled);
      for (const name of settled.missing) missing.add(name);
      continue;
    }
    const judgement = judge(instance.relation);
    counts[judgement.outcome] += 1;
    judged.push({ relation: instance.relation, judgement });
    if (judgement.outcome === 'cannotEvaluate') {
      for (const cell of unreadableCells({ relation: instance.relation, judgement })) missing.add(cell);
    }
    if (judgement.outcome === 'pass' || judgement.outcome === 'tail') {
      for (const fact of judgement.blanks) assumedZero.add(fact);
    }
  }
  const status = worstOf(counts);
  const reason = reasonOf(status, reasons, [...missing], instances.length);
  return { rule, judged, counts, status, reason, missing: [...missing], assumedZero: cellsOf(assumedZero) };
}

const cellNames = new WeakMap<Fact, string>();

/** The same blanks serve many rules. */
function cellsOf(facts: ReadonlySet<Fact>): readonly string[] {
  return Array.from(facts, (fact) => {
    const known = cellNames.get(fact);
    if (known !== undefined) return known;
    const name = formatRef(fact.cell);
    cellNames.set(fact, name);
    return name;
  });
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
  reasons: readonly { readonly outcome: Outcome; readonly reason: string }[],
  missing: readonly string[],
  instances: number,
): string | null {
  if (status !== 'notApplicable' && status !== 'cannotEvaluate') return null;
  const said = reasons.find(({ outcome }) => outcome === status)?.reason;
  if (said !== undefined) return said;
  if (status === 'cannotEvaluate') return `${missing.join('、')} 不能读作金额`;
  return instances === 0 ? '表中没有适用的行或列' : '涉及的单元格都没有数据';
}

/** What a judgement needs to become a finding. */
export function isFinding({ outcome }: Judgement): boolean {
  return outcome === 'broken' || outcome === 'tail';
}
