// Which cells of a workbook hold another value than before, where nothing else has changed.
import type { Cell, CellRef, Grid, Workbook } from './workbook';

type Row = Grid['rows'][number];

/**
 * The cells whose value changed between two states of a workbook; null where anything else did too: sheets, formulas, number
 * formats, hidden rows, merged areas.
 */
export function changedValues(before: Workbook, after: Workbook): readonly CellRef[] | null {
  if (before.sheets.length !== after.sheets.length) return null;
  const changed: CellRef[] = [];
  for (const [index, grid] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (old === grid) continue;
    if (old === undefined || !hasSameFrame(old, grid) || !compareRows(old, grid, changed)) return null;
  }
  return changed;
}

function hasSameFrame(old: Grid, grid: Grid): boolean {
  return old.rows.length === grid.rows.length && frameOf(old) === frameOf(grid);
}

function frameOf({ name, visibility, merges, hiddenRows, hiddenColumns }: Grid): string {
  return JSON.stringify([name, visibility, merges, hiddenRows, hiddenColumns]);
}

/** Adds the cells with another value; false where more than a value changed. */
function compareRows(old: Grid, { name, rows }: Grid, changed: CellRef[]): boolean {
  return rows.every((cells, row) => {
    const before: Row = old.rows[row] ?? [];
    if (before === cells) return true;
    if (before.length !== cells.length) return false;
    return cells.every((cell, col) => {
      const other = before[col] ?? null;
      if (other === cell) return true;
      if (other === null || cell === null || !isDressedAlike(other, cell)) return false;
      if (!hasSameValue(other, cell)) changed.push({ sheet: name, row, col });
      return true;
    });
  });
}

function isDressedAlike(one: Cell, other: Cell): boolean {
  return one.formula === other.formula && one.format === other.format && one.indent === other.indent;
}

export function hasSameValue({ value: one }: Cell, { value: other }: Cell): boolean {
  switch (one.kind) {
    case 'number':
    case 'text':
      return other.kind === one.kind && other.text === one.text;
    case 'boolean':
      return other.kind === 'boolean' && other.value === one.value;
    case 'error':
      return other.kind === 'error' && other.code === one.code;
    case 'blank':
    case 'uncalculated':
    case 'stale':
      return other.kind === one.kind;
  }
}
