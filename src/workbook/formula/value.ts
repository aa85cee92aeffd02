// Values while a formula is calculated, and Excel's rules for turning one kind into another.
import { Decimal, ZERO } from '../../amount/decimal';
import type { CellValue } from '../workbook';

export type Value =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'blank' }
  /** Rests on a value that is not known, or on a rule of Excel's that is not followed here. */
  | { readonly kind: 'unknown' };

export type NumberOr = Extract<Value, { readonly kind: 'number' | 'error' | 'unknown' }>;

export const UNKNOWN: Value & { readonly kind: 'unknown' } = { kind: 'unknown' };
export const NOT_A_VALUE: Value & { readonly kind: 'error' } = { kind: 'error', code: '#VALUE!' };

export function numberOf(value: Decimal): Value & { readonly kind: 'number' } {
  return { kind: 'number', value };
}

/** Excel calculates with 15 significant digits (Excel specifications and limits, "Number precision"). */
const SIGNIFICANT_DIGITS = 15;

export function fromCell(value: CellValue): Value {
  switch (value.kind) {
    case 'number':
      return numberOf(new Decimal(value.text).toSignificantDigits(SIGNIFICANT_DIGITS));
    case 'uncalculated':
    case 'stale':
      return UNKNOWN;
    default:
      return value;
  }
}

/** A formula that refers to a blank cell shows 0. */
export function toCell(value: Value): CellValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', text: value.value.toSignificantDigits(SIGNIFICANT_DIGITS).toFixed() };
    case 'blank':
      return { kind: 'number', text: '0' };
    case 'unknown':
      return { kind: 'stale' };
    default:
      return value;
  }
}

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/u;

/**
 * An operand of + − × ÷: blank is 0, TRUE is 1, text that is a plain number counts as that number, other text gives
 * #VALUE!. What text with digits means to Excel (a date, a percentage, a currency) depends on the computer's settings
 * and is not guessed.
 */
export function asNumber(value: Value): NumberOr {
  switch (value.kind) {
    case 'blank':
      return numberOf(ZERO);
    case 'boolean':
      return numberOf(new Decimal(value.value ? 1 : 0));
    case 'text':
      if (PLAIN_NUMBER.test(value.text)) return numberOf(new Decimal(value.text.trim()));
      return /\p{N}/u.test(value.text) ? UNKNOWN : NOT_A_VALUE;
    default:
      return value;
  }
}

/** The condition of IF: a number other than 0 is true; text that is not TRUE or FALSE gives #VALUE!. */
export function asCondition(
  value: Value,
): Extract<Value, { readonly kind: 'boolean' | 'error' | 'unknown' }> {
  switch (value.kind) {
    case 'blank':
      return { kind: 'boolean', value: false };
    case 'number':
      return { kind: 'boolean', value: !value.value.isZero() };
    case 'text':
      return /^(true|false)$/iu.test(value.text)
        ? { kind: 'boolean', value: /^true$/iu.test(value.text) }
        : NOT_A_VALUE;
    default:
      return value;
  }
}

/** Excel's order between kinds: numbers before text before FALSE before TRUE. */
const RANK = { number: 0, text: 1, boolean: 2 } as const;

/**
 * Negative, 0, positive as for sorting; a blank equals 0, "" and FALSE. Null where Excel's answer is not known here:
 * how two different texts are ordered depends on the language.
 */
export function compare(a: Value, b: Value): number | null | Extract<Value, { readonly kind: 'error' }> {
  if (a.kind === 'error') return a;
  if (b.kind === 'error') return b;
  if (a.kind === 'unknown' || b.kind === 'unknown') return null;
  const left = a.kind === 'blank' ? emptyLike(b) : a;
  const right = b.kind === 'blank' ? emptyLike(left) : b;
  if (left.kind === 'number' && right.kind === 'number') return left.value.comparedTo(right.value);
  if (left.kind === 'boolean' && right.kind === 'boolean') return Number(left.value) - Number(right.value);
  if (left.kind === 'text' && right.kind === 'text') {
    return left.text.toLowerCase() === right.text.toLowerCase() ? 0 : null;
  }
  return RANK[left.kind] - RANK[right.kind];
}

type Comparable = Extract<Value, { readonly kind: 'number' | 'text' | 'boolean' }>;

function emptyLike(other: Value): Comparable {
  if (other.kind === 'text') return { kind: 'text', text: '' };
  return other.kind === 'boolean' ? { kind: 'boolean', value: false } : numberOf(ZERO);
}
