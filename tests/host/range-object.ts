// A range of the emulated Excel, with the members the add-in uses.
import { parseAddress, rectAddress } from '../../src/workbook/address';
import type { Rect } from '../../src/workbook/workbook';
import { conditionalFormats } from './conditional-formats';
import {
  cellKey,
  type EmulatedCell,
  type EmulatedSheet,
  type EmulatedWorkbook,
  type ExcelValue,
} from './emulated-workbook';
import { HostError, type HostObject, type HostProperty } from './protocol';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/u;

export interface RangeContext {
  readonly workbook: EmulatedWorkbook;
  /** Tells the listeners that cells changed. */
  readonly changed: (sheet: EmulatedSheet, rect: Rect) => void;
}

export function rangeObject(context: RangeContext, sheet: EmulatedSheet, rect: Rect): HostObject {
  const part = (one: Rect) => rangeObject(context, sheet, one);
  return {
    type: 'Range',
    referable: true,
    area: rect,
    properties: { ...placeProperties(sheet, rect), ...cellProperties(context, sheet, rect) },
    children: {
      Format: () => formatObject(sheet, rect),
      ConditionalFormats: () => conditionalFormats(sheet, isWhole(rect) ? null : rectAddress(rect)),
      Worksheet: () => ({
        type: 'Worksheet',
        id: sheet.id,
        properties: { Name: { get: () => sheet.name } },
      }),
    },
    methods: {
      GetRow: (index) => part({ ...rect, top: rect.top + Number(index), bottom: rect.top + Number(index) }),
      GetColumn: (index) =>
        part({ ...rect, left: rect.left + Number(index), right: rect.left + Number(index) }),
      GetBoundingRect: (other) => part(around(rect, areaOf(other))),
      GetMergedAreasOrNullObject: () => mergedAreas(sheet, rect),
      Select: () => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
        context.workbook.selection = { sheet: sheet.name, address: rectAddress(rect) };
      },
      Clear: () => {
        guard(sheet);
        // Contents and formats alike; charts stay.
        sheet.cells.clear();
        sheet.formats.clear();
        sheet.merges.length = 0;
        sheet.conditionalFormats.length = 0;
        context.changed(sheet, rect);
      },
      Merge: () => {
        guard(sheet);
        sheet.merges.push(rect);
      },
      _ValidateArraySize: () => null,
    },
  };
}

const WHOLE: Rect = { top: 0, left: 0, bottom: 1048575, right: 16383 };

function isWhole(rect: Rect): boolean {
  return rect.bottom === WHOLE.bottom && rect.right === WHOLE.right;
}

/** `A1:B2` or `A1`, or everything where no address is given. */
export function rectOf(address: unknown): Rect {
  if (typeof address !== 'string' || address === '') return WHOLE;
  const [first = '', last = first] = address.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined) throw new HostError('InvalidArgument', address);
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

/** The rectangle of a range given as an object or as an address. */
function areaOf(range: unknown): Rect {
  if (typeof range === 'string') return rectOf(range);
  const area = (range as HostObject | null)?.area;
  if (area === undefined) throw new HostError('InvalidArgument', 'not a range');
  return area;
}

