import { describe, expect, it } from 'vitest';
import { typedCell } from '../../src/session/typed-cell';
import type { Cell } from '../../src/workbook/workbook';

const amount: Cell = { value: { kind: 'number', text: '1' }, format: '#,##0.00', display: '1.00' };

describe('typing into a cell', () => {
  it.each([
    ['1,234.50', { kind: 'number', text: '1234.5' }],
    ['-5', { kind: 'number', text: '-5' }],
    ['１２', { kind: 'number', text: '12' }],
    ['待定', { kind: 'text', text: '待定' }],
    ['4.5O', { kind: 'text', text: '4.5O' }],
    ["'205", { kind: 'text', text: '205' }],
    ['TRUE', { kind: 'boolean', value: true }],
  ])('%s', (input, value) => {
    expect(typedCell(undefined, input)?.value).toEqual(value);
  });

  it('keeps the format and drops what was displayed', () => {
    expect(typedCell(amount, '2')).toEqual({ value: { kind: 'number', text: '2' }, format: '#,##0.00' });
  });

  it('starts a formula without a value', () => {
    expect(typedCell(amount, '=SUM(A1:A2)')).toMatchObject({
      formula: 'SUM(A1:A2)',
      value: { kind: 'uncalculated' },
    });
  });

  it('takes everything as text in a text cell', () => {
    expect(typedCell({ ...amount, format: '@' }, '205')?.value).toEqual({ kind: 'text', text: '205' });
  });

  it('blanks a cell', () => {
    expect(typedCell(undefined, '')).toBeNull();
    expect(typedCell(amount, '')).toEqual({ value: { kind: 'blank' }, format: '#,##0.00' });
  });
});
