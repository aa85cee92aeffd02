// The two sides of the accounts: what came in and what went out.
import type { PartList } from './claim';
import type { Scope, Subject } from './topic';

type Side = 'in' | 'out';

const IN = /^(?:total:in|(?:year-)?revenue(?::.*)?|opening|used-surplus)$/u;
const OUT = /^(?:total:out|(?:year-)?expenditure|closing|distribution)$/u;
const SCOPE_OF_REVENUE: Readonly<Record<string, Scope>> = {
  'revenue:general': 'general',
  'revenue:fund': 'fund',
  'revenue:capital': 'capital',
  'revenue:fiscal': 'fiscal',
};

export function sideOf(item: string): Side | null {
  return IN.test(item) ? 'in' : OUT.test(item) ? 'out' : null;
}

/** 政府性基金预算财政拨款收入5万元，支出4万元: `found` turned to the side that `words` say; null where that has no name. */
export function onSideSaid(words: string, found: Subject | null): Subject | null {
  if (found === null || sideOf(found.item) !== 'in' || !/支出/u.test(words) || /收入/u.test(words))
    return found;
  if (found.item === 'total:in') return { ...found, item: 'total:out' };
  if (found.item === 'revenue') return { ...found, item: 'expenditure' };
  const scope = SCOPE_OF_REVENUE[found.item];
  return scope === undefined ? null : { scope, item: 'expenditure' };
}

/** 财政拨款收入5万元，其中：政府性基金预算财政拨款5万元: what came in, although the name alone does not say so. */
export function asRevenue(words: string, { item, scope }: Subject, parent: Subject | null): Subject {
  const isReceived = parent !== null && sideOf(parent.item) === 'in';
  const kind = `revenue:${scope}`;
  if (!isReceived || item !== 'expenditure' || !(kind in SCOPE_OF_REVENUE) || /支出/u.test(words))
    return { item, scope };
  return { item: kind, scope: parent.scope };
}

/** 收支总计5万元，其中：本年收入…，年初结转…；本年支出…，年末结转…: either side makes up the total by itself. */
export function bySide(list: PartList): readonly PartList[] {
  if (list.total.topic?.item !== 'total') return [list];
  const of = (side: Side) => list.parts.filter(({ topic }) => topic !== null && sideOf(topic.item) === side);
  const sides = [of('in'), of('out')];
  const isSplit = sides.every(({ length }) => length > 0);
  return isSplit ? sides.map((parts) => ({ ...list, parts })) : [list];
}
