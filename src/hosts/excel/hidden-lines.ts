// Which rows and columns of worksheets are hidden.
import type { HiddenLines } from './sheet-properties';

/** A worksheet with its used range, its place and size loaded. */
export interface UsedPart {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/**
 * Which rows and columns are hidden. `rowHidden` of a whole range is false nearly always, true or null where some are:
 * only then one more trip asks line by line.
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  queued: readonly UsedPart[],
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
