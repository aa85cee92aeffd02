// A row that one table leaves out and others have: every break speaks of it.
import { totalRow } from '../../facts/book';
import type { Row, Table } from '../../facts/table';
import { type Place, termsOf } from '../relation';
import type { LedgerRelation } from './ledger';

export interface MissingRow {
  readonly table: Table;
  /** Code and name, as the relations call it. */
  readonly name: string;
  readonly explains: readonly LedgerRelation[];
}

/** One break alone may as well come from the other table. */
const FEWEST_BREAKS = 2;

/** A row that is not there, the relations that speak of it, and the parts in which those stand. */
interface Absence {
  readonly place: Place;
  readonly speaking: Set<LedgerRelation>;
  readonly parts: Set<readonly LedgerRelation[]>;
}

/** The rows whose absence explains all breaks of `parts` (relations that hang together) in which it plays a role. */
export function missingRows(parts: readonly (readonly LedgerRelation[])[]): readonly MissingRow[] {
  return absencesIn(parts).flatMap(({ place: { table, absentRow }, speaking, parts: concerned }) => {
    const follows = (relation: LedgerRelation): boolean =>
      speaking.has(relation) || placesOf(relation).every((place) => place.table.id === table.id);
    if (![...concerned].every((part) => part.every(follows))) return [];
    const isSumOfIt = sumsLacking(table, absentRow);
    const sums = parts.filter((part) => !concerned.has(part) && part.every(isSumOfIt));
    const explains = [...concerned, ...sums].flat();
    return explains.length < FEWEST_BREAKS ? [] : [{ table, name: absentRow, explains }];
  });
}

/** Whether a relation sums the rows among which the missing one would stand: those below its nearest ancestor. */
function sumsLacking(table: Table, absentRow: string): (relation: LedgerRelation) => boolean {
  const code = /^\d+(?= )/u.exec(absentRow)?.[0] ?? '';
  const isAbove = ({ subject }: Row): boolean =>
    subject !== null && subject.length < code.length && code.startsWith(subject);
  const length = ({ subject }: Row): number => subject?.length ?? 0;
  const nearest = table.rows.filter(isAbove).sort((a, b) => length(b) - length(a))[0] ?? totalRow(table);
  if (code === '' || nearest === undefined) return () => false;
  return ({ vote }) => {
    const { left, right } = vote.judged.relation;
    return (
      left.every(({ place }) => place.table.id === table.id && place.row === nearest) &&
      right.every(({ place }) => place.table.id === table.id && place.row?.parent === nearest.index)
    );
  };
}

function absencesIn(parts: readonly (readonly LedgerRelation[])[]): readonly Absence[] {
  const absences = new Map<string, Absence>();
  for (const part of parts) {
    for (const relation of part) {
      for (const place of absentPlaces(relation)) {
        const key = `${place.table.id}/${place.absentRow}`;
        const absence = absences.get(key) ?? { place, speaking: new Set(), parts: new Set() };
        absences.set(key, absence);
        absence.speaking.add(relation);
        absence.parts.add(part);
      }
    }
  }
  return [...absences.values()];
}

function placesOf({ vote }: LedgerRelation): readonly Place[] {
  return termsOf(vote.judged.relation).map(({ place }) => place);
}

function absentPlaces(relation: LedgerRelation): readonly Place[] {
  return placesOf(relation).filter(({ absentRow, prior }) => absentRow !== '' && !prior);
}
