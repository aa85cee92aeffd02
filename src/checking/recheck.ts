// The check after an edit: only the relations that hold a changed amount are judged anew.
import type { FactBook } from '../facts/book';
import type { Fact } from '../facts/fact';
import type { Table } from '../facts/table';
import { checkedWith } from './check';
import type { CheckedBook } from './checked';
import { judge } from './judge';
import { runRuled } from './packs/run-ruled';
import type { Place, Relation, Term } from './relation';
import type { JudgedRelation } from './relation-finding';
import { type RuleRun, withJudged } from './run-rules';
import { keepSites, type Sites, sitesOf } from './sites';

/** What an edit put in the place of what. */
interface Edit {
  readonly facts: ReadonlyMap<Fact, Fact>;
  /** The tables that it touches, as they are now. */
  readonly tables: ReadonlyMap<string, Table>;
}

/**
 * The checked book with `book` in the place of the one before, with the same rules and the same last year. Equal to
 * checking it anew, which is what happens wherever the edit may change which relations there are or what the other checks look
 * at: if more differs than amounts, or an amount gives way to one of another sign or precision.
 */
export function recheck(before: CheckedBook, book: FactBook): CheckedBook {
  const books = { ...before.books, book };
  const edit = editBetween(before.books.book, book);
  if (edit === null) return checkedWith(before.set, books);
  const sites = sitesOf(before.runs);
  const touched = touchedBy(edit, sites);
  let isRun = false;
  const runs = before.runs.map((run, index) => {
    const ruled = before.set.relations[index];
    if (ruled !== undefined && decides(run, edit)) {
      isRun = true;
      return runRuled(ruled, books);
    }
    const own = touched.get(index);
    return own === undefined ? run : rejudged(run, own, edit);
  });
  if (!isRun) keepSites(runs, sites);
  return { ...before, books, runs };
}

/** The relations that hold a changed fact, by run; the facts in their place are entered as well. */
function touchedBy({ facts }: Edit, sites: Sites): ReadonlyMap<number, ReadonlySet<number>> {
  const touched = new Map<number, Set<number>>();
  for (const [old, fresh] of facts) {
    const own = sites.get(old) ?? [];
    for (const { run, at } of own) touched.set(run, (touched.get(run) ?? new Set<number>()).add(at));
    sites.set(fresh, own);
  }
  return touched;
}

/** Does a changed amount stand in a condition of the rule? */
function decides({ decisive }: RuleRun, { facts }: Edit): boolean {
  for (const fact of facts.keys()) if (decisive.has(fact)) return true;
  return false;
}

function rejudged(run: RuleRun, sites: ReadonlySet<number>, edit: Edit): RuleRun {
  const judged: JudgedRelation[] = [...run.judged];
  for (const at of sites) {
    const old = judged[at];
    if (old === undefined) continue;
    const relation = renewed(old.relation, edit);
    judged[at] = { relation, judgement: judge(relation) };
  }
  return withJudged(run, judged);
}

function renewed(relation: Relation, edit: Edit): Relation {
  const term = ({ coefficient, place }: Term): Term => ({ coefficient, place: placeNow(place, edit) });
  return { ...relation, left: relation.left.map(term), right: relation.right.map(term) };
}

function placeNow(place: Place, { facts, tables }: Edit): Place {
  const table = place.prior ? undefined : tables.get(place.table.id);
  if (table === undefined) return place;
  return { ...place, table, fact: place.fact === null ? null : (facts.get(place.fact) ?? place.fact) };
}

/** What changed between two books; null where it is more than amounts. */
function editBetween(before: FactBook, after: FactBook): Edit | null {
  const { tables: old, ...frame } = before;
  const { tables: fresh, ...frameNow } = after;
  if (!isSame(frame, frameNow) || old.length !== fresh.length) return null;
  const facts = new Map<Fact, Fact>();
  const tables = new Map<string, Table>();
  for (const [index, table] of fresh.entries()) {
    const known = old[index];
    if (known === table) continue;
    if (known === undefined || !compareTables(known, table, facts)) return null;
    tables.set(table.id, table);
  }
  return { facts, tables };
}

function compareTables(before: Table, after: Table, changed: Map<Fact, Fact>): boolean {
  const { facts: old, ...frame } = before;
  const { facts: fresh, ...frameNow } = after;
  if (!isSame(frame, frameNow) || old.length !== fresh.length) return false;
  return fresh.every((fact, index) => {
    const known = old[index];
    if (known === fact) return true;
    if (known === undefined || !isAlike(known, fact)) return false;
    changed.set(known, fact);
    return true;
  });
}

/** Everything but the facts: what a quick reading leaves as it was. */
function isSame<T extends object>(before: T, after: T): boolean {
  const names = Object.keys(before) as (keyof T)[];
  return names.every((name) => before[name] === after[name]);
}

/** An amount in the same place, of the same sign, unit and precision: what decides more than sums is as it was. */
function isAlike(before: Fact, after: Fact): boolean {
  const [{ reading: old }, { reading: fresh }] = [before, after];
  if (old.kind !== 'amount' || fresh.kind !== 'amount') return false;
  const isSamePlace =
    before.cell === after.cell && before.row === after.row && before.column === after.column;
  const { amount: was } = old;
  const { amount: is } = fresh;
  return (
    isSamePlace &&
    old.fromText === fresh.fromText &&
    old.formula === fresh.formula &&
    was.unit === is.unit &&
    was.decimals === is.decimals &&
    was.shown.isZero() === is.shown.isZero() &&
    was.shown.isNegative() === is.shown.isNegative()
  );
}
