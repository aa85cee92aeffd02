// The state of a search: what the relations are off by once some cells have been put right.
import type { Operator } from '../language/ast';
import type { Ledger, LedgerCell, LedgerRelation } from './ledger';
import type { Move, Moves } from './moves';

export interface Board {
  readonly ledger: Ledger;
  readonly moves: Moves;
  readonly values: Float64Array;
  readonly residuals: Float64Array;
  readonly tolerances: Float64Array;
}

/** A relation as a change would leave it. */
export interface Standing {
  readonly relation: LedgerRelation;
  readonly residual: number;
  readonly tolerance: number;
}

export function boardOf(ledger: Ledger, moves: Moves): Board {
  return {
    ledger,
    moves,
    values: Float64Array.from(ledger.cells, ({ value }) => value),
    residuals: Float64Array.from(ledger.relations, ({ residual }) => residual),
    tolerances: Float64Array.from(ledger.relations, ({ tolerance }) => tolerance),
  };
}

/** A copy in which the cell of the move has grown by `delta`, and what follows it with it. */
export function moved(board: Board, move: Move, delta: number): Board {
  return movedAll(board, [{ move, delta }]);
}

/** A copy with several cells changed. */
export function movedAll(
  board: Board,
  changes: readonly { readonly move: Move; readonly delta: number }[],
): Board {
  const next: Board = {
    ...board,
    values: board.values.slice(),
    residuals: board.residuals.slice(),
    tolerances: board.tolerances.slice(),
  };
  for (const { move, delta } of changes) {
    for (const { relation, residual, tolerance } of standingsAfter(next, move, delta)) {
      next.residuals[relation.index] = residual;
      next.tolerances[relation.index] = tolerance;
    }
    for (const { cell, factor } of move.parts) {
      next.values[cell.index] = (next.values[cell.index] ?? 0) + factor * delta;
    }
  }
  return next;
}

/** Every relation that the change touches, as it would stand. */
export function standingsAfter(board: Board, move: Move, delta: number): readonly Standing[] {
  const wider = move.parts.length === 1 ? null : widenings(board, move, delta);
  const own = wider === null ? widening(board, move.cell, delta) : 0;
  return move.effects.flatMap(({ relation: index, coefficient }): readonly Standing[] => {
    const relation = board.ledger.relations[index];
    if (relation === undefined) return [];
    const residual = (board.residuals[index] ?? 0) + coefficient * delta;
    const tolerance = (board.tolerances[index] ?? 0) + (wider?.get(index) ?? own);
    return [{ relation, residual, tolerance }];
  });
}

/** A zero is exact, any other figure is not: the tolerance changes when one becomes the other. */
function widening(board: Board, cell: LedgerCell, growth: number): number {
  const before = board.values[cell.index] ?? 0;
  return (before + growth === 0 ? 0 : cell.half) - (before === 0 ? 0 : cell.half);
}

function widenings(board: Board, move: Move, delta: number): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { cell, factor } of move.parts) {
    const wider = widening(board, cell, factor * delta);
    for (const { relation } of cell.effects) sums.set(relation, (sums.get(relation) ?? 0) + wider);
  }
  return sums;
}

/** Sums of binary factors are whole but for this. */
const TAIL = 1e-3;

export function holds({ vote, across }: LedgerRelation, residual: number, tolerance: number): boolean {
  const slack = Math.max(tolerance, across) + TAIL;
  const { operator } = vote.judged.relation;
  return operator === '=' ? Math.abs(residual) <= slack : excess(operator, residual) <= slack;
}

function excess(operator: Operator, residual: number): number {
  return operator === '<=' ? residual : -residual;
}

/** An equation that holds only by rounding, or not at all. */
export function isOff({ vote, across }: LedgerRelation, residual: number): boolean {
  return vote.judged.relation.operator === '=' && Math.abs(residual) > across + TAIL;
}

export function holdsNow(board: Board, relation: LedgerRelation): boolean {
  return holds(relation, board.residuals[relation.index] ?? 0, board.tolerances[relation.index] ?? 0);
}

/** The relations of severity error that do not hold. */
export function brokenOn(board: Board): readonly LedgerRelation[] {
  return board.ledger.relations.filter((relation) => relation.vote.hard && !holdsNow(board, relation));
}
