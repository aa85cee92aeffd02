// The judged relations as whole numbers: what a search over thousands of what-ifs can afford.
import type { AmountUnit } from '../../amount/amount';
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { liveParts } from '../live';
import type { JudgedRelation } from '../relation-finding';
import type { Place, Term } from '../relation';
import { type Scale, scaleOf } from './scale';

/** A relation that can be judged, with what its rule counts for. */
export interface Vote {
  readonly judged: JudgedRelation;
  /** Its rule is of severity error: a break has to be repaired. Others only prefer one explanation to another. */
  readonly hard: boolean;
}

/** A cell of this year's book. Amounts are whole numbers of the ledger's unit. */
export interface LedgerCell {
  readonly index: number;
  readonly fact: Fact;
  readonly table: Table;
  readonly blank: boolean;
  readonly value: number;
  /** One unit of the last place that the cell shows. */
  readonly step: number;
  /** What a figure here other than zero may be off by. */
  readonly half: number;
  readonly effects: Effect[];
}

/** How much a relation's residual grows when the cell grows by one. */
export interface Effect {
  readonly relation: number;
  readonly coefficient: number;
}

export interface LedgerRelation {
  readonly index: number;
  readonly vote: Vote;
  readonly cells: number[];
  residual: number;
  /** What rounding of the shown figures explains. */
  tolerance: number;
  /** What may lie between the same figure in 元 and in 万元. */
  readonly across: number;
}

export interface Ledger {
  readonly scale: Scale;
  readonly cells: readonly LedgerCell[];
  readonly relations: readonly LedgerRelation[];
  readonly cellOf: ReadonlyMap<Fact, LedgerCell>;
}

/** The relations as numbers; null where the amounts are too large to be whole numbers exactly. */
export function ledgerOf(votes: readonly Vote[], tables: readonly Table[]): Ledger | null {
  const usable = votes.filter(({ judged }) => judged.judgement.outcome !== 'cannotEvaluate');
  const scale = scaleOf(usable.map(({ judged }) => judged));
  const tableOf = lookUpIn(tables);
  const cells: LedgerCell[] = [];
  const cellOf = new Map<Fact, LedgerCell>();
  const relations: LedgerRelation[] = [];
  for (const vote of usable) {
    const { relation } = vote.judged;
    const coarse = vote.judged.judgement.unit;
    const row: LedgerRelation = {
      index: relations.length,
      vote,
      cells: [],
      residual: 0,
      tolerance: 0,
      across: acrossUnits(relation.left, relation.right, coarse, scale),
    };
    let magnitude = 0;
    const add = ({ coefficient, place }: Term, side: 1 | -1): void => {
      const { fact } = place;
      if (fact === null) return;
      const sign = (coefficient * side) as 1 | -1;
      const own = place.prior ? null : enter(fact, tableOf(place), scale, cells, cellOf);
      const cell = own ?? constantOf(fact, scale);
      row.residual += sign * cell.value;
      row.tolerance += cell.value === 0 ? 0 : cell.half;
      magnitude += Math.abs(cell.value);
      if (own !== null) connect(own, row, sign);
    };
    for (const term of relation.left) add(term, 1);
    for (const term of relation.right) add(term, -1);
    if (!(magnitude <= Number.MAX_SAFE_INTEGER)) return null;
    relations.push(row);
  }
  for (const table of tables.some(hasFormulas) ? tables : [])
    for (const fact of table.facts) enter(fact, table, scale, cells, cellOf);
  return { scale, cells, relations, cellOf };
}

/** The table of a place as it is now: after an edit places may still stand in it as it was before. */
function lookUpIn(tables: readonly Table[]): (place: Place) => Table {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return ({ table }) => byId.get(table.id) ?? table;
}

function connect(cell: LedgerCell, relation: LedgerRelation, sign: number): void {
  const known = cell.effects.findIndex((effect) => effect.relation === relation.index);
  const before = cell.effects[known];
  if (before === undefined) {
    cell.effects.push({ relation: relation.index, coefficient: sign });
    relation.cells.push(cell.index);
  } else {
    cell.effects[known] = { relation: relation.index, coefficient: before.coefficient + sign };
  }
}

function enter(
  fact: Fact,
  table: Table,
  scale: Scale,
  cells: LedgerCell[],
  cellOf: Map<Fact, LedgerCell>,
): LedgerCell {
  const known = cellOf.get(fact);
  if (known !== undefined) return known;
  const blank = fact.reading.kind !== 'amount';
  const cell = { index: cells.length, fact, table, blank, effects: [], ...figureOf(fact, table, scale) };
  cells.push(cell);
  cellOf.set(fact, cell);
  return cell;
}

/** In a live workbook a cell that no relation touches may still feed one that they do. */
function hasFormulas(table: Table): boolean {
  return table.facts.some(({ reading }) => reading.kind === 'amount' && reading.formula);
}

type Figure = Pick<LedgerCell, 'value' | 'step' | 'half'>;

/** A blank would be written as its table writes amounts. */
function figureOf({ reading }: Fact, table: Table, scale: Scale): Figure {
  if (reading.kind !== 'amount') return { value: 0, ...scale.places(table.unit, table.decimals) };
  const { amount } = reading;
  return { value: scale.shown(amount), ...scale.places(amount.unit, amount.decimals) };
}

/** A figure of last year's book: it counts, and is not in question. */
function constantOf({ reading }: Fact, scale: Scale): Pick<LedgerCell, 'value' | 'half'> {
  if (reading.kind !== 'amount') return { value: 0, half: 0 };
  const { amount } = reading;
  return { value: scale.shown(amount), half: scale.places(amount.unit, amount.decimals).half };
}

/** Half the coarser figures' last place where a relation speaks of both units; else 0. */
function acrossUnits(
  left: readonly Term[],
  right: readonly Term[],
  coarse: AmountUnit,
  scale: Scale,
): number {
  // Figures in 元 alone.
  if (coarse === '元') return 0;
  let fewest: number | null = null;
  let mixed = false;
  for (const terms of [left, right]) {
    for (const { place } of terms) {
      if (place.fact?.reading.kind !== 'amount') continue;
      const { unit, decimals } = place.fact.reading.amount;
      if (unit !== coarse) mixed = true;
      else if (fewest === null || decimals < fewest) fewest = decimals;
    }
  }
  return mixed && fewest !== null ? scale.places(coarse, fewest).half : 0;
}

/** May a value be missing here? Not in a table said to be empty, nor in a row or column that holds nothing else. */
export function mayBeMissing({ fact, table }: LedgerCell): boolean {
  if (table.emptySentence !== null) return false;
  const live = liveParts(table);
  const lane = table.rows[fact.row]?.lane ?? null;
  const columns = table.columns.filter((column) => column.lane === lane).length;
  if (columns > 1 && !live.rows.has(fact.row)) return false;
  return table.rows.length === 1 || live.columns.has(fact.column);
}
