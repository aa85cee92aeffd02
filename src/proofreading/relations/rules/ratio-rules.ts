// Percentages recomputed: shares, completion rates.
import type { Claim } from '../../claims/claim';
import { PARTITIONS } from '../../claims/subject-words';
import type { Topic } from '../../claims/topic';
import { type Context, type Known, knownOf, levelOf, statedLevel } from '../context';
import { ratioRelation } from '../ratio-relation';
import { claimsIn, known, orElse, plus, type Relation, type Term } from '../relation';
import type { RelationRule } from '../relation-rule';
import { addUp } from '../sum-relation';
import { aboutWords, amountWords, printedText, unitOf } from '../wording';

export const SHARE_RULE: RelationRule = {
  id: 'P05',
  title: '占比等于部分除以所占的总数',
  kind: 'percent',
  severity: 'error',
  relate: (context) =>
    context.claims.flatMap((claim) => (claim.role === 'share' ? shareRelation(claim, context) : [])),
  fires: ['2023年本年支出合计100.00万元，其中：基本支出60.25万元，占62.25%；项目支出39.75万元，占39.75%。'],
  silent: [
    '2023年本年支出合计100.00万元，其中：基本支出60.25万元，占60.3%；项目支出39.75万元，占39.8%。',
    '2023年“三公”经费支出5.00万元，占全县“三公”经费的0.3%。',
  ],
};

export const COMPLETION_RULE: RelationRule = {
  id: 'P06',
  title: '完成率等于决算数除以所说的预算数',
  kind: 'percent',
  severity: 'error',
  relate: (context) =>
    context.claims.flatMap((claim) =>
      claim.role === 'completion' ? completionRelation(claim, context) : [],
    ),
  fires: [
    '教育支出（类）普通教育（款）小学教育（项）：全年预算为80.00万元，支出决算为60.00万元，完成全年预算的57%。',
  ],
  silent: [
    '教育支出（类）普通教育（款）小学教育（项）：全年预算为80.00万元，支出决算为60.00万元，完成全年预算的75%。',
    '年初预算为80.00万元，全年预算为90.00万元，支出决算为60.00万元，完成年初预算的75%。',
  ],
};

function shareRelation(share: Claim, context: Context): readonly Relation[] {
  if (share.of === null) return [];
  const { of } = share;
  const wholes = share.base === null ? wholesOf(share, context) : [printed([share.base])];
  const [first, ...others] = wholes
    .filter(({ terms }) => !claimsIn(terms).includes(of) || terms.length > 1)
    .map((whole) => ratio(SHARE_RULE.id, share, of, whole));
  return first === undefined ? [] : [others.reduce(orElse, first)];
}

interface Whole {
  readonly terms: readonly Term[];
  readonly cells: readonly string[];
}

/** 总收入 may be 收入总计 or 本年收入合计, and of one scope's money there is only the latter. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'total:in': ['total:in', 'total', 'revenue', 'year-revenue'],
  'total:out': ['total:out', 'total', 'expenditure', 'year-expenditure'],
  'year-revenue': ['year-revenue', 'revenue'],
  'year-expenditure': ['year-expenditure', 'expenditure'],
};

/**
 * What the share may be of: the base that the sentence names, else the whole that this is a part of by its nature; from
 * the text, else the workbook.
 */
function wholesOf(share: Claim, context: Context): readonly Whole[] {
  const named = /占(.*?)(?:的|比|比重)?$/u.exec(share.phrase)?.[1] ?? '';
  if (share.baseTopic === null && named !== '' && !/^比/u.test(named)) return [];
  const topic = share.baseTopic ?? (share.topic === null ? null : upper(share.topic));
  if (topic === null) return [];
  const meant = (MEANT[topic.item] ?? [topic.item]).map((item) => ({ ...topic, item }));
  const levels = meant.flatMap((one) => levelOf(context, one) ?? onlyFund(one, context) ?? []);
  if (levels.length > 0) return levels.map((level) => printed([level]));
  const found = meant.flatMap((one) => knownOf(context, one) ?? []);
  return found.length > 0 ? found.map(held) : sumOfParts(topic, context);
}

/** 占财政拨款支出 in a text that speaks of 一般公共预算财政拨款支出 alone. */
function onlyFund(topic: Topic, context: Context): Claim | null {
  if (topic.scope !== 'fiscal') return null;
  const others = (['fund', 'capital'] as const).map((scope) => levelOf(context, { ...topic, scope }));
  const isAlone = others.every((other) => other === null || other.figure.value.isZero());
  return isAlone ? levelOf(context, { ...topic, scope: 'general' }) : null;
}

/** 占“三公”经费的 where their sum is printed nowhere. */
function sumOfParts(topic: Topic, context: Context): readonly Whole[] {
  if (topic.scope !== 'three-public' || topic.item !== 'total') return [];
  const items = PARTITIONS.find(({ scopes, whole }) => scopes.includes(topic.scope) && whole === topic.item);
  const parts = (items?.parts ?? []).map((item) => levelOf(context, { ...topic, item }));
  const stated = parts.filter((part) => part !== null);
  return stated.length > 0 && stated.length === parts.length ? [printed(stated)] : [];
}

function printed(levels: readonly Claim[]): Whole {
  return { terms: levels.map(plus), cells: [] };
}

function held({ printed: amount, bound }: Known): Whole {
  return { terms: [known(amount)], cells: bound.cell === null ? [] : [bound.cell] };
}

function upper(topic: Topic): Topic | null {
  const { scope, item } = topic;
  if (scope === 'three-public' && /^(?:overseas|vehicles|purchase|running|reception)$/u.test(item)) {
    return { ...topic, item: 'total' };
  }
  if (/^class:/u.test(item) || ['basic', 'project'].includes(item)) return { ...topic, item: 'expenditure' };
  return /^revenue:/u.test(item) ? { ...topic, item: 'revenue' } : null;
}

function completionRelation(claim: Claim, context: Context): readonly Relation[] {
  if (claim.of === null) return [];
  const { of, baseTopic } = claim;
  const base = claim.base ?? (baseTopic === null ? null : statedLevel(context, baseTopic));
  if (base !== null) return [ratio(COMPLETION_RULE.id, claim, of, printed([base]))];
  const found = baseTopic === null ? null : knownOf(context, baseTopic);
  return found === null ? [] : [ratio(COMPLETION_RULE.id, claim, of, held(found))];
}

function ratio(rule: string, percent: Claim, part: Claim, { terms, cells }: Whole): Relation {
  return ratioRelation(
    { percent, part: [plus(part)], whole: terms },
    {
      rule,
      kind: 'percent',
      severity: 'error',
      cells,
      decides: false,
      about: aboutWords(percent),
      computation: (values, result) => {
        const unit = unitOf(part, values);
        const amounts = [values(part).value, addUp(terms, values).value];
        return (
          amounts.map((amount) => amountWords(amount, unit)).join('÷') +
          `=${result.toDecimalPlaces(percent.figure.decimals + 2).toFixed()}%`
        );
      },
      says: () => `文中写 ${printedText(percent)}`,
    },
  );
}
