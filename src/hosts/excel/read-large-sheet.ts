// One worksheet that Excel on the web does not hand over at once: its used range in bands of rows.
import type { Grid, Rect } from '../../workbook/workbook';
import { hiddenLines } from './hidden-lines';
import { gridOf, type LoadedRange, RANGE_PROPERTIES } from './sheet-properties';

/** About 60 bytes a cell with all its properties, long texts more: well below the 5 MB of one answer. */
const CELLS_AT_ONCE = 20_000;

/** As a list, which is empty where the sheet is gone: one trip for its size, then one for each band. */
export async function readInBands(
  context: Excel.RequestContext,
  name: string,
  merges: readonly Rect[],
): Promise<readonly Grid[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  used.untrack();
  await context.sync();
  if (sheet.isNullObject) return [];
  const { visibility } = sheet;
  const [lines = { rows: [], columns: [] }] = await hiddenLines(context, [{ sheet, used }]);
  const range = used.isNullObject ? null : await bandsOf(context, sheet, used);
  return [gridOf({ name: sheet.name, visibility }, range, merges, lines)];
}

async function bandsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<LoadedRange> {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const bands: Excel.Range[] = [];
  for (let done = 0; done < rowCount; done += height) {
    const rows = Math.min(height, rowCount - done);
    const band = sheet.getRangeByIndexes(rowIndex + done, columnIndex, rows, columnCount);
    band.load(RANGE_PROPERTIES);
    band.untrack();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- together they are too large: that is why
    await context.sync();
    bands.push(band);
  }
  return {
    rowIndex,
    columnIndex,
    values: bands.flatMap((band) => band.values),
    formulas: bands.flatMap((band) => band.formulas),
    numberFormat: bands.flatMap((band) => band.numberFormat),
    text: bands.flatMap((band) => band.text),
    valueTypes: bands.flatMap((band) => band.valueTypes),
  };
}
