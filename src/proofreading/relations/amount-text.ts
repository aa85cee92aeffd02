// An amount of a table in words.
import type { Amount } from '../../amount/amount';
import { formatShown } from '../../amount/format';

export function amountText(amount: Amount): string {
  return `${formatShown(amount)}${amount.unit}`;
}
