// Things that stand side by side, so that none is a part of the other.
import { sideOf } from './sides';
import { PARTITIONS } from './subject-words';
import type { Subject } from './topic';

const SPLIT = /^(?:class|sub|item|economic|revenue)$/u;

/** 财政拨款收入 is made up of them. */
const FUNDS = /^revenue:(?:general|fund|capital)$/u;

/** Two classes, two items, two parts of one known whole; what came in and what went out. */
export function arePeers(one: Subject, other: Subject): boolean {
  if (one.scope !== other.scope || one.item === other.item) return false;
  const sides = [sideOf(one.item), sideOf(other.item)];
  if (sides.includes('in') && sides.includes('out')) return true;
  const [kind = ''] = one.item.split(':');
  if (one.item === 'revenue:fiscal' && FUNDS.test(other.item)) return false;
  if (one.item !== kind && SPLIT.test(kind) && other.item.startsWith(`${kind}:`)) return true;
  return PARTITIONS.some(
    ({ scopes, parts }) =>
      scopes.includes(one.scope) && parts.includes(one.item) && parts.includes(other.item),
  );
}
