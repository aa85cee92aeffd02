// The writing style as data: how figures are rounded and printed.
import { type Decimal } from '../amount/decimal';
import { trimmed } from '../amount/format';
import type { Quantity } from './quantity';

export interface WritingStyle {
  readonly name: string;
  /** Decimals of amounts in 万元, trailing zeros dropped. */
  readonly amountDecimals: number;
  readonly percentDecimals: number;
  /** Sections that print percents with another number of decimals, by id. */
  readonly percentDecimalsOf: Readonly<Record<string, number>>;
}

/** 四川甲: full-year budget by item, 收、支总计, zeros dropped, whole percents for the three public expenses. */
export const SICHUAN_A: WritingStyle = {
  name: '四川甲',
  amountDecimals: 2,
  percentDecimals: 1,
  percentDecimalsOf: { '7': 0 },
};

/** Counts, scores and amounts in 元. */
const OTHER_DECIMALS = 2;
const MOST_PERCENT_DECIMALS = 6;

/** The figure as the section prints it, without its unit. */
export function printed(quantity: Quantity, style: WritingStyle, section: string): string {
  const { value, unit } = quantity.parts;
  if (unit === '%') return printedPercent(value, style.percentDecimalsOf[section] ?? style.percentDecimals);
  return trimmed(value, unit === '万元' ? style.amountDecimals : OTHER_DECIMALS);
}

/** A rate that is neither 0 nor 100 never reads as 0% or 100%: it gets the decimals it takes to say so. */
function printedPercent(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals);
  const misleads = !rounded.equals(value) && (rounded.isZero() || rounded.equals(100));
  return misleads && decimals < MOST_PERCENT_DECIMALS
    ? printedPercent(value, decimals + 1)
    : trimmed(value, decimals);
}
