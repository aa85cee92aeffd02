// What a rule's words are read against: the books, and the table and side that its scope names.
import type { Fact } from '../facts/fact';
import type { Table } from '../facts/table';
import type { Books } from './books';
import type { Resolution } from './places';
import type { Spot } from './spots';

export interface Ground {
  readonly books: Books;
  /** The first table of the scope; null for a rule without one. */
  readonly table: Table | null;
  /** The side of it that the scope names; null where it names none. */
  readonly lane: string | null;
  /** Gathers the facts whose figures decide whether there is a relation at all: those of the conditions. */
  readonly decisive: Set<Fact>;
}

/** What words of a rule mean at a spot of its scope; they are taken apart once, then asked at every spot. */
export type Resolver = (spot: Spot) => Resolution;
