// A number as a chart keeps it → plain decimals.
import { Decimal } from '../../amount/decimal';

/**
 * Charts keep what a double is, up to 17 digits long (`0.14999999999999999`); the shortest decimal that is the same
 * double is what was typed. What is no number stays as it is.
 */
export function plainNumber(text: string): string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : new Decimal(String(number)).toFixed();
}
