// What-if: would the relations hold if the facts of one table were other than they are?
import type { Fact } from '../../facts/fact';
import { judge } from '../judge';
import type { Place, Relation, Term } from '../relation';
import type { JudgedRelation } from '../relation-finding';

/** The relations that touch a table of this year's book. */
export function touching(judged: readonly JudgedRelation[], tableId: string): readonly JudgedRelation[] {
  const isInTable = ({ place }: Term): boolean => isIn(place, tableId);
  return judged.filter(({ relation: { left, right } }) => left.some(isInTable) || right.some(isInTable));
}

/** True where the relation also speaks of another table. */
export function isBetweenTables({ relation: { left, right } }: JudgedRelation, tableId: string): boolean {
  const isElsewhere = ({ place }: Term): boolean => !isIn(place, tableId);
  return left.some(isElsewhere) || right.some(isElsewhere);
}

/** Does the relation hold when each fact of the table is replaced? */
export function holdsWith(
  relation: Relation,
  tableId: string,
  replace: (fact: Fact) => Fact | null,
): boolean {
  const change = (term: Term): Term =>
    isIn(term.place, tableId) && term.place.fact !== null
      ? { ...term, place: { ...term.place, fact: replace(term.place.fact) } }
      : term;
  const { outcome } = judge({
    ...relation,
    left: relation.left.map(change),
    right: relation.right.map(change),
  });
  return outcome === 'pass' || outcome === 'tail' || outcome === 'notApplicable';
}

export function isBroken({ judgement }: JudgedRelation): boolean {
  return judgement.outcome === 'broken';
}

function isIn(place: Place, tableId: string): boolean {
  return !place.prior && place.table.id === tableId;
}
