// The conditional formats of the emulated Excel: recorded as what they are and how they colour, never evaluated.
import type { EmulatedSheet } from './emulated-workbook';
import { HostError, type HostObject, type HostProperty } from './protocol';

export interface EmulatedFormat {
  readonly id: string;
  /** `C2`, or several with commas. */
  readonly address: string;
  readonly type: string;
  readonly set: Map<string, unknown>;
}

/** Of a range or several; `address` null: of the whole sheet. */
export function conditionalFormats(sheet: EmulatedSheet, address: string | null): HostObject {
  const list = sheet.conditionalFormats;
  const found = () => list.filter((format) => address === null || format.address === address);
  const item = (id: unknown) => list.find((format) => format.id === id);
  return {
    type: 'ConditionalFormatCollection',
    items: () => found().map((format) => formatObject(sheet, format)),
    methods: {
      Add: (type) => {
        guard(sheet);
        const number = list.reduce((most, { id }) => Math.max(most, Number(id.slice(2))), 0) + 1;
        const format = {
          id: `cf${number}`,
          address: address ?? '',
          type: String(type),
          set: new Map<string, unknown>(),
        };
        list.push(format);
        return formatObject(sheet, format);
      },
      GetItem: (id) => {
        const format = item(id);
        return format === undefined ? null : formatObject(sheet, format);
      },
    },
  };
}

function formatObject(sheet: EmulatedSheet, format: EmulatedFormat): HostObject {
  const recorded = (name: string): HostProperty => ({
    get: () => format.set.get(name) ?? null,
    set: (value) => {
      guard(sheet);
      format.set.set(name, value);
    },
  });
  const part = (type: string, name: string) => () => ({ type, properties: { Color: recorded(name) } });
  const range = (): HostObject => ({
    type: 'ConditionalRangeFormat',
    children: { Fill: part('ConditionalRangeFill', 'Fill'), Font: part('ConditionalRangeFont', 'Font') },
  });
  return {
    type: 'ConditionalFormat',
    id: format.id,
    properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
    children: {
      CellValue: () => ({
        type: 'CellValueConditionalFormat',
        properties: { Rule: recorded('Rule') },
        children: { Format: range },
      }),
      Custom: () => {
        if (format.type !== 'Custom') throw new HostError('ItemNotFound');
        const rule = { type: 'ConditionalFormatRule', properties: { Formula: recorded('Formula') } };
        return { type: 'CustomConditionalFormat', children: { Format: range, Rule: () => rule } };
      },
    },
    methods: {
      Delete: () => {
        guard(sheet);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      },
    },
  };
}

function guard(sheet: EmulatedSheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}
