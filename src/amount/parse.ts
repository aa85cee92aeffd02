// Text typed by people → a decimal, or the reason why it is none.
import { Decimal } from './decimal';

export type ParsedAmount =
  | { readonly kind: 'amount'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'text' };

const FULL_WIDTH = /[\uff01-\uff5e]/u;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const DASHES = /^(?:[-—–－―─]+|[/\\]|无)$/u;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/u;
const PLAIN = /^(\d+\.?\d*|\.\d+)$/u;

/** Full-width ASCII (１２．５，（）) becomes half width; other characters stay. Length does not change. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
      ? String.fromCodePoint(code - FULL_WIDTH_SHIFT)
      : char;
  }).join('');
}

/**
 * Reads an amount that stands in a text cell. Accepts thousands commas, full-width digits, blanks around and between,
 * a currency sign, minus or parentheses for negatives. A run of dashes (or `/`, `无`) is the `dash` that stands for "nothing";
 * everything else is `text`: `4.5O` is never read as 4.5.
 */
export function parseAmount(text: string): ParsedAmount {
  const compact = toHalfWidth(text).replace(/[\s\u00a0\u3000\u200b\ufeff]/gu, '');
  if (compact === '') return { kind: 'blank' };
  if (DASHES.test(compact)) return { kind: 'dash' };
  const bracketed = /^\((.+)\)$/u.exec(compact);
  const signed = (bracketed?.[1] ?? compact).replace(/^[¥￥]/u, '');
  const sign = /^([-−－—+]?)(.*)$/u.exec(signed);
  const digits = (sign?.[2] ?? '').replace(/^[¥￥]/u, '');
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return { kind: 'text' };
  const negative = bracketed !== null ? sign?.[1] === '' : sign?.[1] !== '' && sign?.[1] !== '+';
  if (bracketed !== null && sign?.[1] !== '') return { kind: 'text' };
  const plain = digits.replaceAll(',', '');
  const value = new Decimal(plain.endsWith('.') ? plain.slice(0, -1) : plain);
  return {
    kind: 'amount',
    value: negative ? value.neg() : value,
    decimals: plain.split('.')[1]?.length ?? 0,
  };
}
