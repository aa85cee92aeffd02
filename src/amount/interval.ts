// The set of values that a shown figure can stand for.
import { type Amount, convert, type AmountUnit } from './amount';
import { Decimal, ZERO } from './decimal';

/** From this many decimals on a figure in 元 is exact: there is nothing below the fen. */
const FEN_DECIMALS = 2;

/**
 * Half the last shown place, in 元: 118.46 万元 stands for [118.455, 118.465] 万元. A printed zero and 元 with two
 * decimals are exact (XBRL Calculations 1.1 judges by the same closed intervals).
 */
export function halfWidth(amount: Amount): Decimal {
  if (isExact(amount)) return ZERO;
  return convert(lastPlace(amount.decimals).div(2), amount.unit, '元');
}

/** Does the shown figure stand for itself alone? */
export function isExact({ shown, unit, decimals }: Amount): boolean {
  return (unit === '元' && decimals >= FEN_DECIMALS) || shown.isZero();
}

/** One unit of the last of `decimals` places: 0.01 for two. */
export function lastPlace(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals);
}

/** The shown figure in another unit, exact (no rounding). */
export function shownIn(amount: Amount, unit: AmountUnit): Decimal {
  return convert(amount.shown, amount.unit, unit);
}
