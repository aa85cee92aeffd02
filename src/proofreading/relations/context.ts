// What the relations are built from: the claims of a text, how exact they are, and the workbooks.
import type { FactBook } from '../../facts/book';
import { type Bound, boundTo } from '../binding/bind';
import type { Claim, PartList } from '../claims/claim';
import type { Framed } from '../claims/frame';
import type { Claims } from '../claims/read-claims';
import { isBudget, type Topic, topicKey, type What } from '../claims/topic';
import { type Printed, printedAmount, printedOf, tenThousandDecimals } from './printed';

export interface Context {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartList[];
  readonly framed: readonly Framed[];
  /** How exact figures in 万元 are; null where each is as exact as it is printed. */
  readonly decimals: number | null;
  readonly printed: (claim: Claim) => Printed;
  /** Levels by what they are about. */
  readonly levels: ReadonlyMap<string, readonly Claim[]>;
  /** What the workbooks hold for a topic, the places that are filled first. */
  readonly bound: (topic: Topic) => readonly Bound[];
}

export function contextOf(
  { claims, lists, framed }: Claims,
  books: { readonly book: FactBook | null; readonly prior: FactBook | null },
): Context {
  const decimals = tenThousandDecimals(claims);
  const levels = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.role !== 'level' || claim.topic === null) continue;
    const key = topicKey(claim.topic);
    const known = levels.get(key);
    if (known === undefined) levels.set(key, [claim]);
    else known.push(claim);
  }
  const printed = new Map(claims.map((claim) => [claim, printedOf(claim, decimals)]));
  const bounds = new Map<string, readonly Bound[]>();
  return {
    claims,
    lists,
    framed,
    decimals,
    levels,
    printed: (claim) => printed.get(claim) ?? printedOf(claim, decimals),
    bound: (topic) => {
      const key = topicKey(topic);
      const found = bounds.get(key) ?? boundTo(topic, books);
      bounds.set(key, found);
      return found;
    },
  };
}

/** The one level with this topic that the text gives; the first of several, for a conflict between them is found elsewhere. */
export function levelOf(context: Context, topic: Topic): Claim | null {
  return context.levels.get(topicKey(topic))?.[0] ?? null;
}

const BUDGETS: readonly What[] = ['budget', 'initial-budget', 'full-year-budget'];

/** The same where a text need not name the budget it means: 预算 is the only one it gives, and 年初预算 may be called 预算. */
export function statedLevel(context: Context, topic: Topic): Claim | null {
  const exact = levelOf(context, topic);
  if (exact !== null || !isBudget(topic.what)) return exact;
  const meant = topic.what === 'budget' ? BUDGETS : (['budget'] as const);
  const [only, ...others] = meant.flatMap((what) => levelOf(context, { ...topic, what }) ?? []);
  return others.length === 0 ? (only ?? null) : null;
}

export interface Known {
  readonly printed: Printed;
  readonly bound: Bound;
}

/** What a workbook says of a topic; null where it says nothing or its places differ. */
export function knownOf(context: Context, topic: Topic): Known | null {
  const [first, ...others] = context.bound(topic).filter(({ blank }) => !blank);
  if (first === undefined) return null;
  const printed = printedAmount(first.amount);
  const differ = others.some(({ amount }) => !printedAmount(amount).value.eq(printed.value));
  return differ ? null : { printed, bound: first };
}
