// The cells of a sum in the order in which they are worth a look: zeros and blanks last.
import { parseAmount } from '../amount/parse';
import { parseRef } from '../workbook/address';
import { sheetNamed, valueAt, type Workbook } from '../workbook/workbook';

export interface SplitCells {
  /** Those that hold something, also a text or an error. */
  readonly filled: readonly string[];
  /** Blank, dash or zero. */
  readonly nothing: readonly string[];
}

/** Each part keeps its order; what is no cell of the workbook counts as filled. */
export function nonZeroFirst(cells: readonly string[], workbook: Workbook | null): SplitCells {
  const isNothing = (cell: string) => workbook !== null && holdsNothing(cell, workbook);
  return { filled: cells.filter((cell) => !isNothing(cell)), nothing: cells.filter(isNothing) };
}

function holdsNothing(reference: string, workbook: Workbook): boolean {
  const ref = parseRef(reference);
  const grid = ref === undefined ? undefined : sheetNamed(workbook, ref.sheet);
  if (ref === undefined || grid === undefined) return false;
  const value = valueAt(grid, ref.row, ref.col);
  if (value.kind === 'blank') return true;
  if (value.kind !== 'number' && value.kind !== 'text') return false;
  const parsed = parseAmount(value.text);
  return parsed.kind === 'amount' ? parsed.value.isZero() : parsed.kind !== 'text';
}
