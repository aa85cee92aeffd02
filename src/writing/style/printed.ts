// How a style prints a figure.
import type { Decimal } from '../../amount/decimal';
import { plain, trimmed } from '../../amount/format';
import type { Quantity } from '../quantity';
import type { WritingStyle } from './switches';

/** Counts, scores and amounts in 元. */
const OTHER_DECIMALS = 2;
const MOST_PERCENT_DECIMALS = 6;

/** The figure as this style prints it, without its unit. */
export function printed(quantity: Quantity, style: WritingStyle): string {
  const { value, unit } = quantity.parts;
  if (unit === '%') return printedPercent(value, style.比例小数, style.比例留尾零);
  if (unit !== '万元') return trimmed(value, OTHER_DECIMALS);
  if (value.toDecimalPlaces(style.金额小数).isZero()) return style.零金额;
  return (style.金额留尾零 ? plain : trimmed)(value, style.金额小数);
}

/** A rate that is neither 0 nor 100 never reads as 0% or 100%: it gets the decimals it takes to say so. */
function printedPercent(value: Decimal, decimals: number, keepZeros: boolean): string {
  const rounded = value.toDecimalPlaces(decimals);
  const whole = rounded.isZero() || rounded.equals(100);
  if (whole && !rounded.equals(value) && decimals < MOST_PERCENT_DECIMALS)
    return printedPercent(value, decimals + 1, keepZeros);
  return keepZeros && !whole ? plain(value, decimals) : trimmed(value, decimals);
}
