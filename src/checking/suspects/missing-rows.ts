// A row that one table leaves out and others have: every break speaks of it.
import type { Table } from '../../facts/table';
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

/** The rows whose absence explains all breaks of `parts` (relations that hang together) in which it plays a role. */
export function missingRows(parts: readonly (readonly LedgerRelation[])[]): readonly MissingRow[] {
  const found: MissingRow[] = [];
  for (const place of parts.flat().flatMap(absentPlaces)) {
    if (found.some(({ table, name }) => table.id === place.table.id && name === place.absentRow)) continue;
    const speaksOf = (relation: LedgerRelation): boolean =>
      absentPlaces(relation).some(
        (other) => other.table.id === place.table.id && other.absentRow === place.absentRow,
      );
    const concerned = parts.filter((part) => part.some(speaksOf)).flat();
    const follows = (relation: LedgerRelation): boolean =>
      speaksOf(relation) || placesOf(relation).every(({ table }) => table.id === place.table.id);
    if (concerned.length < FEWEST_BREAKS || !concerned.every(follows)) continue;
    found.push({ table: place.table, name: place.absentRow, explains: concerned });
  }
  return found;
}

function placesOf({ vote }: LedgerRelation): readonly Place[] {
  return termsOf(vote.judged.relation).map(({ place }) => place);
}

function absentPlaces(relation: LedgerRelation): readonly Place[] {
  return placesOf(relation).filter(({ absentRow, prior }) => absentRow !== '' && !prior);
}
