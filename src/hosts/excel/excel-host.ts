// Excel as a host: the workbook is Excel's, this reads it and selects in it.
import type { Host, HostResult, WriteResult } from '../../session/host';
import { textLines } from '../../session/text-sheet';
import type { Rect, Workbook } from '../../workbook/workbook';
import { isBusy, messageOf } from './excel-error';
import { readNamedSheets, readSheetNames } from './read-sheets';
import { watchWorkbook } from './watch-workbook';
import { writePlanSheet } from './write-plan-sheet';
import { writeTextSheet } from './write-text-sheet';

/** `readFile` parses a workbook file that is not open in Excel. */
export function createExcelHost(
  readFile: Host['readFile'],
): Host & Required<Pick<Host, 'writeText' | 'writeSheet'>> {
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

async function attempt<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<HostResult<T>> {
  try {
    return { kind: 'done', value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error), busy: isBusy(error) };
  }
}
