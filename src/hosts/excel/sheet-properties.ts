// What is loaded of a sheet's used range, and how it becomes a Grid.
import type { Cell, CellValue, Grid, Rect } from '../../workbook/workbook';

/** `text` is what the sheet displays; `formulas` holds the constant itself where there is none. */
export const RANGE_PROPERTIES =
  'rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,text,valueTypes,rowHidden,columnHidden';

/** The loaded properties of a used range (Excel.Range has them all). */
export interface LoadedRange {
  readonly rowIndex: number;
  readonly columnIndex: number;
  // Excel types cells as `any`; they are strings, numbers or booleans.
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

export interface SheetHead {
  readonly name: string;
  readonly visibility: string;
}

export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const VISIBILITY: Readonly<Record<string, Grid['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The Grid of a sheet; `range` is null where nothing is used. */
export function gridOf(
  head: SheetHead,
  range: LoadedRange | null,
  merges: readonly Rect[],
  hidden: HiddenLines,
): Grid {
  return {
    name: head.name,
    visibility: VISIBILITY[head.visibility] ?? 'visible',
    rows: range === null ? [] : rowsOf(range),
    merges,
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
  };
}

function rowsOf(range: LoadedRange): Grid['rows'] {
  const above = Array.from({ length: range.rowIndex }, () => []);
  const before: null[] = Array.from({ length: range.columnIndex }, () => null);
  return [...above, ...range.values.map((row, r) => [...before, ...row.map((_, c) => cellOf(range, r, c))])];
}

function cellOf(range: LoadedRange, row: number, col: number): Cell | null {
  const value = valueOf(range.values[row]?.[col], range.valueTypes[row]?.[col]);
  const formula = range.formulas[row]?.[col];
  // A text that begins with = is stored with the type String and its own text as "formula".
  const calculated =
    typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[row]?.[col];
  if (value.kind === 'blank' && !calculated) return null;
  const format = range.numberFormat[row]?.[col];
  const display = range.text[row]?.[col];
  return {
    value,
    ...(calculated ? { formula: formula.slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
    ...(display === undefined || display === '' || /^#+$/u.test(display) ? {} : { display }),
  };
}

/**
 * A formula that was never calculated cannot be told here: Excel hands out 0 or an empty text for it. Numbers become
 * their shortest decimal text, which gives back the very double.
 */
function valueOf(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { kind: 'error', code: String(value) };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : { kind: 'blank' };
}
