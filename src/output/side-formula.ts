// One side of a relation, and what rounding can explain of it, as Excel formulas over the sheets' cells.
import { type AmountUnit, convert, yuanPer } from '../amount/amount';
import { Decimal, ZERO } from '../amount/decimal';
import { lastPlace } from '../amount/interval';
import type { Term } from '../checking/relation';
import type { Fact } from '../facts/fact';
import type { Table } from '../facts/table';
import { cellAddress } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { type CellFormula, cellFormula, referenceTo } from './cell-formula';

/** A term made ready for a formula. */
export interface FormulaTerm {
  readonly coefficient: 1 | -1;
  /** The cell's figure in its own unit, or the constant of a cell of another workbook. */
  readonly cell: CellFormula;
  /** Null for a constant. */
  readonly fact: Fact | null;
  readonly unit: AmountUnit;
  /** The shown figure in its own unit; 0 for a blank. */
  readonly figure: Decimal;
  /** Half the last shown place in the relation's unit: what rounding of this figure can explain, if it is not zero. */
  readonly half: Decimal;
}

/** From this many decimals on a figure in 元 is exact (see amount/interval). */
const FEN_DECIMALS = 2;

/** Runs shorter than this read better as a sum of cells. */
const SHORTEST_RUN = 6;

/** Decimals to which a run of cells is rounded that show whatever they hold. */
const BEYOND_DOUBT = 8;

/** The terms that add something; places the form leaves out do not. */
export function formulaTerms(
  terms: readonly Term[],
  workbook: Workbook,
  unit: AmountUnit,
): readonly FormulaTerm[] {
  return terms.flatMap(({ coefficient, place }) => {
    const { fact, table, prior } = place;
    if (fact === null) return [];
    const own = fact.reading.kind === 'amount' ? fact.reading.amount.unit : table.unit;
    const figure = fact.reading.kind === 'amount' ? fact.reading.amount.shown : ZERO;
    const known = { coefficient, unit: own, figure, half: halfOf(fact, table, own, unit) };
    if (!prior) return { ...known, cell: cellFormula(fact, workbook, table.decimals), fact };
    if (figure.isZero()) return [];
    const expression = figure.isNegative() ? `(${figure.toFixed()})` : figure.toFixed();
    return { ...known, cell: { expression, rounded: null, plain: false }, fact: null };
  });
}

function halfOf({ reading }: Fact, table: Table, own: AmountUnit, unit: AmountUnit): Decimal {
  const decimals =
    reading.kind === 'amount' ? reading.amount.decimals : Math.max(table.decimals, FEN_DECIMALS);
  if (own === '元' && decimals >= FEN_DECIMALS) return ZERO;
  return convert(lastPlace(decimals).div(2), own, unit);
}

/** The sum of a side in `unit`. */
export function sumFormula(terms: readonly FormulaTerm[], unit: AmountUnit): string {
  const parts = runsOf(terms).map((run) => {
    const [first] = run;
    const converted = `${sumOfRun(run)}${conversion(first.unit, unit)}`;
    return `${first.coefficient === 1 ? '+' : '-'}${converted}`;
  });
  return parts.join('').replace(/^\+/u, '') || '0';
}

/** Half a last place for each figure that is not zero: a printed zero is exact. */
export function roundingFormula(terms: readonly FormulaTerm[]): string {
  const halves = new Map<string, FormulaTerm[]>();
  for (const term of terms) {
    if (term.half.isZero()) continue;
    const key = term.half.toFixed();
    halves.set(key, [...(halves.get(key) ?? []), term]);
  }
  const sums = [...halves].map(([half, own]) => `${half}*(${runsOf(own).map(countOfRun).join('+')})`);
  return sums.join('+') || '0';
}

type Run = readonly [FormulaTerm, ...FormulaTerm[]];

/** Terms one below the other that can be summed as a range stand together; every other one alone. */
function runsOf(terms: readonly FormulaTerm[]): readonly Run[] {
  const runs: [FormulaTerm, ...FormulaTerm[]][] = [];
  for (const term of terms) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && continues(last, term)) run.push(term);
    else runs.push([term]);
  }
  return runs.flatMap((run): readonly Run[] =>
    run.length >= SHORTEST_RUN ? [run] : run.map((term) => [term]),
  );
}

function continues(last: FormulaTerm, term: FormulaTerm): boolean {
  return (
    last.fact !== null &&
    term.fact !== null &&
    last.cell.plain &&
    term.cell.plain &&
    last.cell.rounded === term.cell.rounded &&
    last.coefficient === term.coefficient &&
    last.unit === term.unit &&
    last.half.eq(term.half) &&
    last.fact.cell.sheet === term.fact.cell.sheet &&
    last.fact.cell.col === term.fact.cell.col &&
    last.fact.cell.row + 1 === term.fact.cell.row
  );
}

function sumOfRun(run: Run): string {
  return run.length === 1 ? run[0].cell.expression : `SUMPRODUCT(${roundedRange(run)})`;
}

function countOfRun(run: Run): string {
  const [first] = run;
  return run.length === 1 ? `(${first.cell.expression}<>0)` : `SUMPRODUCT(--(${roundedRange(run)}<>0))`;
}

/** A text that gets into the range makes the result an error; SUM would pass over it. */
function roundedRange(run: Run): string {
  const [first] = run;
  const last = run.at(-1)?.fact?.cell;
  const range =
    first.fact === null || last === undefined
      ? first.cell.expression
      : `${referenceTo(first.fact.cell)}:${cellAddress(last.row, last.col)}`;
  return `ROUND(${range},${first.cell.rounded ?? BEYOND_DOUBT})`;
}

/** How many decimals more a figure in `from` has when it is written in `to`: 4 for 元 in 万元. */
export function shiftOf(from: AmountUnit, to: AmountUnit): number {
  return yuanPer(to).div(yuanPer(from)).log(10).toNumber();
}

function conversion(from: AmountUnit, to: AmountUnit): string {
  if (from === to) return '';
  const factor = yuanPer(from).div(yuanPer(to));
  return factor.lt(1) ? `/${new Decimal(1).div(factor).toFixed()}` : `*${factor.toFixed()}`;
}
