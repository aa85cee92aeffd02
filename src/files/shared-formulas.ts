// Formulas of a worksheet part that stand for more than their own cell ([ECMA-376] part 1, 18.3.1.40).
import { parseAddress } from '../workbook/address';
import { shiftedFormula } from '../workbook/formula/shifted-formula';
import type { Rect } from '../workbook/workbook';
import { formulaOf, type PlacedCell } from './sheet-cells';

/** The areas that one formula fills with several values, of which no part can be changed alone. */
export function filledAreas(cells: readonly PlacedCell[]): readonly Rect[] {
  return cells.flatMap((cell) => {
    const { t: type, ref } = formulaOf(cell)?.attributes ?? {};
    if ((type !== 'array' && type !== 'dataTable') || ref === undefined) return [];
    const [from, to] = ref.split(':').map(parseAddress);
    if (from === undefined || to === undefined) return [];
    return [{ top: from.row, left: from.col, bottom: to.row, right: to.col }];
  });
}

/** The formulas of the cells whose shared formula is written in a cell that is overwritten, each for itself. */
export function bereftFormulas(
  cells: readonly PlacedCell[],
  isOverwritten: (cell: PlacedCell) => boolean,
): ReadonlyMap<PlacedCell, string> {
  const masters = new Map<string, { readonly cell: PlacedCell; readonly formula: string }>();
  const bereft = new Map<PlacedCell, string>();
  for (const cell of cells) {
    const element = formulaOf(cell);
    const group = element?.attributes['si'];
    if (element === undefined || group === undefined || element.attributes['t'] !== 'shared') continue;
    const master = masters.get(group);
    if (element.text !== '') masters.set(group, { cell, formula: element.text });
    else if (master !== undefined && isOverwritten(master.cell) && !isOverwritten(cell))
      bereft.set(
        cell,
        shiftedFormula(master.formula, cell.row - master.cell.row, cell.col - master.cell.col),
      );
  }
  return bereft;
}
