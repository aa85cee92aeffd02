// Excel as a host: the workbook is Excel's, this reads it and selects in it.
import type { Host, HostResult, WriteResult } from '../../session/host';
import { textLines } from '../../session/text-sheet';
import type { Workbook } from '../../workbook/workbook';
import { messageOf } from './excel-error';
import { readAllSheets, readNamedSheets } from './read-sheets';
import { watchWorkbook } from './watch-workbook';
import { writeTextSheet } from './write-text-sheet';

/** `readFile` parses a workbook file that is not open in Excel. */
export function createExcelHost(readFile: Host['readFile']): Host {
  return {
    readWorkbook: () =>
      attempt(async (context): Promise<Workbook> => {
        context.workbook.load('name');
        const sheets = await readAllSheets(context);
        return { name: context.workbook.name, sheets };
      }),
    readSheets: (names) => attempt((context) => readNamedSheets(context, names)),
    onChanged: (listener) => {
      const stop = watchWorkbook(listener).catch(() => () => undefined);
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
    readFile,
  };
}

async function attempt<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<HostResult<T>> {
  try {
    return { kind: 'done', value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}
