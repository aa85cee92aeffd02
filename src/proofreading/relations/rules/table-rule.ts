// A figure of the text against the cell it quotes.
import type { Bound } from '../../binding/bind';
import type { Claim } from '../../claims/claim';
import { amountText } from '../amount-text';
import type { Context } from '../context';
import { printedAmount } from '../printed';
import type { Relation, Values, Verdict } from '../relation';
import type { RelationRule } from '../relation-rule';
import { sameVerdict } from '../sum-relation';
import { printedText, topicWords } from '../wording';

export const TABLE_RULE: RelationRule = {
  id: 'P01',
  title: '文中的数与公开表一致',
  kind: 'table',
  severity: 'error',
  relate: (context) =>
    context.claims.flatMap((claim) => {
      const relation = claim.role === 'level' ? tableRelation(claim, context) : null;
      return relation === null ? [] : [relation];
    }),
  // Without a workbook there is nothing to hold a text against; the tests with workbooks are the examples.
  fires: [],
  silent: ['2023年度收入、支出总计均为100.50万元。'],
};

function tableRelation(claim: Claim, context: Context): Relation | null {
  const { topic } = claim;
  if (topic === null) return null;
  const all = context.bound(topic);
  const filled = all.filter(({ blank }) => !blank);
  const places = filled.length > 0 || !claim.figure.value.isZero() ? filled : all;
  const nearest = nearestTo(claim, places, context);
  if (nearest === null) return null;
  const judge = (values: Values): Verdict =>
    places.some(({ amount }) => sameVerdict(values(claim), printedAmount(amount)) === 'holds')
      ? 'holds'
      : 'broken';
  return {
    rule: TABLE_RULE.id,
    kind: 'table',
    severity: 'error',
    claims: [claim],
    cells: nearest.cell === null ? [] : [nearest.cell],
    isBound: false,
    decides: isFiner(claim, nearest, context) ? 'roughly' : 'exactly',
    judge,
    solve: () => printedAmount(nearest.amount).value,
    computation: null,
    explain: () =>
      `${topicWords(topic)}：${nearest.label}为 ${amountText(nearest.amount)}，文中写 ${printedText(claim)}`,
  };
}

/** The text shows more places than the cell has. */
function isFiner(claim: Claim, { amount }: Bound, context: Context): boolean {
  return context.printed(claim).place.lt(printedAmount(amount).half);
}

/** Of several places that the text may quote the one that comes nearest. */
function nearestTo(claim: Claim, places: readonly Bound[], context: Context): Bound | null {
  const { value } = context.printed(claim);
  let best: Bound | null = null;
  for (const place of places) {
    const distance = (bound: Bound) => printedAmount(bound.amount).value.minus(value).abs();
    if (best === null || distance(place).lt(distance(best))) best = place;
  }
  return best;
}
