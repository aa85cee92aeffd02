// Percentages recomputed: shares, completion rates.
import type { Claim } from '../../claims/claim';
import { isBudget, type Topic } from '../../claims/topic';
import { type Context, knownOf, levelOf } from '../context';
import { ratioRelation } from '../ratio-relation';
import { known, plus, type Relation, type Term, type Values } from '../relation';
import type { RelationRule } from '../relation-rule';
import { aboutWords, amountWords, printedText } from '../wording';

export const SHARE_RULE: RelationRule = {
  id: 'P05',
  title: '占比等于部分除以所占的总数',
  kind: 'percent',
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
  const whole = share.base === null ? wholeOf(share, context) : { term: plus(share.base), cells: [] };
  if (whole === null || (whole.term.kind === 'claim' && whole.term.claim === share.of)) return [];
  return [ratio(SHARE_RULE.id, share, share.of, whole)];
}

interface Whole {
  readonly term: Term;
  readonly cells: readonly string[];
}

/** The base that the sentence names, else the whole that this is a part of by its nature; from the text, else the workbook. */
function wholeOf(share: Claim, context: Context): Whole | null {
  const named = /占(.*?)(?:的|比|比重)?$/u.exec(share.phrase)?.[1] ?? '';
  if (share.baseTopic === null && named !== '' && !/^(?:比|总)/u.test(named)) return null;
  const topic = share.baseTopic ?? (share.topic === null ? null : upper(share.topic));
  if (topic === null) return null;
  const level =
    levelOf(context, topic) ?? levelOf(context, { ...topic, item: topic.item.replace(/^year-/u, '') });
  if (level !== null) return { term: plus(level), cells: [] };
  const bound = knownOf(context, topic);
  return bound === null
    ? null
    : { term: known(bound.printed), cells: bound.bound.cell === null ? [] : [bound.bound.cell] };
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
  if (claim.base !== null)
    return [ratio(COMPLETION_RULE.id, claim, claim.of, { term: plus(claim.base), cells: [] })];
  if (claim.topic === null || isBudget(claim.topic.what)) return [];
  const bound = knownOf(context, { ...claim.topic, what: 'budget' });
  if (bound === null) return [];
  const cells = bound.bound.cell === null ? [] : [bound.bound.cell];
  return [ratio(COMPLETION_RULE.id, claim, claim.of, { term: known(bound.printed), cells })];
}

function ratio(rule: string, percent: Claim, part: Claim, { term, cells }: Whole): Relation {
  const wholeWords = (values: Values): string => {
    const printed = term.kind === 'claim' ? values(term.claim) : term.printed;
    return amountWords(printed.value, part.figure.unit);
  };
  return ratioRelation(
    { percent, part: [plus(part)], whole: [term] },
    {
      rule,
      kind: 'percent',
      severity: 'error',
      cells,
      decides: false,
      explain: (values, result) =>
        `${aboutWords(percent)}：${amountWords(values(part).value, part.figure.unit)}÷${wholeWords(values)}` +
        `=${result.toDecimalPlaces(percent.figure.decimals + 2).toFixed()}%，文中写 ${printedText(percent)}`,
    },
  );
}
