// A relation as an equation in words: the places of both sides, with their figures where wanted.
import { formatShown } from '../amount/format';
import type { Operator } from './language/ast';
import type { Place, Relation, Term } from './relation';
import { termPlace } from './relation-words';

export const OPERATOR_SIGN: Readonly<Record<Operator, string>> = { '=': '=', '<=': '≤', '>=': '≥' };

const LISTED_TERMS = 6;

/** `公开03表支出决算表 C10（…·本年支出合计）= D10（基本支出）+ E10（项目支出）`; long sums are cut. */
export function equationWords(relation: Relation): string {
  return equation(relation, relation, () => '');
}

/** The same with the figure behind each place, terms that hold none left out: `… C10（…） 30.00 = E10（项目支出） 30.00 万元`. */
export function equationWithFigures(relation: Relation): string {
  const sides = { left: telling(relation.left), right: telling(relation.right) };
  return equation(relation, sides, (place) => ` ${figureOf(place)}`);
}

type Sides = Pick<Relation, 'left' | 'right'>;

function equation({ operator }: Relation, { left, right }: Sides, after: (place: Place) => string): string {
  const first = sideWords(left, null, after);
  const second = sideWords(right, left[0]?.place ?? null, after);
  return `${first} ${OPERATOR_SIGN[operator]} ${second}`;
}

function sideWords(terms: readonly Term[], before: Place | null, after: (place: Place) => string): string {
  if (terms.length === 0) return '0';
  const listed = terms.slice(0, LISTED_TERMS).map(({ coefficient, place }, index) => {
    const sign = coefficient === -1 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + ';
    return `${sign}${termPlace(place, index === 0 ? before : (terms[index - 1]?.place ?? null))}${after(place)}`;
  });
  const rest = terms.length > LISTED_TERMS ? ` + … （共 ${terms.length} 项）` : '';
  return `${listed.join('')}${rest}`;
}

/** The terms that hold an amount; where all of them are printed zeros, those. */
function telling(terms: readonly Term[]): readonly Term[] {
  const amounts = terms.filter(({ place: { fact } }) => fact?.reading.kind === 'amount');
  const others = amounts.filter(
    ({ place: { fact } }) => fact?.reading.kind === 'amount' && !fact.reading.amount.shown.isZero(),
  );
  return others.length > 0 ? others : amounts;
}

function figureOf({ fact }: Place): string {
  return fact?.reading.kind === 'amount' ? formatShown(fact.reading.amount) : '';
}
