// Reads worksheets through Office.js in as few round trips as it allows.
import { parseAddress } from '../../workbook/address';
import type { Grid, Rect } from '../../workbook/workbook';
import { gridOf, RANGE_PROPERTIES, type SheetHead } from './sheet-properties';

/** A request that is on its way: what was queued for one sheet. */
interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

/** Every worksheet: one trip for the names, one for the contents. */
export function readAllSheets(context: Excel.RequestContext): Promise<readonly Grid[]> {
  return namesOf(context).then((names) => readNamedSheets(context, names));
}

/** These worksheets in one trip; one that is not there is left out. */
export async function readNamedSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Grid[]> {
  const queued = names.map((name) => queueSheet(context, name));
  await context.sync();
  const present = queued.filter(({ sheet }) => !sheet.isNullObject);
  const hidden = await hiddenLines(context, present);
  return present.map((one, index) =>
    gridOf(
      headOf(one.sheet),
      one.used.isNullObject ? null : one.used,
      one.used.isNullObject || one.merged.isNullObject ? [] : rectsOf(one.merged.address),
      hidden[index] ?? { rows: [], columns: [] },
    ),
  );
}

async function namesOf(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map((sheet) => sheet.name);
}

function queueSheet(context: Excel.RequestContext, name: string): Queued {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(RANGE_PROPERTIES);
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  // Excel would keep a reference for every range until told otherwise.
  used.untrack();
  merged.untrack();
  return { sheet, used, merged };
}

function headOf(sheet: Excel.Worksheet): SheetHead {
  return { name: sheet.name, visibility: sheet.visibility };
}

/**
 * Which rows and columns are hidden. `rowHidden` of the whole range is false nearly always, true or null where some
 * are: only then one more trip asks row by row.
 */
async function hiddenLines(context: Excel.RequestContext, queued: readonly Queued[]) {
  const asked = queued.map(({ used }) => ({
    used,
    rows: used.isNullObject || used.rowHidden === false ? [] : queueRows(used),
    columns: used.isNullObject || used.columnHidden === false ? [] : queueColumns(used),
  }));
  if (asked.some(({ rows, columns }) => rows.length + columns.length > 0)) await context.sync();
  return asked.map(({ used, rows, columns }) => ({
    rows: rows.flatMap((row, index) => (row.rowHidden === true ? [used.rowIndex + index] : [])),
    columns: columns.flatMap((col, index) => (col.columnHidden === true ? [used.columnIndex + index] : [])),
  }));
}

function queueRows(used: Excel.Range): readonly Excel.Range[] {
  return Array.from({ length: used.rowCount }, (_, index) => loaded(used.getRow(index), 'rowHidden'));
}

function queueColumns(used: Excel.Range): readonly Excel.Range[] {
  return Array.from({ length: used.columnCount }, (_, index) =>
    loaded(used.getColumn(index), 'columnHidden'),
  );
}

function loaded(range: Excel.Range, property: string): Excel.Range {
  range.load(property);
  range.untrack();
  return range;
}

/** `Sheet1!A1:C1,Sheet1!B2:B3` → rectangles. A quoted sheet name may hold commas. */
export function rectsOf(address: string): readonly Rect[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/u).flatMap((part) => {
    const [first = '', last = first] = part.slice(part.lastIndexOf('!') + 1).split(':');
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (from === undefined || to === undefined) return [];
    return [{ top: from.row, left: from.col, bottom: to.row, right: to.col }];
  });
}
