// Why a relation of a rule is not even built: outside its years, a table that is not there, a condition that does not hold.
import { lookUpTable } from './books';
import { conditionTest, isGeneral } from './conditions';
import type { Ground } from './ground';
import type { BlockNode, RelationNode, RuleNode, TableRef } from './language/ast';
import { NOWHERE } from './spots';

export type Settlement = {
  readonly outcome: 'notApplicable' | 'cannotEvaluate';
  readonly reason: string;
  readonly missing: readonly string[];
};

/** Why a relation cannot be checked anywhere in its scope, or need not be; null where it can. */
export function settlementOf(block: BlockNode, relation: RelationNode, { books }: Ground): Settlement | null {
  const missing: string[] = [];
  for (const ref of [...(block.scope?.tables ?? []), ...tablesInRelation(relation)]) {
    const lookup = lookUpTable(ref, books);
    if (lookup.kind === 'not-applicable') return notApplicable(lookup.reason);
    if (lookup.kind === 'missing') missing.push(lookup.name);
  }
  return missing.length > 0 ? cannotEvaluate(missing) : null;
}

/** Why a condition that is the same everywhere keeps the block's relations from being checked; null where none does. */
export function conditionSettlement(block: BlockNode, ground: Ground): Settlement | null {
  for (const condition of block.conditions) {
    if (!isGeneral(condition)) continue;
    const outcome = conditionTest(condition, ground)(NOWHERE);
    if (outcome.kind === 'missing') return cannotEvaluate(outcome.missing);
    if (outcome.kind === 'fails') return notApplicable(`条件不成立：${condition.text}`);
  }
  return null;
}

export function outsideYears(rule: RuleNode, year: number | null): string | null {
  const { from, until } = rule.years;
  if (year === null || ((from === null || from <= year) && (until === null || year <= until))) return null;
  return `${year}年度不适用这条规则`;
}

/** Every table a relation names; its conditions are left out, they may well ask whether a table is there. */
export function tablesInRelation({ left, right }: RelationNode): readonly TableRef[] {
  return [...left, ...right].flatMap(({ operand }) => (operand.kind === 'address' ? [operand.table] : []));
}

export function notApplicable(reason: string): Settlement {
  return { outcome: 'notApplicable', reason, missing: [] };
}

export function cannotEvaluate(missing: readonly string[]): Settlement {
  const unique = [...new Set(missing)];
  return { outcome: 'cannotEvaluate', reason: `缺${unique.join('、')}，不能核对`, missing: unique };
}
