// The level that a change is about.
import type { Claim } from './claim';
import type { Own } from './time-words';
import type { Subject } from './topic';

/** This year's level of what changes, among the `claims` in front; without a name the only level of the sentence. */
export function changingLevel(
  subject: Subject | null,
  { sentence }: Claim,
  claims: readonly Claim[],
  { year, what }: Own,
): Claim | null {
  const levels = claims.filter(({ role }) => role === 'level');
  if (subject === null) {
    const [only, ...others] = levels.filter((level) => level.sentence === sentence);
    return only !== undefined && others.length === 0 && only.topic === null ? only : null;
  }
  const about = (item: string) => (level: Claim) => {
    const { topic } = level;
    const isOwn = topic !== null && topic.year === year && topic.what === what;
    return isOwn && topic.scope === subject.scope && topic.item === item;
  };
  const found = levels.findLast(about(subject.item));
  // 收入总计…，支出总计…。收、支总计各增加…: either side is as good as both.
  return found ?? (subject.item === 'total' ? levels.findLast(about('total:in')) : undefined) ?? null;
}
