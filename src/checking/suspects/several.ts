// Several cells that together explain every break: the smallest set, found by undoing one after the other.
import { type Board, holdsNow, moved } from './board';
import type { LedgerRelation } from './ledger';
import type { Move } from './moves';
import {
  candidates,
  compareScores,
  growths,
  type Repair,
  repairOf,
  type Score,
  singleRepairs,
} from './repair';

/** Cells that together bring every relation within its interval. */
export type Explanation = readonly Repair[];

/** Faults looked for at once. More than three at one place are not a slip but another table. */
const MOST_FAULTS = 3;
/** Single searches that one place of the book is worth; a hopeless one is given up. */
const EFFORT = 600;

/** All equally good explanations with the fewest cells; none where there is none within the bound. */
export function explanations(
  board: Board,
  broken: readonly LedgerRelation[],
  most = MOST_FAULTS,
): readonly Explanation[] {
  const effort: Effort = { left: EFFORT };
  for (let count = fewestFor(board, broken); count <= most; count += 1) {
    const found = withCount(board, broken, count, effort);
    if (found.length > 0) return found;
    if (effort.left <= 0) return [];
  }
  return [];
}

/** So many cells it takes at least: each brings only the relations in order that it touches. */
function fewestFor(board: Board, broken: readonly LedgerRelation[]): number {
  const firm = broken.filter(({ vote }) => vote.judged.relation.premises.length === 0).length;
  const reach = candidates(board, broken).reduce((most, { effects }) => Math.max(most, effects.length), 1);
  return Math.max(1, Math.ceil(firm / reach));
}

interface Effort {
  left: number;
}

/**
 * One of the cells at fault stands in the broken relation with the fewest terms, and what it is off by is the residual of
 * one of its broken relations: put it right, and explain the rest with one cell less.
 */
function withCount(
  board: Board,
  broken: readonly LedgerRelation[],
  count: number,
  effort: Effort,
): readonly Explanation[] {
  effort.left -= 1;
  if (count === 1) return singleRepairs(board, broken).map((repair) => [repair]);
  const shortest = broken.reduce((least, each) => (each.cells.length < least.cells.length ? each : least));
  let best: readonly Explanation[] = [];
  for (const move of candidates(board, [shortest])) {
    for (const delta of growths(board, move)) {
      if (effort.left <= 0) return best;
      const next = moved(board, move, delta);
      const rest = stillBroken(next, move, broken);
      if (rest.length === 0 || rest.length > broken.length) continue;
      const undone = repairOf(board, move, delta);
      for (const others of withCount(next, rest, count - 1, effort)) {
        best = withBest(best, [undone, ...others]);
      }
    }
  }
  return best;
}

/** What is left of the breaks, and what the change has newly broken. */
function stillBroken(next: Board, move: Move, broken: readonly LedgerRelation[]): readonly LedgerRelation[] {
  const left = broken.filter((relation) => !holdsNow(next, relation));
  const known = new Set(left);
  const fresh = move.effects.flatMap(({ relation: index }): readonly LedgerRelation[] => {
    const relation = next.ledger.relations[index];
    if (relation === undefined || !relation.vote.hard || known.has(relation)) return [];
    return holdsNow(next, relation) ? [] : [relation];
  });
  return [...left, ...fresh];
}

function withBest(best: readonly Explanation[], candidate: Explanation): readonly Explanation[] {
  const cells = candidate.map(({ move }) => move.cell);
  if (new Set(cells).size < cells.length) return best;
  const leader = best[0];
  const order = leader === undefined ? -1 : compareScores(totalOf(candidate), totalOf(leader));
  if (order < 0) return [candidate];
  return order > 0 || best.some((known) => areSame(known, candidate)) ? best : [...best, candidate];
}

function totalOf(explanation: Explanation): Score {
  return explanation.reduce<Score>(
    (sum, { score }) => score.map((value, index) => value + (sum[index] ?? 0)),
    [],
  );
}

function areSame(one: Explanation, other: Explanation): boolean {
  return one.every((repair) =>
    other.some(({ move, to }) => move.cell === repair.move.cell && to === repair.to),
  );
}
