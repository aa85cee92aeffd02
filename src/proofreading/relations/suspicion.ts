// Which figure is to blame where relations break: the one whose correction repairs most and spoils nothing.
import { type Decimal, ZERO } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import type { Printed } from './printed';
import { yuanPerUnit } from './printed';
import type { Relation, Values } from './relation';

/** How a figure came to be wrong, where that can be told. */
export type Slip = 'value' | 'unit' | 'sign';

export interface Suspect {
  readonly claim: Claim;
  readonly slip: Slip;
  /** What it should be (元, percent, count; signed). */
  readonly expected: Decimal;
  readonly repaired: readonly Relation[];
}

const SPOILED_WEIGHT = 3;
const TEN_THOUSAND = 10_000;

interface Scored extends Suspect {
  readonly score: number;
}

/** Every figure that explains as much of `broken` as any other does; several where the text cannot tell. */
export function suspectsOf(
  broken: readonly Relation[],
  relationsOf: (claim: Claim) => readonly Relation[],
  values: Values,
  settled: (claim: Claim) => boolean,
): readonly Suspect[] {
  const claims = new Set(broken.flatMap((relation) => relation.claims).filter((claim) => !settled(claim)));
  const best: Scored[] = [];
  for (const claim of claims) {
    const scored = bestFor(claim, broken, relationsOf(claim), values);
    if (scored === null) continue;
    const leader = best[0];
    const order = leader === undefined ? 0 : compare(scored, leader);
    if (order > 0) best.length = 0;
    if (order >= 0) best.push(scored);
  }
  return best;
}

/** More repaired first; of equals a recognised slip, and 元 where these texts write 万元 before the reverse. */
function compare(one: Scored, other: Scored): number {
  if (one.score !== other.score) return one.score - other.score;
  return likelihood(one) - likelihood(other);
}

function likelihood({ slip, claim }: Scored): number {
  if (slip === 'value') return 0;
  return slip === 'unit' && !yuanPerUnit(claim.figure.unit).eq(1) ? 1 : 2;
}

function bestFor(
  claim: Claim,
  broken: readonly Relation[],
  own: readonly Relation[],
  values: Values,
): Scored | null {
  const mine = broken.filter(({ claims }) => claims.includes(claim));
  const whole = own.filter((relation) => !mine.includes(relation) && relation.judge(values) !== 'broken');
  let best: Scored | null = null;
  for (const { slip, expected } of corrections(claim, mine, values)) {
    const printed = correctedFigure(values(claim), expected, slip);
    const corrected: Values = (other) => (other === claim ? printed : values(other));
    const repaired = mine.filter((relation) => relation.judge(corrected) !== 'broken');
    if (repaired.length === 0) continue;
    const spoiled = whole.filter((relation) => relation.judge(corrected) === 'broken').length;
    const scored = {
      claim,
      slip,
      expected,
      printed,
      repaired,
      score: repaired.length - SPOILED_WEIGHT * spoiled,
    };
    if (best === null || compare(scored, best) > 0) best = scored;
  }
  return best;
}

interface Correction {
  readonly slip: Slip;
  readonly expected: Decimal;
}

/** A wrong sign or unit first: what explains a break without a wrong digit is the likelier slip. */
function corrections(claim: Claim, broken: readonly Relation[], values: Values): readonly Correction[] {
  const { value } = values(claim);
  const slips: Correction[] = [];
  if (claim.direction !== null && !value.isZero()) slips.push({ slip: 'sign', expected: value.neg() });
  // Anything is small enough in 元: only what must be equal speaks for a wrong unit.
  if (claim.figure.kind === 'money' && !value.isZero() && broken.some(({ isBound }) => !isBound)) {
    const isYuan = yuanPerUnit(claim.figure.unit).eq(1);
    slips.push({ slip: 'unit', expected: isYuan ? value.times(TEN_THOUSAND) : value.div(TEN_THOUSAND) });
  }
  const solved = broken.flatMap((relation) => {
    const expected = relation.solve(claim, values);
    return expected === null ? [] : [{ slip: 'value' as const, expected }];
  });
  return [...slips, ...solved];
}

/** `value` in place of what is printed; in another unit the last place is another too. */
export function correctedFigure(before: Printed, value: Decimal, slip: Slip): Printed {
  const factor = slip === 'unit' && !before.value.isZero() ? value.div(before.value) : 1;
  const place = before.place.times(factor);
  return { value, half: value.isZero() ? ZERO : place, place };
}
