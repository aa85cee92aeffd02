// Listens to edits of the open workbook.
import type { HostChange } from '../../session/host';
import { TEXT_SHEET } from '../../session/text-sheet';

/** What Excel hands to a handler, as far as it is used. */
interface SheetEvent {
  readonly worksheetId: string;
}

/**
 * Calls `tell` for edits of cells, recalculated formulas, and sheets added or deleted, in this window or by a
 * co-author. The result ends it. Renaming is an event from ExcelApi 1.17 on: until then a renamed sheet is noticed
 * when it is next read and not found.
 */
export async function watchWorkbook(tell: (change: HostChange) => void): Promise<() => void> {
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheetChanged = async (event: SheetEvent) => {
      const name = await sheetName(event.worksheetId);
      if (name !== TEXT_SHEET) tell(name === null ? { kind: 'workbook' } : { kind: 'sheets', names: [name] });
    };
    const workbookChanged = () => {
      tell({ kind: 'workbook' });
      return Promise.resolve();
    };
    const added = [
      worksheets.onChanged.add(sheetChanged),
      worksheets.onCalculated.add(sheetChanged),
      worksheets.onAdded.add(workbookChanged),
      worksheets.onDeleted.add(workbookChanged),
    ] as const;
    await context.sync();
    return added;
  });
  return () => {
    // A handler must be removed through the context that added it.
    for (const handler of handlers)
      void Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
  };
}

/** An event names its sheet by id; null where the sheet is gone by now. */
function sheetName(id: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  }).catch(() => null);
}
