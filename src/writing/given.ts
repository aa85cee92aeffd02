// Quantities that no cell of this workbook holds.
import { type Decimal, ZERO } from '../amount/decimal';
import { Quantity, type QuantityUnit } from './quantity';

/** Nothing, to compare with. */
export function nothing(unit: QuantityUnit): Quantity {
  return new Quantity({ value: ZERO, unit, from: [], how: '', calculation: { kind: 'zero' } });
}

/** A figure from outside this workbook's sheets: an answer, last year's, the budget's. */
export function given(value: Decimal, unit: QuantityUnit, from: readonly string[], how: string): Quantity {
  const calculation = { kind: 'given', value: value.toFixed(), unit, words: how, from } as const;
  return new Quantity({ value, unit, from, how, calculation });
}
