// The figures of a relation: the sums of both sides, what they are off by, and what rounding can explain of it.
import { type Amount, type AmountUnit, convert } from '../amount/amount';
import { Decimal, ZERO } from '../amount/decimal';
import { halfWidth, lastPlace } from '../amount/interval';
import type { Operator } from './language/ast';
import type { Relation, Term } from './relation';

/** A relation without its name: what is left to judge. */
export type Equation = Pick<Relation, 'left' | 'operator' | 'right'>;

export interface Measure {
  /** The coarser unit of the relation; every figure below is in it. */
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly left: Decimal;
  readonly right: Decimal;
  readonly residual: Decimal;
  /** What rounding of the shown figures can explain. */
  readonly tolerance: Decimal;
  /** What may lie between the same figure in 元 and in 万元; null where the relation has one unit only. */
  readonly across: Decimal | null;
}

interface AmountTerm {
  readonly coefficient: 1 | -1;
  readonly amount: Amount;
}

/** Below one fen there is nothing: fuller values that agree to the fen agree. */
const ONE_FEN = new Decimal('0.01');

/** The figures as shown; places without an amount count as 0. */
export function measure({ left, right }: Pick<Equation, 'left' | 'right'>): Measure {
  const sides = { left: amountsOf(left), right: amountsOf(right) };
  const all = [...sides.left, ...sides.right];
  const unit = unitOf(all);
  const sums = { left: sumOf(sides.left, unit, 'shown'), right: sumOf(sides.right, unit, 'shown') };
  const halves = all.map(({ amount }) => convert(halfWidth(amount), '元', unit));
  return {
    unit,
    decimals: all.reduce((most, { amount }) => Math.max(most, amount.decimals), 0),
    ...sums,
    residual: sums.left.minus(sums.right),
    tolerance: halves.reduce((sum, half) => sum.plus(half), ZERO),
    across: acrossUnits(all, unit),
  };
}

/** Do the cells' fuller values satisfy what the shown ones miss? */
export function exactlyHolds({ left, operator, right }: Equation): boolean {
  const sides = { left: amountsOf(left), right: amountsOf(right) };
  const unit = unitOf([...sides.left, ...sides.right]);
  const residual = sumOf(sides.left, unit, 'exact').minus(sumOf(sides.right, unit, 'exact'));
  return satisfies(operator, signOf(residual)) || convert(residual.abs(), unit, '元').lt(ONE_FEN);
}

/** Does a residual (left − right) of this sign satisfy the operator? */
export function satisfies(operator: Operator, sign: number): boolean {
  if (operator === '=') return sign === 0;
  return operator === '<=' ? sign <= 0 : sign >= 0;
}

/** -1, 0 or 1. */
export function signOf(value: Decimal): number {
  return value.comparedTo(ZERO);
}

function amountsOf(terms: readonly Term[]): readonly AmountTerm[] {
  return terms.flatMap(({ coefficient, place: { fact } }) =>
    fact?.reading.kind === 'amount' ? [{ coefficient, amount: fact.reading.amount }] : [],
  );
}

function unitOf(amounts: readonly AmountTerm[]): AmountUnit {
  return amounts.some(({ amount }) => amount.unit === '万元') ? '万元' : '元';
}

/** 2,045,304 元 against 204.53 万元: where the coarser figure is the finer one rounded, nothing is off. */
function acrossUnits(amounts: readonly AmountTerm[], unit: AmountUnit): Decimal | null {
  const coarse = amounts.filter(({ amount }) => amount.unit === unit);
  if (coarse.length === amounts.length) return null;
  return lastPlace(Math.min(...coarse.map(({ amount }) => amount.decimals))).div(2);
}

function sumOf(terms: readonly AmountTerm[], unit: AmountUnit, value: 'shown' | 'exact'): Decimal {
  return terms.reduce((sum, { coefficient, amount }) => {
    const inUnit = convert(amount[value], amount.unit, unit);
    return coefficient === 1 ? sum.plus(inUnit) : sum.minus(inUnit);
  }, ZERO);
}