function around(one: Rect, other: Rect): Rect {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function placeProperties(sheet: EmulatedSheet, rect: Rect): Record<string, HostProperty> {
  const rows = span(rect.top, rect.bottom);
  const cols = span(rect.left, rect.right);
  return {
    RowIndex: { get: () => rect.top },
    ColumnIndex: { get: () => rect.left },
    RowCount: { get: () => rect.bottom - rect.top + 1 },
    ColumnCount: { get: () => rect.right - rect.left + 1 },
    RowHidden: { get: () => allOrMixed(rows(), sheet.hiddenRows) },
    ColumnHidden: {
      get: () => allOrMixed(cols(), sheet.hiddenColumns),
      set: (value) => {
        guard(sheet);
        for (const col of cols())
          if (value === true) sheet.hiddenColumns.add(col);
          else sheet.hiddenColumns.delete(col);
      },
    },
  };
}

function cellProperties(
  context: RangeContext,
  sheet: EmulatedSheet,
  rect: Rect,
): Record<string, HostProperty> {
  const read = (pick: (cell: EmulatedCell | undefined) => unknown): HostProperty => ({
    get: () =>
      span(rect.top, rect.bottom)().map((row) =>
        span(rect.left, rect.right)().map((col) => pick(sheet.cells.get(cellKey(row, col)))),
      ),
  });
  const write =
    (put: (cell: EmulatedCell, value: ExcelValue) => void, tells: boolean) => (value: unknown) => {
      guard(sheet);
      const rows = value as readonly (readonly ExcelValue[])[];
      const fits = rows.every((row) => row.length === rect.right - rect.left + 1);
      if (!fits || rows.length !== rect.bottom - rect.top + 1) throw new HostError('InvalidArgument');
      rows.forEach((row, r) =>
        row.forEach((one, c) => {
          const key = cellKey(rect.top + r, rect.left + c);
          const cell = sheet.cells.get(key) ?? { value: '' };
          put(cell, one);
          sheet.cells.set(key, cell);
        }),
      );
      if (tells) context.changed(sheet, rect);
    };
  return {
    Values: {
      ...read((cell) => cell?.value ?? ''),
      set: write((cell, value) => {
        cell.value = value;
        delete cell.formula;
        delete cell.text;
      }, true),
    },
    Formulas: {
      ...read((cell) => cell?.formula ?? cell?.value ?? ''),
      // Nothing is calculated here: a new formula shows 0, as a number typed shows itself.
      set: write((cell, value) => {
        const formula = typeof value === 'string' && value.startsWith('=') && cell.format !== '@';
        const number =
          typeof value === 'string' && value !== '' && cell.format !== '@' && !isNaN(Number(value));
        cell.value = formula ? 0 : number ? Number(value) : value;
        if (formula) cell.formula = value;
        else delete cell.formula;
        delete cell.text;
      }, true),
    },
    NumberFormat: {
      ...read((cell) => cell?.format ?? 'General'),
      set: write((cell, value) => {
        cell.format = String(value);
      }, false),
    },
    Text: read((cell) => cell?.text ?? String(cell?.value ?? '')),
    ValueTypes: read((cell) => typeOf(cell?.value ?? '')),
  };
}

function typeOf(value: ExcelValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}

function mergedAreas(sheet: EmulatedSheet, rect: Rect): HostObject | null {
  const inside = sheet.merges.filter(
    (one) =>
      one.top <= rect.bottom && rect.top <= one.bottom && one.left <= rect.right && rect.left <= one.right,
  );
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  const address = inside.map((one) => `${quoted}!${rectAddress(one)}`).join(',');
  if (inside.length === 0) return null;
  return { type: 'RangeAreas', referable: true, properties: { Address: { get: () => address } } };
}

/** Formats are only recorded: nothing is drawn here. */
function formatObject(sheet: EmulatedSheet, rect: Rect): HostObject {
  const recorded = (name: string): HostProperty => ({
    get: () => sheet.formats.get(`${rectAddress(rect)} ${name}`) ?? null,
    set: (value) => sheet.formats.set(`${rectAddress(rect)} ${name}`, value),
  });
  const font = { Bold: recorded('Bold'), Size: recorded('Size') };
  const fill = { Color: recorded('Color') };
  return {
    type: 'RangeFormat',
    properties: {
      ColumnWidth: recorded('ColumnWidth'),
      RowHeight: recorded('RowHeight'),
      WrapText: recorded('WrapText'),
      VerticalAlignment: recorded('VerticalAlignment'),
      HorizontalAlignment: recorded('HorizontalAlignment'),
    },
    children: {
      Font: () => ({ type: 'RangeFont', properties: font }),
      Fill: () => ({ type: 'RangeFill', properties: fill }),
    },
  };
}

function guard(sheet: EmulatedSheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

function span(first: number, last: number): () => readonly number[] {
  return () => Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function allOrMixed(lines: readonly number[], hidden: ReadonlySet<number>): boolean | null {
  const count = lines.filter((line) => hidden.has(line)).length;
  return count === 0 ? false : count === lines.length ? true : null;
}
