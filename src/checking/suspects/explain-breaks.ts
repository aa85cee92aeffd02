// From the breaks to their causes: which cells explain them, with which value, and which findings follow from which.
import type { Table } from '../../facts/table';
import { boardOf, brokenOn, holdsNow, moved, type Board } from './board';
import { type LedgerRelation, ledgerOf, type Vote } from './ledger';
import { movesOf } from './moves';
import type { Repair } from './repair';
import { type Explanation, explanations } from './several';
import type { Scale } from './scale';

/** Breaks with one cause, or with several cells that explain it equally well. */
export interface Cause {
  /** Best first. More than one: none of them is claimed. */
  readonly repairs: readonly Repair[];
  /** Relations that do not hold because of it. */
  readonly explains: readonly LedgerRelation[];
  /** False where other cells have to be put right as well. */
  readonly alone: boolean;
}

export interface Causes {
  readonly scale: Scale;
  readonly causes: readonly Cause[];
}

/** Explains the breaks among the relations; nothing is said of those that no few cells explain. */
export function explainBreaks(votes: readonly Vote[], tables: readonly Table[]): Causes | null {
  if (!votes.some(isBreak)) return null;
  const ledger = ledgerOf(votes, tables);
  if (ledger === null) return null;
  const board = boardOf(ledger, movesOf(ledger));
  const broken = brokenOn(board);
  const atOnce = explanations(board, broken, 1);
  const causes =
    atOnce.length > 0
      ? causesOf(board, broken, atOnce)
      : componentsOf(broken).flatMap((part) => causesOf(board, part, explanations(board, part)));
  return { scale: ledger.scale, causes };
}

function isBreak({ hard, judged }: Vote): boolean {
  return hard && judged.judgement.outcome === 'broken';
}

/** Relations that share a cell, near or far, have a cause in common or causes that overlap. */
function componentsOf(broken: readonly LedgerRelation[]): readonly (readonly LedgerRelation[])[] {
  const open = new Set(broken);
  const parts: LedgerRelation[][] = [];
  for (const start of broken) {
    if (!open.delete(start)) continue;
    const part = [start];
    for (const relation of part) {
      for (const other of open) {
        if (!other.cells.some((cell) => relation.cells.includes(cell))) continue;
        open.delete(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/**
 * What all explanations have in common is clear; what they differ in is listed. Each clear cell is a cause of its own, and
 * a relation that holds two of them hangs under the first.
 */
function causesOf(
  board: Board,
  broken: readonly LedgerRelation[],
  found: readonly Explanation[],
): readonly Cause[] {
  const [leader] = found;
  if (leader === undefined) return [];
  const inAll = (repair: Repair): boolean =>
    found.every((each) => each.some((other) => isSame(repair, other)));
  const clear = leader.filter(inAll);
  const doubtful = unique(found.flat().filter((repair) => !inAll(repair)));
  const alone = leader.length === 1;
  const groups = [...clear.map((repair) => [repair]), ...(doubtful.length === 0 ? [] : [doubtful])];
  let open = [...broken, ...mended(board, leader)];
  return groups.flatMap((repairs, index): readonly Cause[] => {
    const touched = new Set(repairs.flatMap(({ move }) => move.effects.map(({ relation }) => relation)));
    const last = index === groups.length - 1;
    // What no cell touches rests on premises that are in doubt; it hangs with the rest.
    const explains = open.filter((relation) => last || touched.has(relation.index));
    open = open.filter((relation) => !explains.includes(relation));
    return explains.length === 0 ? [] : [{ repairs, explains, alone }];
  });
}

/** Warnings and hints that hold once the cells are right. */
function mended(board: Board, explanation: Explanation): readonly LedgerRelation[] {
  const right = explanation.reduce((state, { move, from, to }) => moved(state, move, to - from), board);
  return board.ledger.relations.filter(
    (relation) => !relation.vote.hard && !holdsNow(board, relation) && holdsNow(right, relation),
  );
}

function unique(repairs: readonly Repair[]): readonly Repair[] {
  return repairs.filter((repair, index) => repairs.findIndex((other) => isSame(repair, other)) === index);
}

/** One cell; where rounding leaves its value open by one last place, the first is taken. */
function isSame(one: Repair, other: Repair): boolean {
  return one.move === other.move;
}
