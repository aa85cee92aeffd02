import { describe, expect, it } from 'vitest';
import { keyTotals } from '../../src/session/key-totals';
import { madeUpBook } from '../support/made-up-review';

describe('key totals', () => {
  it('are given with their cell, and as absent where the tables do not have them', () => {
    const totals = keyTotals(madeUpBook());
    expect(totals.find((total) => total.label === '本年收入')).toEqual({
      label: '本年收入',
      amount: '100.00',
      unit: '万元',
      cell: '公开01表!B2',
    });
    expect(totals.filter((total) => total.amount === null)).toHaveLength(totals.length - 1);
  });
});
