// All relations of a text → what is wrong with it, each cause once, and which figures agree with something.
import type { Decimal } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import type { Printed } from './printed';
import type { Relation, Values } from './relation';
import { correctedFigure, type Slip, suspectsOf } from './suspicion';
import { yuanPerUnit } from './printed';

export interface Fault {
  /** The relation that says it best. */
  readonly relation: Relation;
  /** The figures of which one is wrong; one where it is clear which. */
  readonly claims: readonly Claim[];
  readonly slip: Slip;
  /** What the one figure should be; null where several may be wrong. */
  readonly expected: Decimal | null;
  /** The value is beyond doubt: a cell, or several relations that agree on it. */
  readonly certain: boolean;
  /** Further relations that the same figure breaks. */
  readonly followers: number;
}

export interface Judgement {
  readonly faults: readonly Fault[];
  /** Explained by rounding. */
  readonly tails: readonly Relation[];
  readonly agreeing: ReadonlySet<Claim>;
  readonly disagreeing: ReadonlySet<Claim>;
}

/** A text that belongs to another workbook breaks everywhere; nobody reads more than this. */
const MOST_FAULTS = 300;

export function judgeRelations(relations: readonly Relation[], printed: Values): Judgement {
  const byClaim = new Map<Claim, Relation[]>();
  for (const relation of relations) {
    for (const claim of new Set(relation.claims))
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), relation]);
  }
  const corrected = new Map<Claim, Printed>();
  const values: Values = (claim) => corrected.get(claim) ?? printed(claim);
  const faults: Fault[] = [];
  const blamed = new Set<Claim>();
  const correct = (claim: Claim, value: Decimal, slip: Slip) =>
    corrected.set(claim, correctedFigure(printed(claim), value, slip));
  for (const relation of relations.filter(({ decides }) => decides !== false)) {
    const fault = decidedFault(relation, printed);
    const [claim] = relation.claims;
    if (fault === null || claim === undefined || fault.expected === null) continue;
    faults.push(fault);
    blamed.add(claim);
    correct(claim, fault.expected, fault.slip);
  }
  let broken = relations.filter(
    (relation) => relation.decides === false && relation.judge(values) === 'broken',
  );
  while (broken.length > 0 && faults.length < MOST_FAULTS) {
    const fault = nextFault(broken, byClaim, values, corrected);
    faults.push(fault);
    for (const claim of fault.claims) blamed.add(claim);
    const [only] = fault.claims;
    if (only !== undefined && fault.expected !== null) correct(only, fault.expected, fault.slip);
    broken = broken.filter((relation) => relation !== fault.relation && relation.judge(values) === 'broken');
    if (fault.expected === null)
      broken = broken.filter(({ claims }) => !sameClaims(claims, fault.relation.claims));
  }
  return { faults, ...sorted(relations, printed, blamed) };
}

function decidedFault(relation: Relation, printed: Values): Fault | null {
  const [claim] = relation.claims;
  if (claim === undefined || relation.judge(printed) !== 'broken') return null;
  const expected = relation.solve(claim, printed);
  const slip = isUnitSlip(claim, expected, printed) ? 'unit' : 'value';
  const certain = relation.decides === 'exactly';
  return { relation, claims: [claim], slip, expected, certain, followers: 0 };
}

/** 152.17元 for 152.17万元: the digits are right. */
function isUnitSlip(claim: Claim, expected: Decimal | null, printed: Values): boolean {
  if (expected === null || expected.isZero() || claim.figure.kind !== 'money') return false;
  const factor = yuanPerUnit(claim.figure.unit).eq(1) ? 10_000 : 1 / 10_000;
  const { value, place } = printed(claim);
  return value.times(factor).minus(expected).abs().lte(place.times(factor));
}

/** Of one rule over the same figures: one cell of several that a figure may quote. */
function saysTheSame(one: Relation, other: Relation): boolean {
  return one.rule === other.rule && sameClaims(one.claims, other.claims);
}

function nextFault(
  broken: readonly Relation[],
  byClaim: ReadonlyMap<Claim, readonly Relation[]>,
  values: Values,
  corrected: ReadonlyMap<Claim, Printed>,
): Fault {
  const suspects = suspectsOf(
    broken,
    (claim) => byClaim.get(claim) ?? [],
    values,
    (claim) => corrected.has(claim),
  );
  const [first] = suspects;
  // Another figure that repairs something else is another fault, not a doubt about this one.
  const others = suspects.filter(
    (one) => one !== first && one.repaired.some((relation) => first?.repaired.includes(relation) === true),
  );
  // Figures that were wrong themselves prove nothing to a reader.
  const isPrinted = (claim: Claim): boolean => claim === first?.claim || !corrected.has(claim);
  const proving = first?.repaired.find(({ claims }) => claims.every(isPrinted));
  const relation = proving ?? first?.repaired[0] ?? broken[0];
  if (relation === undefined) throw new Error('a fault without a broken relation');
  const shared = suspects.filter(({ repaired }) => repaired.includes(relation)).map(({ claim }) => claim);
  if (first === undefined || others.length > 0) {
    const claims = shared.length > 0 ? shared : relation.claims;
    return { relation, claims, slip: 'value', expected: null, certain: false, followers: 0 };
  }
  const followers = first.repaired.filter((other) => !saysTheSame(other, relation)).length;
  const certain = first.slip !== 'value' || first.claim.figure.kind === 'percent' || followers > 0;
  return {
    relation,
    claims: [first.claim],
    slip: first.slip,
    expected: first.expected,
    certain,
    followers,
  };
}

function sameClaims(some: readonly Claim[], others: readonly Claim[]): boolean {
  return some.length === others.length && some.every((claim) => others.includes(claim));
}

/** What is left: tails of figures that nobody blames, and the figures that something confirms. */
function sorted(
  relations: readonly Relation[],
  printed: Values,
  blamed: ReadonlySet<Claim>,
): Omit<Judgement, 'faults'> {
  const agreeing = new Set<Claim>();
  const explained = new Set<Claim | undefined>();
  const tails: Relation[] = [];
  /** Copied from a cell as it stands: a tail among such figures is the tables' own. */
  const copied = new Set<Claim | undefined>();
  const rest = relations.filter(({ claims }) => !claims.some((claim) => blamed.has(claim)));
  for (const relation of rest) {
    const verdict = relation.judge(printed);
    if (verdict === 'broken') continue;
    for (const claim of relation.claims) agreeing.add(claim);
    if (verdict === 'holds' && relation.claims[0]?.figure.kind === 'percent')
      explained.add(relation.claims[0]);
    if (verdict === 'tail') tails.push(relation);
    if (relation.decides) copied.add(relation.claims[0]);
  }
  const told = new Set<Claim | undefined>(explained);
  const once = tails.filter(({ claims }) => {
    const [claim] = claims;
    const isNew = !told.has(claim) && !claims.every((one) => copied.has(one));
    told.add(claim);
    return isNew;
  });
  return { tails: once, agreeing, disagreeing: blamed };
}
