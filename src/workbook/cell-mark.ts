// The mark that this program puts on the cells of a finding, in the open workbook and in a copy of the file alike.
import type { Rect } from './workbook';

export interface CellMark {
  readonly sheet: string;
  readonly area: Rect;
  readonly severity: 'error' | 'warning';
}

/**
 * A mark is a conditional format whose condition always holds, so the cell's own colours stay as they are below it. The
 * text in the condition says that it is ours, in any program, after saving, and wherever the cell moved to.
 */
export const MARK_CONDITION = 'LEN("勾稽标注")>0';

/** `RRGGBB`. */
export const MARK_COLOURS = { error: 'FFC7CE', warning: 'FFEB9C' } as const satisfies Record<
  CellMark['severity'],
  string
>;
