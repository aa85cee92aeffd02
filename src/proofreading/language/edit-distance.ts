// How many characters two names differ by.

/** Substitutions, insertions and deletions from `a` to `b`; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1);
}

const LONG_NAME = 8;
const SHORTEST_NAME = 4;

/** The one name of `names` that `name` may be a slip of; undefined where there is none, or more than one as near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const limit = name.length >= LONG_NAME ? 2 : name.length >= SHORTEST_NAME ? 1 : 0;
  const near = [...new Set(names)]
    .map((other) => ({ other, distance: editDistance(name, other, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first === undefined || first.distance === second?.distance ? undefined : first.other;
}
