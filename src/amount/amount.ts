// An amount of money as a table shows it: exact decimal, unit and shown precision.
import { Decimal } from './decimal';

export type AmountUnit = '元' | '万元';

/**
 * `exact` is what the cell holds (cut to 15 significant digits), `shown` what the page shows: `exact` rounded to
 * `decimals`, the same object where nothing is lost. Both are in `unit`. Relations are judged by `shown`, because that is what gets published. Made by `amountOf`.
 */
export interface Amount {
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly shown: Decimal;
  readonly exact: Decimal;
  /** `shown` counted in its last place, exactly (118.46 is 11846), for sums of many; NaN where it is too large for that. */
  readonly count: number;
}

const YUAN_PER: Record<AmountUnit, Decimal> = { 元: new Decimal(1), 万元: new Decimal(10000) };

/** Excel keeps 15 significant digits; what lies beyond is a binary tail (253.87000000000003), never data. */
const SIGNIFICANT_DIGITS = 15;

/** An amount of `value` (a plain decimal text or Decimal, in `unit`) shown with `decimals` places. */
export function amountOf(value: string | Decimal, unit: AmountUnit, decimals: number): Amount {
  const given = new Decimal(value);
  const exact =
    given.precision() > SIGNIFICANT_DIGITS ? given.toSignificantDigits(SIGNIFICANT_DIGITS) : given;
  const shown = exact.decimalPlaces() > decimals ? exact.toDecimalPlaces(decimals) : exact;
  return { unit, decimals, exact, shown, count: countOf(shown, decimals) };
}

/** The digits without their point are a whole number, which a binary number holds exactly as long as it is safe. */
function countOf(shown: Decimal, decimals: number): number {
  const count = Number(shown.toFixed(decimals).replace('.', ''));
  return Number.isSafeInteger(count) ? count : NaN;
}

/** How many 元 one `unit` is. */
export function yuanPer(unit: AmountUnit): Decimal {
  return YUAN_PER[unit];
}

/** The value (in `from`) expressed in `to`; exact. */
export function convert(value: Decimal, from: AmountUnit, to: AmountUnit): Decimal {
  return from === to ? value : value.times(YUAN_PER[from]).div(YUAN_PER[to]);
}
