// A Workbook → the bytes of a file, through SheetJS's writer.
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { columnCount, type Cell, type Grid, type Workbook } from '../../src/workbook/workbook';

const HIDDEN = { visible: 0, hidden: 1, veryHidden: 2 } as const;

export function workbookBytes(workbook: Workbook, bookType: 'xlsx' | 'biff8' | 'biff5'): Uint8Array {
  const book = utils.book_new();
  for (const grid of workbook.sheets) utils.book_append_sheet(book, sheetOf(grid), grid.name);
  book.Workbook = { Sheets: workbook.sheets.map(({ visibility }) => ({ Hidden: HIDDEN[visibility] })) };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function sheetOf(grid: Grid): WorkSheet {
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({ r: 0, c: 0 }, { r: grid.rows.length - 1, c: columnCount(grid) - 1 }),
    '!merges': grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    })),
  };
  grid.rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = objectOf(cell);
    }),
  );
  return sheet;
}

function objectOf({ value, formula, format }: Cell): CellObject {
  const rest = { ...(formula !== undefined && { f: formula }), ...(format !== undefined && { z: format }) };
  switch (value.kind) {
    case 'number':
      return { t: 'n', v: Number(value.text), ...rest };
    case 'text':
      return { t: 's', v: value.text, ...rest };
    case 'boolean':
      return { t: 'b', v: value.value, ...rest };
    default:
      throw new Error(`the writer of the tests has no ${value.kind} cells`);
  }
}
