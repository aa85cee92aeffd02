// The page's document with its history of edits; every step gives a new one.
import { recalculate } from '../../workbook/formula/recalculate';
import { withCell } from '../../workbook/edit';
import { typedCell } from '../../session/typed-cell';
import { cellAt, type CellRef, sheetNamed, type Workbook } from '../../workbook/workbook';

interface Step {
  /** The workbook on the other side of the step, and the cell that differs. */
  readonly workbook: Workbook;
  readonly cell: CellRef;
}

export interface History {
  readonly workbook: Workbook;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function historyOf(workbook: Workbook): History {
  return { workbook, past: [], future: [] };
}

/** After `input` was typed into `cell`; formulas that depend on it are recalculated. */
export function edited(history: History, cell: CellRef, input: string): History {
  const sheet = sheetNamed(history.workbook, cell.sheet);
  if (sheet === undefined) return history;
  const typed = typedCell(cellAt(sheet, cell.row, cell.col), input);
  const workbook = recalculate(withCell(history.workbook, cell, typed), [cell]);
  return { workbook, past: [...history.past, { workbook: history.workbook, cell }], future: [] };
}

export function undone(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    workbook: last.workbook,
    past: history.past.slice(0, -1),
    future: [{ workbook: history.workbook, cell: last.cell }, ...history.future],
  };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    workbook: next.workbook,
    past: [...history.past, { workbook: history.workbook, cell: next.cell }],
    future,
  };
}

/** A change that is no edit of the user's: it holds whatever is undone or redone. */
export function everywhere(history: History, change: (workbook: Workbook) => Workbook): History {
  const changed = (step: Step): Step => ({ ...step, workbook: change(step.workbook) });
  return {
    workbook: change(history.workbook),
    past: history.past.map(changed),
    future: history.future.map(changed),
  };
}

/** The names of the sheets that differ between two states of one workbook. */
export function changedSheets(before: Workbook, after: Workbook): readonly string[] {
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  return after.sheets.filter((sheet) => old.get(sheet.name) !== sheet).map((sheet) => sheet.name);
}
