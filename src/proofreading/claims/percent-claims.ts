// Shares and completion rates: what they are of.
import type { Claim } from './claim';
import type { ListReader } from './list-reader';
import { namedBy } from './subject';
import type { SubjectMemory } from './subject-memory';
import type { Own } from './time-words';
import { isBudget, type Topic } from './topic';

export interface Around {
  /** The claims of the block so far. */
  readonly claims: readonly Claim[];
  readonly lists: ListReader;
  readonly memory: SubjectMemory;
  readonly own: Own;
  readonly inside: boolean;
}

/** `base`: the words between 占 and 的. */
export function shareClaim(blank: Claim, base: string, around: Around): Claim {
  const of = amountsBefore(blank, around).at(-1) ?? null;
  const topic = of?.topic ?? null;
  const total = base === '' && of !== null ? around.lists.totalOf(of) : null;
  return {
    ...blank,
    of,
    topic,
    base: total,
    baseTopic: around.inside ? wholeNamed(base, topic, around) : null,
  };
}

function wholeNamed(base: string, part: Topic | null, { memory, own }: Around): Topic | null {
  // 占本年收入, 占支出预算: the whole of that side.
  const whole = base.replace(/^(?:本年)?(收入|支出)(?:预算|决算)?$/u, '本年$1合计');
  const subject = memory.named(whole, null);
  if (subject === null) return null;
  // 本年支出合计 is the unit's whole, whatever part the section is about.
  const isWhole =
    namedBy(whole).scope === null &&
    /^(?:(?:year-)?(?:revenue|expenditure)|total:(?:in|out))$/u.test(subject.item);
  return {
    item: subject.item,
    scope: isWhole ? 'all' : subject.scope,
    what: part?.what ?? own.what,
    year: part?.year ?? own.year,
  };
}

/** `base`: the words between 完成 and 的. Of several budgets the one that is named; none where that is not clear. */
export function completionClaim(blank: Claim, base: string, around: Around): Claim {
  const amounts = amountsBefore(blank, around);
  const planned = ({ topic }: Claim) => topic !== null && isBudget(topic.what);
  const of = amounts.findLast((level) => !planned(level)) ?? null;
  const topic = of?.topic ?? null;
  const budgets = amounts.filter(
    (level) => planned(level) && (topic === null || level.topic?.item === topic.item),
  );
  const wanted = namedBy(`${base}为`).what ?? 'budget';
  const exact = budgets.filter((level) => level.topic?.what === wanted);
  const [first, ...others] = exact.length > 0 ? exact : budgets;
  const isFinal = around.inside && topic !== null && !isBudget(topic.what);
  const baseTopic = isFinal ? { ...topic, what: wanted } : null;
  return { ...blank, of, topic, base: others.length === 0 ? (first ?? null) : null, baseTopic };
}

/** Of this sentence; what stands in brackets that are closed is told aside. */
function amountsBefore({ sentence, depth }: Claim, { claims }: Around): readonly Claim[] {
  return claims.filter(
    (claim) =>
      claim.role === 'level' &&
      claim.sentence === sentence &&
      claim.depth <= depth &&
      claim.figure.kind === 'money',
  );
}
