// Judges a relation by intervals: can it hold for values that the shown figures stand for?
import { type Amount, type AmountUnit, convert } from '../amount/amount';
import { Decimal, ZERO } from '../amount/decimal';
import { halfWidth, lastPlace } from '../amount/interval';
import type { Fact } from '../facts/fact';
import type { Outcome } from './finding';
import type { Operator } from './language/ast';
import type { Relation, Term } from './relation';

export interface Judgement {
  readonly outcome: Outcome;
  /** The coarser unit of the relation; every figure below is in it. */
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly left: Decimal;
  readonly right: Decimal;
  readonly residual: Decimal;
  /** What rounding of the shown figures can explain. */
  readonly tolerance: Decimal;
  /** The cells' fuller values satisfy what the shown ones miss. */
  readonly exactHolds: boolean;
  /** Blanks and dashes among the terms. */
  readonly blanks: readonly Fact[];
  /** Text, formula errors, formulas without a value. */
  readonly unreadable: readonly Fact[];
}

/** Below one fen there is nothing: fuller values that agree to the fen agree. */
const ONE_FEN = new Decimal('0.01');

type AmountTerm = { readonly coefficient: 1 | -1; readonly amount: Amount };

/**
 * Judges by the shown figures. Blanks, dashes and places the form leaves out count as 0; a relation in which nothing but
 * those stands is `notApplicable`; a cell that cannot be read makes it `cannotEvaluate`.
 */
export function judge(relation: Relation): Judgement {
  const found = new Found();
  for (const term of relation.left) found.add(term, 'left');
  for (const term of relation.right) found.add(term, 'right');
  const { left, right, blanks, unreadable } = found;
  const count = left.length + right.length;
  if (unreadable.length > 0) return { ...NOTHING, outcome: 'cannotEvaluate', blanks, unreadable };
  if (count === 0) return NOT_APPLICABLE;
  const unit = left.some(isCoarse) || right.some(isCoarse) ? '万元' : '元';
  const sums = { left: sumOf(left, unit, 'shown'), right: sumOf(right, unit, 'shown') };
  const residual = sums.left.minus(sums.right);
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  const miss = satisfies(relation.operator, residual)
    ? HIT
    : judgeMiss(relation.operator, { left, right }, residual, unit);
  const { outcome, tolerance, exactHolds } = miss;
  const { left: leftSum, right: rightSum } = sums;
  return {
    outcome,
    unit,
    decimals,
    left: leftSum,
    right: rightSum,
    residual,
    tolerance,
    exactHolds,
    blanks,
    unreadable,
  };
}

type Miss = Pick<Judgement, 'outcome' | 'tolerance' | 'exactHolds'>;

const HIT: Miss = { outcome: 'pass', tolerance: ZERO, exactHolds: true };
const NOTHING = {
  unit: '元',
  decimals: 0,
  left: ZERO,
  right: ZERO,
  residual: ZERO,
  tolerance: ZERO,
  exactHolds: true,
} as const;
const NONE: readonly never[] = [];
const NOT_APPLICABLE: Judgement = { ...NOTHING, outcome: 'notApplicable', blanks: NONE, unreadable: NONE };

/**
 * What stands at the terms of a relation. Blanks are taken as zero; those of a table whose sentence says that it is empty
 * need no mention. Most relations of a book have neither blanks nor unreadable cells, so lists are made when needed.
 */
class Found {
  readonly left: AmountTerm[] = [];
  readonly right: AmountTerm[] = [];
  blanks: readonly Fact[] = NONE;
  unreadable: readonly Fact[] = NONE;

  add({ coefficient, place }: Term, side: 'left' | 'right'): void {
    const { fact } = place;
    if (fact === null) return;
    const { reading } = fact;
    if (reading.kind === 'amount') this[side].push({ coefficient, amount: reading.amount });
    else if (reading.kind !== 'blank' && reading.kind !== 'dash')
      this.unreadable = [...this.unreadable, fact];
    else if (place.table.emptySentence === null) this.blanks = [...this.blanks, fact];
  }
}

function isCoarse({ amount }: AmountTerm): boolean {
  return amount.unit === '万元';
}

/** Does `residual` (left − right) satisfy the operator exactly? */
export function satisfies(operator: Operator, residual: Decimal): boolean {
  if (operator === '=') return residual.isZero();
  return operator === '<=' ? residual.lte(ZERO) : residual.gte(ZERO);
}

function judgeMiss(
  operator: Operator,
  sides: { readonly left: readonly AmountTerm[]; readonly right: readonly AmountTerm[] },
  residual: Decimal,
  unit: AmountUnit,
): Miss {
  const amounts = [...sides.left, ...sides.right];
  const tolerance = amounts.reduce(
    (sum, { amount }) => sum.plus(convert(halfWidth(amount), '元', unit)),
    ZERO,
  );
  const exact = sumOf(sides.left, unit, 'exact').minus(sumOf(sides.right, unit, 'exact'));
  const exactHolds = satisfies(operator, exact) || convert(exact.abs(), unit, '元').lt(ONE_FEN);
  if (agreesAcrossUnits(amounts, residual, unit)) return { outcome: 'pass', tolerance, exactHolds };
  const outcome = residual.abs().lte(tolerance) ? 'tail' : 'broken';
  return { outcome, tolerance, exactHolds };
}

/** 2,045,304 元 against 204.53 万元: the coarser figure is the finer one rounded, so nothing is off. */
function agreesAcrossUnits(amounts: readonly AmountTerm[], residual: Decimal, unit: AmountUnit): boolean {
  const coarse = amounts.filter(({ amount }) => amount.unit === unit);
  if (coarse.length === amounts.length) return false;
  const decimals = Math.min(...coarse.map(({ amount }) => amount.decimals));
  return residual.abs().lte(lastPlace(decimals).div(2));
}

function sumOf(terms: readonly AmountTerm[], unit: AmountUnit, value: 'shown' | 'exact'): Decimal {
  let sum: Decimal | null = null;
  for (const { coefficient, amount } of terms) {
    const inUnit = convert(amount[value], amount.unit, unit);
    if (sum === null) sum = coefficient === 1 ? inUnit : inUnit.neg();
    else if (!inUnit.isZero()) sum = coefficient === 1 ? sum.plus(inUnit) : sum.minus(inUnit);
  }
  return sum ?? ZERO;
}

function decimalsOf(amounts: readonly AmountTerm[]): number {
  return amounts.reduce((most, { amount }) => Math.max(most, amount.decimals), 0);
}
