// Amounts → text.
import type { Amount } from './amount';
import type { Decimal } from './decimal';

/** Plain decimals as shown: no exponent, no separators (`133.28`). */
export function formatShown(amount: Amount): string {
  return plain(amount.shown, amount.decimals);
}

/** `value` with exactly `decimals` places; never `-0.00`. */
export function plain(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/** `value` rounded to at most `decimals` places, trailing zeros dropped (44.20 → 44.2, 5.00 → 5). */
export function trimmed(value: Decimal, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed();
}

/** Thousands separators for the eye (`1,329,600.00`). */
export function grouped(value: Decimal, decimals: number): string {
  const [whole = '', fraction] = plain(value, decimals).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
