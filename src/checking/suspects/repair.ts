// One cell that explains every break: its value, and how good an explanation it is.
import type { TableId } from '../../facts/fact';
import { type Board, holds, holdsNow, isOff, type Standing, standingsAfter } from './board';
import { type LedgerCell, type LedgerRelation, mayBeMissing } from './ledger';
import type { Move } from './moves';
import { slipOf } from './slip';
import { isTypedOver } from './typed-over';

/**
 * What speaks against an explanation, the weightiest first (fewer is better): breaks left because their premises rest on the
 * same table; relations left off zero; a negative figure; an inequality or a warning broken; a formula that still follows
 * its inputs; a cell that was not typed over a formula; no slip recognised.
 */
export type Score = readonly number[];

export interface Repair {
  readonly move: Move;
  /** In the ledger's unit. */
  readonly from: number;
  readonly to: number;
  readonly score: Score;
}

/** Every cell that alone explains all `broken` relations, only the best of them. */
export function singleRepairs(board: Board, broken: readonly LedgerRelation[]): readonly Repair[] {
  let best: readonly Repair[] = [];
  const breaks = breaksOf(broken);
  for (const move of candidates(board, broken)) {
    const repair = repairBy(board, move, breaks);
    if (repair === null) continue;
    const order = compareScores(repair.score, best[0]?.score ?? repair.score);
    if (order < 0 || best.length === 0) best = [repair];
    else if (order === 0) best = [...best, repair];
  }
  return best;
}

/** The cells of the relations, blanks included, and what their formulas are calculated from. */
export function candidates(board: Board, relations: readonly LedgerRelation[]): readonly Move[] {
  const cells = new Set<LedgerCell>();
  for (const { cells: indexes } of relations) {
    for (const index of indexes) {
      const cell = board.ledger.cells[index];
      if (cell === undefined || cells.has(cell)) continue;
      cells.add(cell);
      for (const source of board.moves.sources(cell)) cells.add(source);
    }
  }
  return [...cells].filter((cell) => !cell.blank || mayBeMissing(cell)).map((cell) => board.moves.of(cell));
}

/** The broken relations by index, and how many of them rest on each table by their premises. */
interface Breaks {
  readonly byIndex: ReadonlyMap<number, LedgerRelation>;
  readonly resting: ReadonlyMap<TableId, number>;
}

function breaksOf(broken: readonly LedgerRelation[]): Breaks {
  const resting = new Map<TableId, number>();
  for (const table of broken.flatMap(({ vote }) => vote.judged.relation.premises)) {
    resting.set(table, (resting.get(table) ?? 0) + 1);
  }
  return { byIndex: new Map(broken.map((relation) => [relation.index, relation])), resting };
}

function repairBy(board: Board, move: Move, { byIndex, resting }: Breaks): Repair | null {
  const { table } = move.cell;
  const touched = move.effects.flatMap(({ relation }) => byIndex.get(relation) ?? []);
  const excused = touched.filter(({ vote }) => vote.judged.relation.premises.includes(table.id));
  const left = byIndex.size - touched.length;
  // What is left has to rest on the cell's own table.
  if (touched.length === 0 || left !== (resting.get(table.id) ?? 0) - excused.length) return null;
  const before = board.values[move.cell.index] ?? 0;
  const delta = growths(board, move).find(
    (growth) =>
      // Nobody leaves out a negative figure.
      !(move.cell.blank && before + growth < 0) && standingsAfter(board, move, growth).every(isRight),
  );
  return delta === undefined ? null : repairOf(board, move, delta, left);
}

/** The cell grown by `delta`, with what speaks against it. */
export function repairOf(board: Board, move: Move, delta: number, left = 0): Repair {
  const from = board.values[move.cell.index] ?? 0;
  const to = from + delta;
  return { move, from, to, score: scoreOf(board, move, { from, to }, left) };
}

function isRight({ relation, residual, tolerance }: Standing): boolean {
  return !relation.vote.hard || holds(relation, residual, tolerance);
}

/**
 * What the cell would have to grow by for each broken relation it stands in, as whole units of its last place. The relation
 * with the least rounding tells the value most exactly and comes first; of several such the value most of all agree on. An
 * inequality only tells a bound.
 */
export function growths(board: Board, move: Move): readonly number[] {
  const { step } = move.cell;
  const from = board.values[move.cell.index] ?? 0;
  const witnesses = move.effects.flatMap(({ relation: index, coefficient }): readonly Witness[] => {
    const relation = board.ledger.relations[index];
    if (relation === undefined || !relation.vote.hard || holdsNow(board, relation)) return [];
    const exact = -(board.residuals[index] ?? 0) / coefficient;
    const delta = Math.round((from + exact) / step) * step - from;
    const blur = relation.vote.judged.relation.operator === '=' ? (board.tolerances[index] ?? 0) : Infinity;
    return delta === 0 ? [] : [{ delta, blur }];
  });
  if (witnesses.length <= 1) return witnesses.map(({ delta }) => delta);
  const agreeing = new Map<number, number>();
  for (const { delta } of witnesses) agreeing.set(delta, (agreeing.get(delta) ?? 0) + 1);
  const sharpest = [...witnesses].sort((a, b) =>
    a.blur === b.blur ? (agreeing.get(b.delta) ?? 0) - (agreeing.get(a.delta) ?? 0) : a.blur - b.blur,
  );
  return [...new Set(sharpest.map(({ delta }) => delta))];
}

interface Witness {
  readonly delta: number;
  readonly blur: number;
}

function scoreOf(
  board: Board,
  move: Move,
  { from, to }: { readonly from: number; readonly to: number },
  left: number,
): Score {
  let off = 0;
  let against = 0;
  for (const { relation, residual, tolerance } of standingsAfter(board, move, to - from)) {
    off += Number(isOff(relation, residual)) - Number(isOff(relation, board.residuals[relation.index] ?? 0));
    if (!relation.vote.hard)
      against += Number(!holds(relation, residual, tolerance)) - Number(!holdsNow(board, relation));
  }
  const { cell } = move;
  return [
    left,
    off,
    Number(to < 0),
    against,
    Number(move.follows),
    Number(!isTypedOver(cell.fact, cell.table)),
    Number(slipOf(from / cell.step, to / cell.step) === null),
  ];
}

/** Negative where `a` is the better one. */
export function compareScores(a: Score, b: Score): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
