// Amounts: parsing what people type, precision, intervals, units and formats.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, convert } from '../../src/amount/amount';
import { Decimal } from '../../src/amount/decimal';
import { formatShown, grouped, plain, trimmed } from '../../src/amount/format';
import { halfWidth } from '../../src/amount/interval';
import { parseAmount } from '../../src/amount/parse';

const parsed = (text: string): string => {
  const result = parseAmount(text);
  return result.kind === 'amount' ? result.value.toFixed() : result.kind;
};

describe('parseAmount', () => {
  it.each([
    ['1,329,600.00', '1329600'],
    [' 26,538.47 ', '26538.47'],
    ['１３２．９６', '132.96'],
    ['（1,234.50）', '-1234.5'],
    ['(0.32)', '-0.32'],
    ['-17.36', '-17.36'],
    ['－17.36', '-17.36'],
    ['¥12.50', '12.5'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['0.00', '0'],
  ])('reads %s as %s', (text, value) => expect(parsed(text)).toBe(value));

  it.each([
    ['', 'blank'],
    ['　\u00a0', 'blank'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['-', 'dash'],
    ['4.5O', 'text'],
    ['待定', 'text'],
    ['1,23', 'text'],
    ['12.3.4', 'text'],
    ['(-5)', 'text'],
    ['1e5', 'text'],
    ['5%', 'text'],
  ])('says that %j is %s', (text, kind) => expect(parsed(text)).toBe(kind));

  it('reads back what format writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (cents, decimals) => {
          const value = new Decimal(cents).div(new Decimal(10).pow(decimals));
          expect(parsed(grouped(value, decimals))).toBe(value.toFixed());
        },
      ),
    );
  });
});

describe('amounts', () => {
  it('cuts the binary tail of a cached formula value', () => {
    expect(formatShown(amountOf('253.87000000000003', '万元', 2))).toBe('253.87');
    expect(amountOf('253.87000000000003', '万元', 2).exact.toFixed()).toBe('253.87');
  });

  it('counts the shown figure in its last place, as long as that is exact', () => {
    expect(amountOf('-118.465', '万元', 2).count).toBe(-11847);
    expect(Math.abs(amountOf('-0.004', '万元', 2).count)).toBe(0);
    expect(amountOf('90071992547410', '元', 2).count).toBeNaN();
  });

  it('keeps the fuller value beside the shown one, halves rounded away from zero', () => {
    const amount = amountOf('118.465', '万元', 2);
    expect(formatShown(amount)).toBe('118.47');
    expect(amount.exact.toFixed()).toBe('118.465');
    expect(formatShown(amountOf('-0.005', '万元', 2))).toBe('-0.01');
    expect(formatShown(amountOf('-0.004', '万元', 2))).toBe('0.00');
  });

  it('stands for what lies within half its last place, in 元', () => {
    expect(halfWidth(amountOf('118.46', '万元', 2)).toFixed()).toBe('50');
    expect(halfWidth(amountOf('118.5', '万元', 1)).toFixed()).toBe('500');
  });

  it('is exact for a printed zero and for 元 with two decimals', () => {
    expect(halfWidth(amountOf('0', '万元', 2)).toFixed()).toBe('0');
    expect(halfWidth(amountOf('1329600', '元', 2)).toFixed()).toBe('0');
    expect(halfWidth(amountOf('1329600', '元', 0)).toFixed()).toBe('0.5');
  });

  it('always holds the fuller value inside the interval of the shown one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (raw, decimals) => {
        const amount = amountOf(new Decimal(raw).div(100000), '万元', decimals);
        const off = convert(amount.exact.minus(amount.shown), '万元', '元');
        if (amount.shown.isZero()) return;
        expect(off.abs().lte(halfWidth(amount))).toBe(true);
      }),
    );
  });

  it('converts between 元 and 万元 without loss', () => {
    expect(convert(new Decimal('2045304'), '元', '万元').toFixed()).toBe('204.5304');
    expect(convert(new Decimal('0.01'), '万元', '元').toFixed()).toBe('100');
  });

  it('formats with fixed, dropped and grouped places', () => {
    expect(plain(new Decimal('44.2'), 2)).toBe('44.20');
    expect(trimmed(new Decimal('44.20'), 2)).toBe('44.2');
    expect(trimmed(new Decimal('5.00'), 2)).toBe('5');
    expect(grouped(new Decimal('-1329600'), 2)).toBe('-1,329,600.00');
  });
});
