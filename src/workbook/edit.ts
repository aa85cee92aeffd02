// A workbook with some cells changed; sheets that do not change stay the same objects.
import type { Cell, CellRef, Grid, Workbook } from './workbook';

export interface CellChange {
  readonly ref: CellRef;
  /** Null for a blank cell without a format. */
  readonly cell: Cell | null;
}

/** The workbook with this cell in place of the one at `ref`; formulas over it are not recalculated. */
export function withCell(workbook: Workbook, ref: CellRef, cell: Cell | null): Workbook {
  return withCells(workbook, [{ ref, cell }]);
}

/** Changes of sheets that are not there are passed over. */
export function withCells(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const list = bySheet.get(change.ref.sheet) ?? [];
    list.push(change);
    bySheet.set(change.ref.sheet, list);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const list = bySheet.get(sheet.name);
    return list === undefined ? sheet : withChanges(sheet, list);
  });
  return { ...workbook, sheets };
}

function withChanges(sheet: Grid, changes: readonly CellChange[]): Grid {
  const rows = [...sheet.rows];
  const copied = new Map<number, (Cell | null)[]>();
  for (const { ref, cell } of changes) {
    while (rows.length <= ref.row) rows.push([]);
    const row = copied.get(ref.row) ?? [...(rows[ref.row] ?? [])];
    while (row.length <= ref.col) row.push(null);
    row[ref.col] = cell;
    copied.set(ref.row, row);
    rows[ref.row] = row;
  }
  return { ...sheet, rows };
}
