// Which cells hold something else than before, typed in or recalculated.
import { hasSameValue } from './changed-values';
import {
  type Cell,
  cellAt,
  type CellRef,
  columnCount,
  type Grid,
  sheetNamed,
  type Workbook,
} from './workbook';

/** A cell that was edited, as it was in the file and as it is now. */
export interface EditedCell {
  readonly cell: CellRef;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

/** The cells whose formula or value differs between two states of a workbook, sheet by sheet, row by row; a sheet that one of them lacks is passed over. */
export function changedCells(before: Workbook, after: Workbook): readonly EditedCell[] {
  return after.sheets.flatMap((grid) => {
    const old = sheetNamed(before, grid.name);
    return old === undefined || old === grid ? [] : changesOf(old, grid);
  });
}

/** A formula that stays as it is while its value changes. */
export function isRecalculated({ before, after }: EditedCell): boolean {
  return before?.formula !== undefined && before.formula === after?.formula;
}

function changesOf(old: Grid, grid: Grid): readonly EditedCell[] {
  const width = Math.max(columnCount(old), columnCount(grid));
  const changes: EditedCell[] = [];
  for (let row = 0; row < Math.max(old.rows.length, grid.rows.length); row += 1) {
    if (old.rows[row] === grid.rows[row]) continue;
    for (let col = 0; col < width; col += 1) {
      const before = cellAt(old, row, col) ?? null;
      const after = cellAt(grid, row, col) ?? null;
      if (!hasSameContent(before, after))
        changes.push({ cell: { sheet: grid.name, row, col }, before, after });
    }
  }
  return changes;
}

const BLANK: Cell = { value: { kind: 'blank' } };

function hasSameContent(one: Cell | null, other: Cell | null): boolean {
  return one?.formula === other?.formula && hasSameValue(one ?? BLANK, other ?? BLANK);
}
