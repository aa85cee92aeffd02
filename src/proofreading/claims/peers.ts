// Things that stand side by side, so that none is a part of the other.
import { PARTITIONS } from './subject-words';
import type { Subject } from './topic';

/** Two classes, two items, two parts of one known whole. */
export function arePeers(one: Subject, other: Subject): boolean {
  if (one.scope !== other.scope || one.item === other.item) return false;
  const [kind = ''] = one.item.split(':');
  if (/^(?:class|sub|item|economic|revenue)$/u.test(kind) && other.item.startsWith(`${kind}:`)) return true;
  return PARTITIONS.some(
    ({ scopes, parts }) =>
      scopes.includes(one.scope) && parts.includes(one.item) && parts.includes(other.item),
  );
}
