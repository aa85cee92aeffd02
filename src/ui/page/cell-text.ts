// What a cell shows in the grid, and what its editor starts with.
import { Decimal } from '../../amount/decimal';
import { grouped, plain } from '../../amount/format';
import type { Cell } from '../../workbook/workbook';
import { messages } from '../messages';

export interface CellText {
  readonly text: string;
  readonly align: 'left' | 'right' | 'center';
  /** Something is wrong with the value itself: an error, never calculated, not recalculated. */
  readonly trouble: boolean;
}

const EMPTY: CellText = { text: '', align: 'left', trouble: false };

/** The text of a cell as the sheet would display it. */
export function cellText(cell: Cell | undefined): CellText {
  if (cell === undefined) return EMPTY;
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
      return EMPTY;
    case 'number':
      return { text: cell.display ?? formatted(value.text, cell.format), align: 'right', trouble: false };
    case 'text':
      return { text: value.text, align: 'left', trouble: false };
    case 'boolean':
      return { text: value.value ? 'TRUE' : 'FALSE', align: 'center', trouble: false };
    case 'error':
      return { text: value.code, align: 'center', trouble: true };
    case 'uncalculated':
      return { text: messages.page.uncalculated, align: 'center', trouble: true };
    case 'stale':
      return { text: messages.page.stale, align: 'center', trouble: true };
  }
}

/** What is put into the editor: the formula, or the value in full. */
export function editText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value.kind === 'number' || value.kind === 'text') return value.text;
  if (value.kind === 'boolean') return value.value ? 'TRUE' : 'FALSE';
  return value.kind === 'error' ? value.code : '';
}

/** The few number formats that amounts have: decimals and thousands; anything else is shown in full. */
function formatted(text: string, format: string | undefined): string {
  const pattern = /^[_(¥￥]*([#,]*0)(?:\.(0+))?(?:[_)\s;-]|$)/u.exec(format ?? '');
  if (pattern === null) return text;
  const decimals = pattern[2]?.length ?? 0;
  const value = new Decimal(text);
  return pattern[1]?.includes(',') === true ? grouped(value, decimals) : plain(value, decimals);
}
