// A relation that does not hold → a finding complete in itself.
import { type AmountUnit, convert } from '../amount/amount';
import type { Decimal } from '../amount/decimal';
import { formatRef } from '../workbook/address';
import { placeWords, tableWords } from './describe';
import type { DraftFinding } from './draft-finding';
import type { RuleSeverity, Side } from './finding';
import type { Judgement } from './judge';
import { measure } from './measure';
import type { Place, Relation, Term } from './relation';
import { decimalsOf, figure, messageOf, unitOf } from './relation-words';

export interface JudgedRelation {
  readonly relation: Relation;
  readonly judgement: Judgement;
}

/** The finding of a broken relation or a tail; `severity` and `basis` are the rule's. */
export function relationFinding(
  { relation, judgement }: JudgedRelation,
  rule: { readonly severity: RuleSeverity; readonly basis: string },
): DraftFinding {
  const terms = [...relation.left, ...relation.right];
  const places = terms.map(({ place }) => place);
  const first = places.find(({ prior, fact }) => !prior && fact !== null);
  const { outcome } = judgement;
  const measured = measure(relation);
  const { unit, decimals } = measured;
  return {
    id: relation.id,
    rule: relation.rule,
    severity: outcome === 'tail' ? 'tail' : rule.severity,
    table: relation.table,
    message: messageOf(relation, outcome, measured, rule.severity),
    basis: rule.basis,
    cells: cellsOf(places),
    left: sideOf(relation.left, measured.left, unit, decimals),
    right: sideOf(relation.right, measured.right, unit, decimals),
    difference: figure(measured.residual, decimals),
    tolerance: figure(measured.tolerance, decimals),
    amountUnit: unit,
    cause: null,
    suspects: [],
    position: first?.fact?.cell ?? null,
  };
}

/** The cells of this workbook; those of last year's are named in the message. */
function cellsOf(places: readonly Place[]): readonly string[] {
  const cells = places.flatMap(({ prior, fact }) => (prior || fact === null ? [] : [formatRef(fact.cell)]));
  return [...new Set(cells)];
}

function sideOf(terms: readonly Term[], sum: Decimal, unit: AmountUnit, decimals: number): Side {
  const own = unitOf(terms) ?? unit;
  return {
    label: terms.length === 0 ? '0' : labelOf(terms),
    amount: figure(convert(sum, unit, own), own === unit ? decimals : decimalsOf(terms)),
    amountUnit: own,
    cells: cellsOf(terms.map(({ place }) => place)),
  };
}

function labelOf(terms: readonly Term[]): string {
  const first = terms[0];
  if (first === undefined) return '0';
  const name = `${tableWords(first.place.table, first.place.prior)} ${placeWords(first.place)}`;
  return terms.length === 1 ? name : `${name} 等 ${terms.length} 项之和`;
}
