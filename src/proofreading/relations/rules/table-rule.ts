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
    context.claims.flatMap((claim) => (claim.role === 'level' ? tableRelations(claim, context) : [])),
  // Without a workbook there is nothing to hold a text against; the tests with workbooks are the examples.
  fires: [],
  silent: ['2023年度收入、支出总计均为100.50万元。'],
};

/** One for each value that the text may quote; where there are several the other figures of the text tell which. */
function tableRelations(claim: Claim, context: Context): readonly Relation[] {
  const { topic } = claim;
  if (topic === null) return [];
  const all = context.bound(topic);
  const filled = all.filter(({ blank }) => !blank);
  const places = filled.length > 0 || !claim.figure.value.isZero() ? filled : all;
  const judge = (values: Values): Verdict =>
    places.some(({ amount }) => sameVerdict(values(claim), printedAmount(amount)) === 'holds')
      ? 'holds'
      : 'broken';
  const different = nearestFirst(claim, distinct(places), context);
  const found = different.map(({ label, amount }) => `${label}为 ${amountText(amount)}`).join('，');
  return different.map((place) => ({
    rule: TABLE_RULE.id,
    kind: 'table',
    severity: 'error',
    claims: [claim],
    cells: different.flatMap(({ cell }) => cell ?? []),
    isBound: false,
    decides: different.length > 1 ? false : isFiner(claim, place, context) ? 'roughly' : 'exactly',
    judge,
    solve: () => printedAmount(place.amount).value,
    computation: null,
    explain: () => `${topicWords(topic)}：${found}，文中写 ${printedText(claim)}`,
  }));
}

/** The text shows more places than the cell has. */
function isFiner(claim: Claim, { amount }: Bound, context: Context): boolean {
  return context.printed(claim).place.lt(printedAmount(amount).half);
}

/** One place of each value. */
function distinct(places: readonly Bound[]): readonly Bound[] {
  const value = ({ amount }: Bound) => printedAmount(amount).value;
  return places.filter(
    (place, index) => places.findIndex((other) => value(other).eq(value(place))) === index,
  );
}

/** Of several places that the text may quote the one that comes nearest stands first. */
function nearestFirst(claim: Claim, places: readonly Bound[], context: Context): readonly Bound[] {
  const { value } = context.printed(claim);
  const distance = ({ amount }: Bound) => printedAmount(amount).value.minus(value).abs();
  return [...places].sort((a, b) => distance(a).comparedTo(distance(b)));
}
