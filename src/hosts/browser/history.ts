// The page's document with its history of edits; every step gives a new one.
import { recalculate } from '../../workbook/formula/recalculate';
import type { EditedCell } from '../../workbook/changed-cells';
import { withCells } from '../../workbook/edit';
import type { CellInput } from '../../session/host';
import { typedCell } from '../../session/typed-cell';
import { type Cell, cellAt, type CellRef, sheetNamed, type Workbook } from '../../workbook/workbook';

interface Step {
  /** The workbook on the other side of the step, and the cells that were typed into, the first of them shown. */
  readonly workbook: Workbook;
  readonly cells: readonly CellRef[];
}

export interface History {
  /** As opened. */
  readonly original: Workbook;
  readonly workbook: Workbook;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function historyOf(workbook: Workbook): History {
  return { original: workbook, workbook, past: [], future: [] };
}

/** After `inputs` were typed, in one step; formulas that depend on them are recalculated. */
export function edited(history: History, inputs: readonly CellInput[]): History {
  const changes = inputs.flatMap(({ cell, input }) => {
    const sheet = sheetNamed(history.workbook, cell.sheet);
    return sheet === undefined
      ? []
      : [{ ref: cell, cell: typedCell(cellAt(sheet, cell.row, cell.col), input) }];
  });
  if (changes.length === 0) return history;
  const cells = changes.map(({ ref }) => ref);
  const workbook = recalculate(withCells(history.workbook, changes), cells);
  return { ...history, workbook, past: [...history.past, { workbook: history.workbook, cells }], future: [] };
}

/** The cells that were typed into and differ from the file now. */
export function editedCells({ original, workbook, past }: History): readonly EditedCell[] {
  const typed = new Map(past.flatMap(({ cells }) => cells.map((cell) => [JSON.stringify(cell), cell])));
  return [...typed.values()].flatMap((cell) => {
    const before = cellIn(original, cell);
    const after = cellIn(workbook, cell);
    return content(before) === content(after) ? [] : [{ cell, before, after }];
  });
}

function cellIn(workbook: Workbook, { sheet, row, col }: CellRef): Cell | null {
  const grid = sheetNamed(workbook, sheet);
  return grid === undefined ? null : (cellAt(grid, row, col) ?? null);
}

/** What a person sees as the cell's content: a formula, else the value. */
function content(cell: Cell | null): string {
  return cell?.formula ?? JSON.stringify(cell?.value ?? { kind: 'blank' });
}

export function undone(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    ...history,
    workbook: last.workbook,
    past: history.past.slice(0, -1),
    future: [{ workbook: history.workbook, cells: last.cells }, ...history.future],
  };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    ...history,
    workbook: next.workbook,
    past: [...history.past, { workbook: history.workbook, cells: next.cells }],
    future,
  };
}

/** The names of the sheets that differ between two states of one workbook. */
export function changedSheets(before: Workbook, after: Workbook): readonly string[] {
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  return after.sheets.filter((sheet) => old.get(sheet.name) !== sheet).map((sheet) => sheet.name);
}
