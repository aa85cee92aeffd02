// What stands in one cell of a printed table.
import { formatShown, grouped } from '../../amount/format';
import type { Fact } from '../../facts/fact';
import { textAt, type Cell, type Grid } from '../../workbook/workbook';

export interface PrintedCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** In characters. */
  readonly indent: number;
}

/** Another object each time: the same one in several places would be one merged cell. */
export function blankCell(): PrintedCell {
  return { text: '', align: 'left', indent: 0 };
}

/** Line breaks shape a heading for the width its column has in the sheet. */
export function headingCell(row: number, col: number, grid: Grid): PrintedCell {
  return {
    text: textAt(grid, row, col)
      .replace(/\s*\n\s*/gu, '')
      .trim(),
    align: 'center',
    indent: 0,
  };
}

const TOTAL = /^[合总小]\s*计$/u;
const DIGITS = /^\d+$/u;

export function bodyCell(cell: Cell | undefined, fact: Fact | undefined): PrintedCell {
  const text = shownText(cell, fact);
  const plain = text.trim();
  if (fact !== undefined) return { text: plain, align: 'right', indent: 0 };
  if (TOTAL.test(plain) || DIGITS.test(plain)) return { text: plain, align: 'center', indent: 0 };
  const leading = /^\s*/u.exec(text)?.[0] ?? '';
  const spaces = [...leading].reduce((sum, space) => sum + (space === '\u3000' ? 1 : HALF), 0);
  return { text: plain.replace(/\s*\n\s*/gu, ''), align: 'left', indent: (cell?.indent ?? 0) + spaces };
}

const HALF = 0.5;

/** Amounts with the decimals that count as shown; a zero that the sheet hides stays hidden. */
function shownText(cell: Cell | undefined, fact: Fact | undefined): string {
  if (cell === undefined) return '';
  const { value, display, format = '' } = cell;
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return value.text;
    case 'number': {
      if (display?.trim() === '') return '';
      if (fact?.reading.kind !== 'amount') return display ?? value.text;
      const { amount } = fact.reading;
      return format.includes(',') ? grouped(amount.shown, amount.decimals) : formatShown(amount);
    }
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
    case 'uncalculated':
      return '未计算';
    case 'stale':
      return '未重算';
  }
}
