// The one configured decimal type; every exact calculation of the program goes through it.
import { Decimal as Base } from 'decimal.js';

/** Exact decimals: 40 significant digits, halves rounded away from zero (四舍五入). */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
