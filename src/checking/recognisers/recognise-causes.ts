// Finds the causes behind broken relations: the one that explains most first, then what is left.
import type { Books } from '../books';
import type { JudgedRelation } from '../relation-finding';
import type { Recognised, Recogniser } from './recogniser';
import { isBroken } from './repair';

export interface Cause extends Recognised {
  readonly rule: Recogniser;
}

/** Each recogniser looks at what the causes found before leave unexplained. */
export function recogniseCauses(
  judged: readonly JudgedRelation[],
  books: Books,
  recognisers: readonly Recogniser[],
): readonly Cause[] {
  const causes: Cause[] = [];
  let open = judged;
  for (const rule of recognisers) {
    for (let best = bestOf(rule, open, books); best !== null; best = bestOf(rule, open, books)) {
      const explained = new Set(best.explains);
      causes.push({ ...best, rule });
      open = open.filter(({ relation }) => !explained.has(relation.id));
    }
  }
  return causes;
}

function bestOf(rule: Recogniser, open: readonly JudgedRelation[], books: Books): Recognised | null {
  if (!open.some(isBroken)) return null;
  const candidates = rule.recognise(open, books).map((candidate) => withPremises(candidate, open));
  return candidates.reduce<Recognised | null>(
    (best, candidate) =>
      best === null || candidate.explains.length > best.explains.length ? candidate : best,
    null,
  );
}

/** Relations whose conditions rest on the table in question prove nothing as long as it is in doubt. */
function withPremises({ fault, explains }: Recognised, open: readonly JudgedRelation[]): Recognised {
  const doubtful = open
    .filter((each) => isBroken(each) && fault.table !== null && each.relation.premises.includes(fault.table))
    .map(({ relation }) => relation.id);
  return { fault, explains: [...new Set([...explains, ...doubtful])] };
}
