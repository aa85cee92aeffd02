// Excel as a host: the workbook is Excel's, this reads it and selects in it.
import type { Host, HostResult, KeepResult, WriteResult } from '../../session/host';
import { textLines } from '../../session/text-sheet';
import type { CellRef, Rect, Workbook } from '../../workbook/workbook';
import { isBusy, messageOf } from './excel-error';
import { readNamedSheets, readSheetNames } from './read-sheets';
import { loadStatePart, saveStatePart } from './state-parts';
import { watchWorkbook } from './watch-workbook';
import { writePlanSheet } from './write-plan-sheet';
import { writeTextSheet } from './write-text-sheet';

/** `readFile` parses a workbook file that is not open in Excel. */
export function createExcelHost(readFile: Host['readFile']): Required<Host> {
  // Merged areas as last read in full; see `readNamedSheets`.
  let merges: ReadonlyMap<string, readonly Rect[]> = new Map();
  // Events name a sheet by its id. A name that is no longer true is found out when the sheet is read.
  let names: ReadonlyMap<string, string> = new Map();
  return {
    readWorkbook: () =>
      attempt(async (context): Promise<Workbook> => {
        context.workbook.load('name');
        const sheetNames = await readSheetNames(context);
        const sheets = await readNamedSheets(context, [...sheetNames.values()], new Map());
        names = sheetNames;
        merges = new Map(sheets.map((sheet) => [sheet.name, sheet.merges]));
        return { name: context.workbook.name, sheets };
      }),
    readSheets: (names) => attempt((context) => readNamedSheets(context, names, merges)),
    onChanged: (listener) => {
      const stop = watchWorkbook((id) => names.get(id), listener).catch(() => () => undefined);
      return () => void stop.then((end) => end());
    },
    selectCell: ({ sheet, row, col }) =>
      attempt(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRangeByIndexes(row, col, 1, 1).select();
        await context.sync();
      }),
    writeCell: ({ sheet, row, col }, input) =>
      attempt(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, col, 1, 1);
        // As if it were typed: a number becomes a number, in a cell of text format it stays text.
        range.formulas = [[input]];
        range.untrack();
        await context.sync();
      }),
    activeCell: () => attempt(activeCell),
    loadState: (key) => attempt((context) => loadStatePart(context, key)),
    saveState: async (key, text, before): Promise<KeepResult> => {
      const result = await attempt((context) => saveStatePart(context, key, text, before));
      return result.kind === 'done' ? result.value : result;
    },
    writeText: async (text, { overwrite }): Promise<WriteResult> => {
      const result = await attempt((context) => writeTextSheet(context, textLines(text), overwrite));
      return result.kind === 'done' ? result.value : result;
    },
    writeSheet: async (plan): Promise<WriteResult> => {
      const result = await attempt((context) => writePlanSheet(context, plan));
      return result.kind === 'done' ? result.value : result;
    },
    readFile,
  };
}

async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  cell.load('rowIndex,columnIndex');
  worksheet.load('name');
  await context.sync();
  const place = { sheet: worksheet.name, row: cell.rowIndex, col: cell.columnIndex };
  cell.untrack();
  return place;
}

async function attempt<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<HostResult<T>> {
  try {
    return { kind: 'done', value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error), busy: isBusy(error) };
  }
}
