// Reads worksheets through Office.js in as few round trips as it allows.
import { parseAddress } from '../../workbook/address';
import type { Grid, Rect } from '../../workbook/workbook';
import { gridOf, type HiddenLines, RANGE_PROPERTIES } from './sheet-properties';

/** What is queued for one sheet, to be read after the next trip. */
interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where the merged areas are known already. */
  readonly merged: Excel.RangeAreas | null;
}

type MergesBySheet = ReadonlyMap<string, readonly Rect[]>;

/** The worksheets of the workbook, id → name, in one trip. */
export async function readSheetNames(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
}

/**
 * These worksheets in one trip (a second one where rows or columns are hidden); one that is not there is left out.
 * The client counts asking for merged areas as writing, which in older Excel costs the user the undo history: an edit
 * does not change them, so after one they are taken from `merges`.
 */
export async function readNamedSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  merges: MergesBySheet,
): Promise<readonly Grid[]> {
  const queued = names.map((name) => queueSheet(context, name, !merges.has(name)));
  await context.sync();
  const present = queued.filter(({ sheet }) => !sheet.isNullObject);
  const hidden = await hiddenLines(context, present);
  return present.map((one, index) => {
    const { name, visibility } = one.sheet;
    const used = one.used.isNullObject ? null : one.used;
    const lines = hidden[index] ?? { rows: [], columns: [] };
    return gridOf({ name, visibility }, used, merges.get(name) ?? mergesOf(one), lines);
  });
}

function queueSheet(context: Excel.RequestContext, name: string, withMerges: boolean): Queued {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(RANGE_PROPERTIES);
  const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  // Excel would keep a reference for every range until told otherwise.
  used.untrack();
  merged?.untrack();
  return { sheet, used, merged };
}

function mergesOf({ used, merged }: Queued): readonly Rect[] {
  return used.isNullObject || merged === null || merged.isNullObject ? [] : rectsOf(merged.address);
}

/**
 * Which rows and columns are hidden. `rowHidden` of a whole range is false nearly always, true or null where some are:
 * only then one more trip asks line by line.
 */
async function hiddenLines(
  context: Excel.RequestContext,
  queued: readonly Queued[],
): Promise<readonly HiddenLines[]> {
  const asked = queued.map(({ sheet, used }) => {
    if (used.isNullObject) return { used, rows: [], columns: [] };
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const line = (row: number, col: number) => sheet.getRangeByIndexes(row, col, 1, 1);
    return {
      used,
      rows:
        used.rowHidden === false
          ? []
          : Array.from({ length: rowCount }, (_, i) => loaded(line(rowIndex + i, columnIndex), 'rowHidden')),
      columns:
        used.columnHidden === false
          ? []
          : Array.from({ length: columnCount }, (_, i) =>
              loaded(line(rowIndex, columnIndex + i), 'columnHidden'),
            ),
    };
  });
  if (asked.some(({ rows, columns }) => rows.length + columns.length > 0)) await context.sync();
  return asked.map(({ used, rows, columns }) => ({
    rows: rows.flatMap((row, index) => (row.rowHidden ? [used.rowIndex + index] : [])),
    columns: columns.flatMap((col, index) => (col.columnHidden ? [used.columnIndex + index] : [])),
  }));
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
