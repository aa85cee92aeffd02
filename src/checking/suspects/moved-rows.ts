// Rows whose figures stand in each other's place: two exchanged, or a run of them one row too low or too high.
import type { Table } from '../../facts/table';
import { type Board, holdsNow, movedAll } from './board';
import type { LedgerCell, LedgerRelation } from './ledger';
import type { Move } from './moves';

export interface MovedRows {
  readonly kind: 'swapped' | 'shifted';
  readonly table: Table;
  /** Breaks that it repairs. */
  readonly repairs: number;
  /** The cells that change when the figures are put back, in the order of the sheet. */
  readonly cells: readonly LedgerCell[];
}

/** Fewer breaks than this are explained by cells. */
const FEWEST_BREAKS = 3;
/** Arrangements tried; a table in greater disorder is not a slip. */
const MOST_TRIES = 600;
/** Two rows are an exchange. */
const SHORTEST_RUN = 3;

/**
 * Rearrangements of one table's rows that repair all broken relations of that table and break none; those that repair most
 * with the fewest changes.
 */
export function movedRows(board: Board, broken: readonly LedgerRelation[]): readonly MovedRows[] {
  if (broken.length < FEWEST_BREAKS) return [];
  const tables = new Set(broken.flatMap(({ cells }) => cells.flatMap((cell) => tableAt(board, cell))));
  const found = [...tables].flatMap((table) => movedIn(board, table, broken));
  const most = Math.max(...found.map(({ repairs }) => repairs));
  const full = found.filter(({ repairs }) => repairs === most);
  const least = Math.min(...full.map(({ cells }) => cells.length));
  return full.filter(({ cells }) => cells.length === least);
}

function tableAt(board: Board, cell: number): readonly Table[] {
  const table = board.ledger.cells[cell]?.table;
  return table === undefined ? [] : [table];
}

function movedIn(board: Board, table: Table, broken: readonly LedgerRelation[]): readonly MovedRows[] {
  const own = broken.filter(({ cells }) => cells.some((cell) => board.ledger.cells[cell]?.table === table));
  const cells = new Set(own.flatMap((relation) => relation.cells));
  const rows = new Set<number>();
  for (const index of cells) {
    const cell = board.ledger.cells[index];
    if (cell?.table === table) rows.add(cell.fact.row);
  }
  if (own.length < FEWEST_BREAKS || rows.size < 2) return [];
  const grid = gridOf(board, table);
  const found: MovedRows[] = [];
  let tries = 0;
  for (const { kind, order } of arrangements([...rows].sort((a, b) => a - b))) {
    tries += 1;
    if (tries > MOST_TRIES) return found;
    const changes = changesOf(board, grid, order);
    if (changes.length < 2) continue;
    const next = movedAll(board, changes);
    const touched = new Set(changes.flatMap(({ move }) => move.effects.map(({ relation }) => relation)));
    const right = (index: number): boolean => {
      const relation = next.ledger.relations[index];
      return relation === undefined || !relation.vote.hard || holdsNow(next, relation);
    };
    if (!own.every((relation) => holdsNow(next, relation)) || ![...touched].every(right)) continue;
    const changed = changes.map(({ move }) => move.cell);
    // A row equal to the next moves with it unseen.
    if (!found.some(({ cells: known }) => isSameSet(known, changed)))
      found.push({ kind, table, repairs: own.length, cells: changed });
  }
  return found;
}

function isSameSet(one: readonly LedgerCell[], other: readonly LedgerCell[]): boolean {
  return one.length === other.length && one.every((cell) => other.includes(cell));
}

/** For each row whose figures change, the row they are taken from. */
interface Arrangement {
  readonly kind: MovedRows['kind'];
  readonly order: ReadonlyMap<number, number>;
}

function* arrangements(rows: readonly number[]): Generator<Arrangement> {
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) {
      yield {
        kind: 'swapped',
        order: new Map([
          [one, other],
          [other, one],
        ]),
      };
    }
  }
  for (const [index, top] of rows.entries()) {
    for (const bottom of rows.slice(index + 1)) {
      if (bottom - top + 1 < SHORTEST_RUN) continue;
      const run = Array.from({ length: bottom - top + 1 }, (_, step) => top + step);
      yield { kind: 'shifted', order: new Map(run.map((row) => [row, row === bottom ? top : row + 1])) };
      yield { kind: 'shifted', order: new Map(run.map((row) => [row, row === top ? bottom : row - 1])) };
    }
  }
}

type TableGrid = ReadonlyMap<number, ReadonlyMap<string, LedgerCell>>;

function gridOf(board: Board, table: Table): TableGrid {
  const rows = new Map<number, Map<string, LedgerCell>>();
  for (const fact of table.facts) {
    const cell = board.ledger.cellOf.get(fact);
    if (cell === undefined) continue;
    const row = rows.get(fact.row) ?? new Map<string, LedgerCell>();
    rows.set(fact.row, row.set(fact.column, cell));
  }
  return rows;
}

interface Change {
  readonly move: Move;
  readonly delta: number;
}

function changesOf(board: Board, grid: TableGrid, order: Arrangement['order']): readonly Change[] {
  return [...order].flatMap(([row, from]): readonly Change[] =>
    [...(grid.get(row) ?? [])].flatMap(([column, cell]): readonly Change[] => {
      const source = grid.get(from)?.get(column);
      const delta = (board.values[source?.index ?? -1] ?? 0) - (board.values[cell.index] ?? 0);
      return delta === 0 ? [] : [{ move: board.moves.of(cell), delta }];
    }),
  );
}
