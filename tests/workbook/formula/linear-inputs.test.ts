// What formulas add up.
import { describe, expect, it } from 'vitest';
import { formatRef } from '../../../src/workbook/address';
import { linearInputs } from '../../../src/workbook/formula/linear-inputs';

const inputsOf = (formula: string) =>
  linearInputs(formula, '表')?.inputs.map(({ cell, coefficient }) => [formatRef(cell), coefficient]);

describe('the inputs of a formula', () => {
  it.each([
    [
      'B2+B3',
      [
        ['表!B2', 1],
        ['表!B3', 1],
      ],
    ],
    [
      'B2-(C2-D2)',
      [
        ['表!B2', 1],
        ['表!C2', -1],
        ['表!D2', 1],
      ],
    ],
    ['-B2', [['表!B2', -1]]],
    [
      'SUM(B2:C3,D1)',
      [
        ['表!B2', 1],
        ['表!C2', 1],
        ['表!B3', 1],
        ['表!C3', 1],
        ['表!D1', 1],
      ],
    ],
    [
      "SUM('2 收入'!$B$2:B3)",
      [
        ['2 收入!B2', 1],
        ['2 收入!B3', 1],
      ],
    ],
    ['B2+B2', [['表!B2', 2]]],
    ['B2-B2', []],
    [
      'ROUND(SUM(B2:B3)/10000,2)',
      [
        ['表!B2', 0.0001],
        ['表!B3', 0.0001],
      ],
    ],
    ['2*B2', [['表!B2', 2]]],
  ] as const)('%s', (formula, inputs) => {
    expect(inputsOf(formula)).toEqual(inputs);
  });

  it('keep what is typed into the formula apart', () => {
    expect(linearInputs('B2+1.5-SUM(B3,2)', '表')?.constant).toBe(-0.5);
  });

  it.each([
    'B2*B3',
    'IF(B2>0,B2,0)',
    'ABS(B2)',
    'B2/B3',
    'B2:B3',
    'VLOOKUP(B2,C:D,2)',
    'SUM(B:B)',
    '预算数+B2',
  ])('are not known for %s', (formula) => {
    expect(linearInputs(formula, '表')).toBeUndefined();
  });
});
