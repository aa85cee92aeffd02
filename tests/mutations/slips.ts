// The slips that people make in one cell, as changes of what is read there.
import { amountOf, type Amount } from '../../src/amount/amount';
import { Decimal } from '../../src/amount/decimal';
import { plain } from '../../src/amount/format';
import type { Reading } from '../../src/facts/fact';

export interface Slip {
  readonly name: string;
  /** Not less than 0.10 万元: rounding cannot explain it. */
  readonly certain: boolean;
  /** What the cell then holds; null where this slip changes nothing (the sign of a zero). */
  readonly apply: (amount: Amount) => Amount | 'blank' | null;
}

const YUAN_PER_HUNDREDTH = 100;

/** `hundredths` of a 万元 more; in a book in 元 the smallest is +1.00 元. */
export function plus(name: string, hundredths: number): Slip {
  return {
    name,
    certain: hundredths > 1,
    apply: (amount) => {
      const yuan = hundredths === 1 ? 1 : hundredths * YUAN_PER_HUNDREDTH;
      const step = amount.unit === '元' ? new Decimal(yuan) : new Decimal(hundredths).div(100);
      return changed(amount, amount.exact.plus(step));
    },
  };
}

export const SLIPS: readonly Slip[] = [
  plus('+0.01', 1),
  plus('+0.10', 10),
  plus('+1.00', 100),
  { name: '×10', certain: true, apply: (amount) => changed(amount, amount.exact.times(10)) },
  { name: 'sign', certain: true, apply: (amount) => changed(amount, amount.exact.neg()) },
  { name: 'digits exchanged', certain: true, apply: exchanged },
  { name: 'blank', certain: true, apply: (amount) => (amount.shown.isZero() ? null : 'blank') },
];

function changed(amount: Amount, value: Decimal | string): Amount | null {
  const slipped = amountOf(value, amount.unit, amount.decimals);
  return slipped.shown.equals(amount.shown) ? null : slipped;
}

/** The last two neighbouring digits that differ, exchanged: 68.05 → 68.50. */
function exchanged(amount: Amount): Amount | null {
  const printed = plain(amount.shown, amount.decimals);
  const digits = [...printed];
  for (let right = digits.length - 1; right > 0; right -= 1) {
    const left = digits[right - 1] === '.' ? right - 2 : right - 1;
    const [a, b] = [digits[left], digits[right]];
    if (a === undefined || b === undefined || !/\d/u.test(a) || !/\d/u.test(b) || a === b) continue;
    digits[left] = b;
    digits[right] = a;
    return changed(amount, digits.join(''));
  }
  return null;
}

/** What the place reads after the slip: a typed figure, no formula; null where nothing changes. */
export function slipped(slip: Slip, amount: Amount): Reading | null {
  const result = slip.apply(amount);
  if (result === null) return null;
  if (result === 'blank') return { kind: 'blank' };
  return { kind: 'amount', amount: result, fromText: false, formula: false };
}

/** Whether the slip moves the figure by a tenth of a 万元 or more. */
export function isCertain(slip: Slip, amount: Amount): boolean {
  const result = slip.apply(amount);
  if (!slip.certain || result === null) return false;
  const value = result === 'blank' ? new Decimal(0) : result.exact;
  const moved = value.minus(amount.exact).abs();
  return moved.greaterThanOrEqualTo(amount.unit === '元' ? 1000 : '0.1');
}
