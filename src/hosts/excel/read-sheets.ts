// Reads worksheets through Office.js in as few round trips as it allows.
import type { Grid } from '../../workbook/workbook';
import { isTooLarge } from './excel-error';
import { hiddenLines, type UsedPart } from './hidden-lines';
import type { MergesBySheet } from './merged-areas';
import { readInBands } from './read-large-sheet';
import { gridOf, RANGE_PROPERTIES, type SheetHead } from './sheet-properties';

/** The worksheets of the workbook by their ids, in one trip. */
export async function readSheetHeads(context: Excel.RequestContext): Promise<ReadonlyMap<string, SheetHead>> {
  const worksheets = queueHeads(context);
  await context.sync();
  return headsOf(worksheets);
}

/** Asked for with the next trip, after which `headsOf` has them. */
export function queueHeads({ workbook }: Excel.RequestContext): Excel.WorksheetCollection {
  return workbook.worksheets.load('items/id,items/name,items/visibility');
}

export function headsOf({ items }: Excel.WorksheetCollection): ReadonlyMap<string, SheetHead> {
  return new Map(items.map(({ id, name, visibility }) => [id, { name, visibility }]));
}

/**
 * These worksheets in one trip (a second one where rows or columns are hidden); one that is not there is left out. What
 * Excel on the web refuses as too large (5 MB) is asked for in halves.
 */
export async function readNamedSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  merges: MergesBySheet,
): Promise<readonly Grid[]> {
  try {
    return await readAtOnce(context, names, merges);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [name = ''] = names;
    if (names.length === 1) return readInBands(context, name, merges.get(name) ?? []);
    const half = Math.ceil(names.length / 2);
    const first = await readNamedSheets(context, names.slice(0, half), merges);
    return [...first, ...(await readNamedSheets(context, names.slice(half), merges))];
  }
}

async function readAtOnce(
  context: Excel.RequestContext,
  names: readonly string[],
  merges: MergesBySheet,
): Promise<readonly Grid[]> {
  const queued = names.map((name) => queueSheet(context, name));
  await context.sync();
  const present = queued.filter(({ sheet }) => !sheet.isNullObject);
  const hidden = await hiddenLines(context, present);
  return present.map((one, index) => {
    const { name, visibility } = one.sheet;
    const used = one.used.isNullObject ? null : one.used;
    const lines = hidden[index] ?? { rows: [], columns: [] };
    return gridOf({ name, visibility }, used, merges.get(name) ?? [], lines);
  });
}

function queueSheet(context: Excel.RequestContext, name: string): UsedPart {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(RANGE_PROPERTIES);
  // Excel would keep a reference for every range until told otherwise.
  used.untrack();
  return { sheet, used };
}
