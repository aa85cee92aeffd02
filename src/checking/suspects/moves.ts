// What changes together: a cell and the formulas that it feeds are one variable.
import { yuanPer } from '../../amount/amount';
import { CellMap } from '../../workbook/cell-map';
import type { Effect, Ledger, LedgerCell } from './ledger';
import type { Scale } from './scale';

/** A cell with whatever follows it: when the cell grows by one, each part grows by its factor. */
export interface Move {
  readonly cell: LedgerCell;
  readonly parts: readonly Part[];
  readonly effects: readonly Effect[];
  /** The cell holds a formula that agrees with its inputs: those come first. */
  readonly follows: boolean;
}

interface Part {
  readonly cell: LedgerCell;
  readonly factor: number;
}

export interface Moves {
  readonly of: (cell: LedgerCell) => Move;
  /** The cells that a formula is calculated from, near and far. */
  readonly sources: (cell: LedgerCell) => readonly LedgerCell[];
}

/** Factors are products of small decimals; below this lies their binary tail. */
const TAIL = 1e-9;

export function movesOf(ledger: Ledger): Moves {
  const links = linksOf(ledger);
  const known = new Map<LedgerCell, Move>();
  const make = (cell: LedgerCell): Move => {
    const fed = new Map<LedgerCell, number>();
    spread(cell, 1, links.fed, fed, new Set());
    const parts = [{ cell, factor: 1 }, ...Array.from(fed, ([part, factor]) => ({ cell: part, factor }))];
    const effects = fed.size === 0 ? cell.effects : effectsOf(parts);
    return { cell, parts, effects, follows: links.inputs.has(cell) };
  };
  return {
    of: (cell) => {
      const move = known.get(cell) ?? make(cell);
      known.set(cell, move);
      return move;
    },
    sources: (cell) => {
      if (!links.inputs.has(cell)) return [];
      const found = new Map<LedgerCell, number>();
      spread(cell, 1, links.inputs, found, new Set());
      return [...found.keys()];
    },
  };
}

type Links = ReadonlyMap<LedgerCell, readonly Part[]>;

/** Everything reached from a cell, with the product of the factors on the way, summed over the ways. */
function spread(
  cell: LedgerCell,
  factor: number,
  links: Links,
  into: Map<LedgerCell, number>,
  path: Set<LedgerCell>,
): void {
  path.add(cell);
  for (const next of links.get(cell) ?? []) {
    if (path.has(next.cell)) continue;
    into.set(next.cell, (into.get(next.cell) ?? 0) + factor * next.factor);
    spread(next.cell, factor * next.factor, links, into, path);
  }
  path.delete(cell);
}

function effectsOf(parts: readonly Part[]): readonly Effect[] {
  const sums = new Map<number, number>();
  for (const { cell, factor } of parts) {
    for (const { relation, coefficient } of cell.effects) {
      sums.set(relation, (sums.get(relation) ?? 0) + factor * coefficient);
    }
  }
  return Array.from(sums, ([relation, coefficient]) => ({ relation, coefficient })).filter(
    ({ coefficient }) => Math.abs(coefficient) > TAIL,
  );
}

/** Which formulas follow which cells. A formula that disagrees with its inputs follows none of them. */
function linksOf({ cells, scale }: Ledger): { readonly fed: Links; readonly inputs: Links } {
  const fed = new Map<LedgerCell, Part[]>();
  const inputs = new Map<LedgerCell, readonly Part[]>();
  const formulas = cells.filter(
    ({ fact: { reading } }) => reading.kind === 'amount' && reading.inputs !== undefined,
  );
  if (formulas.length === 0) return { fed, inputs };
  const byPlace = new CellMap<LedgerCell>();
  for (const cell of cells) byPlace.set(cell.fact.cell, cell);
  for (const formula of formulas) {
    const { reading } = formula.fact;
    if (reading.kind !== 'amount' || reading.inputs === undefined) continue;
    const yuan = yuanPer(formula.table.unit).toNumber();
    const parts = reading.inputs.cells.flatMap(({ cell, coefficient }): readonly Part[] => {
      const source = byPlace.get(cell);
      if (source === undefined) return [];
      return [{ cell: source, factor: (coefficient * yuan) / yuanPer(source.table.unit).toNumber() }];
    });
    const rest = scale.plain(reading.inputs.rest, formula.table.unit);
    if (!agrees(formula, parts, rest, scale)) continue;
    inputs.set(formula, parts);
    for (const { cell, factor } of parts) {
      const follower = { cell: formula, factor };
      const followers = fed.get(cell);
      if (followers === undefined) fed.set(cell, [follower]);
      else followers.push(follower);
    }
  }
  return { fed, inputs };
}

/** By what the cells hold: ROUND may move the sum by half a last place, nothing else may. */
function agrees(formula: LedgerCell, parts: readonly Part[], rest: number, scale: Scale): boolean {
  const sum = parts.reduce((total, { cell, factor }) => total + factor * heldBy(cell, scale), rest);
  const slack = formula.step / 2 + TAIL * Math.abs(sum);
  return Math.abs(sum - heldBy(formula, scale)) <= slack;
}

function heldBy({ fact: { reading }, value }: LedgerCell, scale: Scale): number {
  if (reading.kind !== 'amount') return 0;
  const { exact, shown, unit } = reading.amount;
  return exact === shown ? value : scale.plain(exact.toNumber(), unit);
}
