// The same thing said twice must be the same figure.
import type { Claim } from '../../claims/claim';
import { topicKey } from '../../claims/topic';
import type { Context } from '../context';
import { plus, type Relation } from '../relation';
import type { RelationRule } from '../relation-rule';
import { sumRelation } from '../sum-relation';
import { aboutWords, printedText } from '../wording';

/** From this many places on each is held against the first only. */
const MANY = 6;

export const CONFLICT_RULE: RelationRule = {
  id: 'P02',
  title: '同一个数前后一致',
  kind: 'conflict',
  severity: 'error',
  relate: (context) => [...groups(context).flatMap(pairs), ...sides(context)],
  fires: [
    '一、收入支出决算总体情况说明\n2023年度收入、支出总计均为100.50万元。\n2023年度收入、支出总计均为100.55万元。',
    '2023年度财政拨款收、支总计均为1,200.35万元。2023年度财政拨款收、支总计各为1,203.35万元。',
    '2023年度收入总计100.50万元，支出总计105.50万元。',
  ],
  silent: [
    '2023年度收入、支出总计均为100.50万元。2022年度收入、支出总计均为99.50万元。',
    '2023年度收入、支出总计均为100.5万元（1005000.00元）。',
  ],
};

function groups({ levels, claims }: Context): readonly (readonly Claim[])[] {
  const changes = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { role, topic, from } = claim;
    if (role !== 'difference' || topic === null || from === null || from.year === null) continue;
    const key = `${topicKey(topic)} ${from.year} ${from.what}`;
    changes.set(key, [...(changes.get(key) ?? []), claim]);
  }
  return [...levels.values(), ...changes.values()].filter(({ length }) => length > 1);
}

/** 收入总计 and 支出总计 are the same by their making; 总收入 and 总支出 need not be. */
function sides({ levels }: Context): readonly Relation[] {
  return [...levels.values()].flatMap(([first]) => {
    const topic = first?.topic ?? null;
    if (first === undefined || topic === null || topic.item !== 'total:in') return [];
    const [other] = levels.get(topicKey({ ...topic, item: 'total:out' })) ?? [];
    const both = [first, other].every((side) => side !== undefined && /总计/u.test(side.phrase));
    return both && other !== undefined ? [pair(other, first)] : [];
  });
}

function pairs(same: readonly Claim[]): readonly Relation[] {
  const [first] = same;
  if (same.length > MANY) return same.slice(1).map((claim) => pair(claim, first ?? claim));
  return same.flatMap((claim, index) => same.slice(0, index).map((before) => pair(claim, before)));
}

function pair(claim: Claim, before: Claim): Relation {
  const words = `一处写 ${printedText(before)}，另一处写 ${printedText(claim)}，同一个数前后不一`;
  return twice(claim, before, 'equal', `${aboutWords(claim)}：${words}`);
}

/** Two prints of what is one figure; with `at-most` the second may be less than the first. */
export function twice(total: Claim, other: Claim, must: 'equal' | 'at-most', explanation: string): Relation {
  return sumRelation(
    { total, terms: [plus(other)], must, same: true },
    {
      rule: CONFLICT_RULE.id,
      kind: 'conflict',
      severity: 'error',
      cells: [],
      decides: false,
      explain: () => explanation,
      computation: null,
    },
  );
}
