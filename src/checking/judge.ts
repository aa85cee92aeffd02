// Judges a relation by intervals: can it hold for values that the shown figures stand for?
import type { Amount, AmountUnit } from '../amount/amount';
import { isExact } from '../amount/interval';
import type { Fact } from '../facts/fact';
import type { Outcome } from './finding';
import type { Operator } from './language/ast';
import { type Equation, measure, satisfies, signOf } from './measure';
import type { Term } from './relation';

export interface Judgement {
  readonly outcome: Outcome;
  /** The coarser unit of the relation. */
  readonly unit: AmountUnit;
  /** Blanks and dashes among the terms. */
  readonly blanks: readonly Fact[];
  /** Text, formula errors, formulas without a value. */
  readonly unreadable: readonly Fact[];
}

const NONE: readonly never[] = [];

/**
 * Judges by the shown figures. Blanks, dashes and places the form leaves out count as 0; a relation in which nothing but
 * those stands is `notApplicable`; a cell that cannot be read makes it `cannotEvaluate`.
 */
export function judge(equation: Equation): Judgement {
  const tally = new Tally();
  for (const term of equation.left) tally.add(term, 1);
  for (const term of equation.right) tally.add(term, -1);
  const { unit, blanks = NONE, unreadable = NONE } = tally;
  return { outcome: outcomeOf(equation, tally), unit, blanks, unreadable };
}

function outcomeOf(equation: Equation, tally: Tally): Outcome {
  if (tally.unreadable !== undefined) return 'cannotEvaluate';
  if (tally.amounts === 0) return 'notApplicable';
  if (!tally.isCounted()) return outcomeInDecimals(equation);
  const { residual, tolerance } = tally;
  return outcomeFor(equation.operator, Math.sign(residual), Math.abs(residual) <= tolerance);
}

function outcomeInDecimals(equation: Equation): Outcome {
  const { residual, tolerance, across } = measure(equation);
  if (across !== null && residual.abs().lte(across)) return 'pass';
  return outcomeFor(equation.operator, signOf(residual), residual.abs().lte(tolerance));
}

function outcomeFor(operator: Operator, sign: number, isExplained: boolean): Outcome {
  if (satisfies(operator, sign)) return 'pass';
  return isExplained ? 'tail' : 'broken';
}

/**
 * What stands at the terms of a relation, and the sum of it. Figures of one unit and precision, which nearly all relations
 * have, are added as whole numbers of their last place: exact, and without a decimal for each. Blanks are taken as zero; those
 * of a table whose sentence says that it is empty need no mention.
 */
class Tally {
  unit: AmountUnit = '元';
  amounts = 0;
  /** Left − right, counted in last places; so is the tolerance. */
  residual = 0;
  tolerance = 0;
  blanks: Fact[] | undefined;
  unreadable: Fact[] | undefined;
  private magnitude = 0;
  private isMixed = false;
  private decimals = -1;

  add({ coefficient, place }: Term, side: 1 | -1): void {
    const { fact } = place;
    if (fact === null) return;
    const { reading } = fact;
    if (reading.kind === 'amount') this.count(reading.amount, coefficient * side);
    else if (reading.kind !== 'blank' && reading.kind !== 'dash') (this.unreadable ??= []).push(fact);
    else if (place.table.emptySentence === null) (this.blanks ??= []).push(fact);
  }

  /** Whether the whole numbers can be trusted. */
  isCounted(): boolean {
    return !this.isMixed && this.magnitude <= Number.MAX_SAFE_INTEGER;
  }

  private count(amount: Amount, sign: number): void {
    const { unit, decimals, count } = amount;
    if (this.amounts > 0 && unit !== this.unit) this.isMixed = true;
    if (unit === '万元') this.unit = unit;
    this.amounts += 1;
    if (count === 0) return;
    if (this.decimals >= 0 && decimals !== this.decimals) this.isMixed = true;
    this.decimals = decimals;
    this.residual += sign * count;
    this.magnitude += Math.abs(count);
    if (!isExact(amount)) this.tolerance += 1 / 2;
  }
}
