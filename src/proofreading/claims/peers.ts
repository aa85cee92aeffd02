// Things that stand side by side, so that none is a part of the other.
import { PARTITIONS } from './subject-words';
import type { Subject } from './topic';

const SPLIT = /^(?:class|sub|item|economic|revenue)$/u;

/** Two classes, two items, two parts of one known whole. */
export function arePeers(one: Subject, other: Subject): boolean {
  if (one.scope !== other.scope || one.item === other.item) return false;
  const [kind = ''] = one.item.split(':');
  if (one.item !== kind && SPLIT.test(kind) && other.item.startsWith(`${kind}:`)) return true;
  return PARTITIONS.some(
    ({ scopes, parts }) =>
      scopes.includes(one.scope) && parts.includes(one.item) && parts.includes(other.item),
  );
}
