// The unit in which every amount of a book, and half its last place, is a whole number.
import { type Amount, type AmountUnit, yuanPer } from '../../amount/amount';
import { Decimal } from '../../amount/decimal';
import type { JudgedRelation } from '../relation-finding';

export interface Scale {
  /** What an amount shows as a whole number of the scale's unit. */
  readonly shown: (amount: Amount) => number;
  /** A binary number in `unit` as such a whole number. */
  readonly plain: (value: number, unit: AmountUnit) => number;
  /** One unit of the last of `decimals` places, and what a figure shown so may be off by. */
  readonly places: (unit: AmountUnit, decimals: number) => { readonly step: number; readonly half: number };
  /** Back to a decimal in `unit`. */
  readonly decimal: (value: number, unit: AmountUnit) => Decimal;
}

const YUAN_DIGITS = { 元: 0, 万元: 4 } as const;
/** Figures in 元 with so many decimals are exact. */
const FEN = 2;

/** Digits after the point of one 元 that half the last place needs. */
function digitsFor(unit: AmountUnit, decimals: number): number {
  const places = decimals - YUAN_DIGITS[unit];
  return Math.max(0, unit === '元' && decimals >= FEN ? places : places + 1);
}

export function scaleOf(all: readonly JudgedRelation[]): Scale {
  let digits = FEN;
  for (const { relation } of all) {
    const { left, right } = relation;
    for (const terms of [left, right]) {
      for (const { place } of terms) {
        const reading = place.fact?.reading;
        if (reading?.kind !== 'amount') continue;
        digits = Math.max(digits, digitsFor(reading.amount.unit, reading.amount.decimals));
      }
    }
  }
  const factor = { 元: 10 ** digits, 万元: 10 ** (digits + YUAN_DIGITS['万元']) };
  // The product is a whole number, so rounding only removes the binary tail.
  const plain = (value: number, unit: AmountUnit): number => Math.round(value * factor[unit]);
  const places = placesIn(digits);
  const shown = ({ count, unit, decimals }: Amount): number => count * places(unit, decimals).step;
  return { shown, plain, places, decimal: decimalIn(digits) };
}

function placesIn(digits: number): Scale['places'] {
  return (unit, decimals) => {
    const step = 10 ** Math.max(0, digits + YUAN_DIGITS[unit] - decimals);
    return { step, half: unit === '元' && decimals >= FEN ? 0 : step / 2 };
  };
}

function decimalIn(digits: number): Scale['decimal'] {
  const unitOfScale = new Decimal(10).pow(-digits);
  return (value, unit) => new Decimal(value).times(unitOfScale).div(yuanPer(unit));
}
