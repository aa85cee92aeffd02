// From the breaks to their causes: which cells explain them, with which value, and which findings follow from which.
import type { TableId } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { boardOf, brokenOn, holdsNow, moved, type Board } from './board';
import { type LedgerRelation, ledgerOf, type Vote } from './ledger';
import { type MissingRow, missingRows } from './missing-rows';
import { type MovedRows, movedRows } from './moved-rows';
import { movesOf } from './moves';
import type { Repair } from './repair';
import { type Explanation, explanations } from './several';
import type { Scale } from './scale';

/** Breaks with one cause, or with several that explain it equally well. */
export type Cause = {
  /** Relations that do not hold because of it. */
  readonly explains: readonly LedgerRelation[];
} & (
  | {
      readonly kind: 'cells';
      /** Best first. More than one: none of them is claimed. */
      readonly repairs: readonly Repair[];
      /** False where other cells have to be put right as well. */
      readonly alone: boolean;
    }
  | { readonly kind: 'rows'; readonly rows: readonly MovedRows[] }
  | { readonly kind: 'missing-row'; readonly missing: MissingRow }
);

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
  if (atOnce.length > 0) return { scale: ledger.scale, causes: causesOf(board, broken, atOnce) };
  const byRows = rowsCauses(board, broken);
  const rest = broken.filter((relation) => !byRows.some(({ explains }) => explains.includes(relation)));
  const parts = componentsOf(rest);
  const absent = missingRows(parts).map((missing): Cause => {
    return { kind: 'missing-row', missing, explains: missing.explains };
  });
  const open = parts.filter(
    (part) => !absent.some(({ explains }) => part.some((each) => explains.includes(each))),
  );
  const byCells = causesOfParts(board, open);
  return { scale: ledger.scale, causes: [...byRows, ...absent, ...byCells] };
}

/** Rows out of place explain whatever is broken in their table, and whatever rests on it. */
function rowsCauses(board: Board, broken: readonly LedgerRelation[]): readonly Cause[] {
  const rows = movedRows(board, broken);
  const tables = new Set(rows.map(({ table }) => table));
  const touches = ({ cells }: LedgerRelation): boolean =>
    cells.some((index) => {
      const table = board.ledger.cells[index]?.table;
      return table !== undefined && tables.has(table);
    });
  const explains = broken.filter(
    (relation) => touches(relation) || [...tables].some(({ id }) => restsOn(relation, id)),
  );
  return rows.length === 0 ? [] : [{ kind: 'rows', rows, explains }];
}

function restsOn({ vote }: LedgerRelation, table: TableId): boolean {
  return vote.judged.relation.premises.includes(table);
}

/**
 * Explains each part on its own. A part that rests entirely on a table with a cell known to be wrong proves nothing as
 * long as that cell is: it hangs under it.
 */
function causesOfParts(board: Board, parts: readonly (readonly LedgerRelation[])[]): readonly Cause[] {
  const causes: Cause[] = [];
  const firmFirst = [...parts].sort((a, b) => shareOfPremises(a) - shareOfPremises(b));
  for (const part of firmFirst) {
    const doubtful = causes.findIndex((cause) => {
      const table = claimedTable(cause);
      return table !== null && part.every((relation) => restsOn(relation, table));
    });
    const cause = causes[doubtful];
    if (cause === undefined) causes.push(...causesOf(board, part, explanations(board, part)));
    else causes[doubtful] = { ...cause, explains: [...cause.explains, ...part] };
  }
  return causes;
}

function shareOfPremises(part: readonly LedgerRelation[]): number {
  return part.filter(({ vote }) => vote.judged.relation.premises.length > 0).length / part.length;
}

function claimedTable(cause: Cause): TableId | null {
  if (cause.kind !== 'cells' || cause.repairs.length > 1) return null;
  return cause.repairs[0]?.move.cell.table.id ?? null;
}

function isBreak({ hard, judged }: Vote): boolean {
  return hard && judged.judgement.outcome === 'broken';
}

/** Relations that share a cell, near or far, have a cause in common or causes that overlap. */
function componentsOf(broken: readonly LedgerRelation[]): readonly (readonly LedgerRelation[])[] {
  const holding = new Map<number, LedgerRelation[]>();
  for (const relation of broken) {
    for (const cell of relation.cells) holding.set(cell, [...(holding.get(cell) ?? []), relation]);
  }
  const open = new Set(broken);
  const parts: LedgerRelation[][] = [];
  for (const start of broken) {
    if (!open.delete(start)) continue;
    const part = [start];
    for (const relation of part) {
      const touching = new Set(relation.cells.flatMap((cell) => holding.get(cell) ?? []));
      for (const other of touching) if (open.delete(other)) part.push(other);
    }
    parts.push(part.sort((a, b) => a.index - b.index));
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
    return explains.length === 0 ? [] : [{ kind: 'cells', repairs, explains, alone }];
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
