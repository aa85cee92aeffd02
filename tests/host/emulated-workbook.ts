// The workbook that the emulated Excel has open: our own Workbook made editable.
import { type Cell, cellAt, type Grid, type Rect, type Workbook } from '../../src/workbook/workbook';
import type { EmulatedFormat } from './conditional-formats';

export type ExcelValue = string | number | boolean;

export interface EmulatedCell {
  value: ExcelValue;
  formula?: string;
  format?: string;
  text?: string;
}

export interface EmulatedSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  readonly cells: Map<string, EmulatedCell>;
  readonly merges: Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: Set<number>;
  /** Formats that were set, by address and name: `A1 Bold`. */
  readonly formats: Map<string, unknown>;
  readonly conditionalFormats: EmulatedFormat[];
  readonly charts: EmulatedChart[];
}

export interface EmulatedChart {
  name: string;
  readonly type: string;
  /** The address of the cells it shows. */
  readonly source: string;
  /** What was set, as `Title.Text`. */
  readonly set: Map<string, unknown>;
}

export interface EmulatedWorkbook {
  readonly name: string;
  /** No sheets may be added, deleted, moved or renamed. */
  isProtected: boolean;
  readonly sheets: EmulatedSheet[];
  selection: { sheet: string; address: string };
  /** Custom XML parts by their ids. */
  readonly xmlParts: Map<string, string>;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export function emulatedWorkbook(workbook: Workbook): EmulatedWorkbook {
  const sheets = workbook.sheets.map((grid, index) => sheetOf(grid, index + 1));
  return {
    name: workbook.name,
    isProtected: false,
    sheets,
    selection: { sheet: sheets[0]?.name ?? '', address: 'A1' },
    xmlParts: new Map(),
  };
}

export function newSheet(name: string, number: number): EmulatedSheet {
  const blank: Grid = {
    name,
    visibility: 'visible',
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return sheetOf(blank, number);
}

export function findSheet(workbook: EmulatedWorkbook, key: unknown): EmulatedSheet | undefined {
  const wanted = String(key).toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
}

/** The smallest rectangle around everything that has a value; undefined on an empty sheet. */
export function usedRect(sheet: EmulatedSheet): Rect | undefined {
  const places = [...sheet.cells.keys()].map((key) => key.split(',').map(Number));
  if (places.length === 0) return undefined;
  const rows = places.map(([row = 0]) => row);
  const cols = places.map(([, col = 0]) => col);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...cols),
    right: Math.max(...cols),
  };
}

export const cellKey = (row: number, col: number) => `${row},${col}`;

function sheetOf(grid: Grid, number: number): EmulatedSheet {
  const cells = new Map<string, EmulatedCell>();
  grid.rows.forEach((row, r) =>
    row.forEach((_, c) => {
      const cell = cellAt(grid, r, c);
      if (cell !== undefined && cell.value.kind !== 'blank') cells.set(cellKey(r, c), cellOf(cell));
    }),
  );
  return {
    id: `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`,
    name: grid.name,
    visibility: VISIBILITY[grid.visibility],
    isProtected: false,
    cells,
    merges: [...grid.merges],
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
    formats: new Map(),
    conditionalFormats: [],
    charts: [],
  };
}

function cellOf(cell: Cell): EmulatedCell {
  const { value } = cell;
  const plain =
    value.kind === 'number'
      ? Number(value.text)
      : value.kind === 'text'
        ? value.text
        : value.kind === 'boolean'
          ? value.value
          : value.kind === 'error'
            ? value.code
            : 0;
  return {
    value: plain,
    ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(cell.display === undefined ? {} : { text: cell.display }),
  };
}

const NAMES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The workbook as it is now, for a copy of the file. Errors come as their texts: the writer of files has none. */
export function asWorkbook({ name, sheets }: EmulatedWorkbook): Workbook {
  return { name, sheets: sheets.map(asGrid) };
}

function asGrid(sheet: EmulatedSheet): Grid {
  // An empty sheet too has one place, or the writer of files would refuse it.
  const { right, bottom } = usedRect(sheet) ?? { right: 0, bottom: 0 };
  const row = (r: number) =>
    Array.from({ length: right + 1 }, (_, c) => asCell(sheet.cells.get(cellKey(r, c))));
  return {
    name: sheet.name,
    visibility: NAMES[sheet.visibility],
    rows: Array.from({ length: bottom + 1 }, (_, r) => row(r)),
    merges: [...sheet.merges],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function asCell(cell: EmulatedCell | undefined): Cell | null {
  if (cell === undefined || cell.value === '') return null;
  const { value, formula, format } = cell;
  const more = {
    ...(formula === undefined ? {} : { formula: formula.slice(1) }),
    ...(format === undefined ? {} : { format }),
  };
  if (typeof value === 'number') return { value: { kind: 'number', text: String(value) }, ...more };
  if (typeof value === 'boolean') return { value: { kind: 'boolean', value }, ...more };
  return { value: { kind: 'text', text: value }, ...more };
}
