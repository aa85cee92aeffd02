// Formula totals of a table → the cells they add up, through whatever helper cells lie between.
import type { Fact, FormulaInputs } from '../facts/fact';
import type { Table } from '../facts/table';
import { CellMap } from '../workbook/cell-map';
import { type LinearInput, linearInputs } from '../workbook/formula/linear-inputs';
import { cellAt, type CellRef, type Grid, type Workbook } from '../workbook/workbook';

/** Helper sheets that feed each other deeper than this are not followed. */
const DEEPEST = 20;

type Grids = ReadonlyMap<string, Grid>;

/** Where formulas lead: the sheets by lower-case name, and the cells that are facts. */
interface Places {
  readonly grids: Grids;
  readonly inTables: CellMap<true>;
}

/**
 * Gives every amount that a formula of sums calculates its `inputs`: cells of tables, with the coefficient that leads to
 * each; what lies in no table is followed to the cells of tables behind it, and counts as `rest` where it is a number. Formulas
 * are taken apart only when somebody asks: a book without a break never does.
 */
export function withFormulaInputs(tables: readonly Table[], workbook: Workbook): readonly Table[] {
  if (!tables.some(hasFormula)) return tables;
  const places = once(() => placesOf(tables, workbook));
  return tables.map((table) => {
    if (!hasFormula(table)) return table;
    const facts = table.facts.map((fact): Fact => {
      const { reading } = fact;
      if (reading.kind !== 'amount' || !reading.formula) return fact;
      const inputs = once(() => inputsOf(fact.cell, places()));
      return {
        ...fact,
        reading: {
          ...reading,
          get inputs() {
            return inputs();
          },
        },
      };
    });
    return { ...table, facts };
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function placesOf(tables: readonly Table[], workbook: Workbook): Places {
  const grids = new Map(workbook.sheets.map((grid) => [grid.name.toLowerCase(), grid]));
  const inTables = new CellMap<true>();
  for (const table of tables) for (const { cell } of table.facts) inTables.set(cell, true);
  return { grids, inTables };
}

function hasFormula(table: Table): boolean {
  return table.facts.some(({ reading }) => reading.kind === 'amount' && reading.formula);
}

function inputsOf(cell: CellRef, { grids, inTables }: Places): FormulaInputs | undefined {
  const found = new CellMap<{ coefficient: number }>();
  const cells: LinearInput[] = [];
  let rest = 0;
  /** False where the chain leaves the sums. */
  const follow = (at: CellRef, factor: number, depth: number): boolean => {
    const grid = grids.get(at.sheet.toLowerCase());
    const formula = grid === undefined ? undefined : cellAt(grid, at.row, at.col)?.formula;
    const sum = formula === undefined || grid === undefined ? undefined : linearInputs(formula, grid.name);
    if (sum === undefined || depth > DEEPEST) return false;
    rest += factor * sum.constant;
    return sum.inputs.every((input) => {
      const ref = canonical(input.cell, grids);
      const coefficient = factor * input.coefficient;
      if (inTables.get(ref) === true) {
        const before = found.get(ref);
        if (before !== undefined) before.coefficient += coefficient;
        else {
          const input = { cell: ref, coefficient };
          found.set(ref, input);
          cells.push(input);
        }
        return true;
      }
      const source = grids.get(ref.sheet.toLowerCase());
      const held = source === undefined ? undefined : cellAt(source, ref.row, ref.col);
      if (held?.formula !== undefined) return follow(ref, coefficient, depth + 1);
      if (held?.value.kind === 'number') rest += coefficient * Number(held.value.text);
      return true;
    });
  };
  if (!follow(cell, 1, 0)) return undefined;
  return { cells, rest };
}

/** Formulas name sheets in any case. */
function canonical(ref: CellRef, grids: Grids): CellRef {
  const name = grids.get(ref.sheet.toLowerCase())?.name ?? ref.sheet;
  return name === ref.sheet ? ref : { ...ref, sheet: name };
}
