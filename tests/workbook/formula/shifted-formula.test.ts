// A formula moved to another cell: relative references move along, everything else stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftedFormula } from '../../../src/workbook/formula/shifted-formula';

describe('a shifted formula', () => {
  it.each([
    ['A1+B2', 'C4+D5'],
    ['$A1+A$1+$A$1', '$A4+C$1+$A$1'],
    ['SUM(A1:B2,$C3:D$4)', 'SUM(C4:D5,$C6:F$4)'],
    ['SUM(A:B)+SUM(2:$3)', 'SUM(C:D)+SUM(5:$3)'],
    ["'A1 表'!Z9+表2!AA10", "'A1 表'!AB12+表2!AC13"],
    ['IF(A1="B2","C""3",#REF!)', 'IF(C4="B2","C""3",#REF!)'],
    ['LOG10(A1)+年初数+表[A1]', 'LOG10(C4)+年初数+表[A1]'],
    ['1E3+ROUND(A1 , 2)', '1E3+ROUND(C4 , 2)'],
  ])('%s', (formula, moved) => {
    expect(shiftedFormula(formula, 3, 2)).toBe(moved);
  });

  it('moved there and back is as it was', () => {
    const cell = fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'Z', 'BC'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 1, max: 999 }),
      )
      .map((parts) => parts.join(''));
    const formula = fc.array(cell, { minLength: 1 }).map((cells) => `SUM(${cells.join(',')})&"A1"`);
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(50), (text, rows, cols) => {
        expect(shiftedFormula(shiftedFormula(text, rows, cols), -rows, -cols)).toBe(text);
      }),
    );
  });
});
