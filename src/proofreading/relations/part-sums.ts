// Parts against their whole, in both strengths: never more than the whole, and just as much.
import type { Decimal } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import { plus, type Relation, type Values } from './relation';
import { sumRelation } from './sum-relation';
import { aboutWords, amountWords, printedText, unitOf } from './wording';

interface Parts {
  readonly rule: string;
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** Whether the parts are known to be all of them; where not, a rest may be left over. */
  readonly complete: 'yes' | 'likely' | 'no';
}

/** The relations that `parts` of `total` have to keep. */
export function partRelations({ rule, total, parts, complete }: Parts): readonly Relation[] {
  const terms = parts.map(plus);
  const shared = {
    rule,
    kind: 'footing' as const,
    cells: [],
    decides: false as const,
    explain: (values: Values, sum: Decimal) => sumWords(total, parts, values, sum),
    computation: (values: Values, sum: Decimal) => addedUp(total, parts, values, sum),
  };
  const atMost = sumRelation({ total, terms, must: 'at-most' }, { ...shared, severity: 'error' });
  if (complete === 'no' || (complete === 'likely' && parts.length < 2)) return [atMost];
  const equal = sumRelation(
    { total, terms },
    { ...shared, severity: complete === 'yes' ? 'error' : 'warning' },
  );
  return complete === 'yes' ? [equal] : [atMost, equal];
}

const MOST_SHOWN = 12;

function sumWords(total: Claim, parts: readonly Claim[], values: Values, sum: Decimal): string {
  const difference = values(total).value.minus(sum).abs();
  return (
    `${aboutWords(total)}：各部分 ${addedUp(total, parts, values, sum)}，` +
    `文中写 ${printedText(total)}，相差 ${amountWords(difference, total.figure.unit)}`
  );
}

function addedUp(total: Claim, parts: readonly Claim[], values: Values, sum: Decimal): string {
  const unit = unitOf(total, values);
  const shown = parts.slice(0, MOST_SHOWN).map((part) => partWords(part, unit, values));
  const more = parts.length > MOST_SHOWN ? '+…' : '';
  return `${shown.join('+')}${more}=${amountWords(sum, unit)}`;
}

function partWords(part: Claim, unit: string, values: Values): string {
  return amountWords(values(part).value, unit).slice(0, -unit.length || undefined);
}
