// What somebody types into a cell → the cell, as Excel would take it.
import { parseAmount } from '../amount/parse';
import type { Cell, CellValue } from '../workbook/workbook';

/**
 * The cell after `input` was typed into it, or null for a blank without a format. The number format stays. A formula
 * (`=…`) starts without a value; the caller recalculates. A cell in text format (`@`) takes everything as text.
 */
export function typedCell(before: Cell | undefined, input: string): Cell | null {
  const kept: Pick<Cell, 'format' | 'indent'> = {
    ...(before?.format === undefined ? {} : { format: before.format }),
    ...(before?.indent === undefined ? {} : { indent: before.indent }),
  };
  if (input === '') return Object.keys(kept).length === 0 ? null : { ...kept, value: { kind: 'blank' } };
  if (before?.format === '@') return { ...kept, value: { kind: 'text', text: input } };
  if (input.startsWith('=') && input.length > 1)
    return { ...kept, value: { kind: 'uncalculated' }, formula: input.slice(1) };
  return { ...kept, value: typedValue(input) };
}

function typedValue(input: string): CellValue {
  // A leading apostrophe says "text" and is not part of it.
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1) };
  if (/^(true|false)$/iu.test(input.trim())) return { kind: 'boolean', value: /true/iu.test(input) };
  const parsed = parseAmount(input);
  return parsed.kind === 'amount'
    ? { kind: 'number', text: parsed.value.toFixed() }
    : { kind: 'text', text: input };
}
