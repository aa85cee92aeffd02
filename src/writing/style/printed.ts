// How a style prints a figure.
import type { FigureForm } from '../../document/calculation';
import type { Quantity } from '../quantity';
import type { WritingStyle } from './switches';

/** Counts, scores and amounts in 元. */
const OTHER_DECIMALS = 2;
/** A rate that is neither 0 nor 100 never reads as 0% or 100%: it gets the decimals it takes to say so. */
const MOST_PERCENT_DECIMALS = 6;

/** The form in which this style prints the figure, without its unit. */
export function formOf({ parts: { unit } }: Quantity, style: WritingStyle): FigureForm {
  if (unit === '%') {
    const { 比例小数: decimals, 比例留尾零: keepZeros } = style;
    return { decimals, keepZeros, zero: null, mostDecimals: MOST_PERCENT_DECIMALS };
  }
  if (unit !== '万元') return { decimals: OTHER_DECIMALS, keepZeros: false, zero: null, mostDecimals: 0 };
  const { 金额小数: decimals, 金额留尾零: keepZeros, 零金额: zero } = style;
  return { decimals, keepZeros, zero, mostDecimals: 0 };
}
