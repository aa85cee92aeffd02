// A worksheet of the emulated Excel, with the members the add-in uses.
import { charts } from './charts';
import { conditionalFormats } from './conditional-formats';
import { type EmulatedSheet, usedRect } from './emulated-workbook';
import { HostError, type HostObject } from './protocol';
import { type RangeContext, rangeObject, rectOf } from './range-object';

export function worksheetObject(context: RangeContext, sheet: EmulatedSheet): HostObject {
  const range = (rect: ReturnType<typeof rectOf>) => rangeObject(context, sheet, rect);
  return {
    type: 'Worksheet',
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
            throw new HostError('InvalidArgument');
          sheet.visibility = value;
        },
      },
    },
    children: {
      Charts: () => charts(sheet),
      Protection: () => ({
        type: 'WorksheetProtection',
        properties: { Protected: { get: () => sheet.isProtected } },
      }),
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        methods: {
          FreezeRows: (count) => {
            sheet.formats.set('FrozenRows', count);
          },
        },
      }),
    },
    methods: {
      GetUsedRangeOrNullObject: () => {
        const used = usedRect(sheet);
        return used === undefined ? null : range(used);
      },
      GetRanges: (address) => ({
        type: 'RangeAreas',
        referable: true,
        children: { ConditionalFormats: () => conditionalFormats(sheet, String(address)) },
      }),
      GetRange: (address) => range(rectOf(address)),
      GetRangeByIndexes: (row, col, rows, cols) =>
        range({
          top: Number(row),
          left: Number(col),
          bottom: Number(row) + Number(rows) - 1,
          right: Number(col) + Number(cols) - 1,
        }),
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
        context.workbook.selection = { sheet: sheet.name, address: 'A1' };
      },
    },
  };
}
