// Listens to edits of the open workbook.
import type { HostChange } from '../../session/host';
import { TEXT_SHEET } from '../../session/text-sheet';

/** What Excel hands to a handler, as far as it is used. */
interface SheetEvent {
  readonly worksheetId: string;
  /** Of an edit: whether cells were typed into, or rows, columns or cells inserted or deleted. */
  readonly changeType?: string;
}

/**
 * Calls `tell` for edits of cells, recalculated formulas, and sheets added or deleted, in this window or by a
 * co-author. `nameOf` knows the sheets that were read. The result ends it. Renaming is an event from ExcelApi 1.17 on: until then a renamed sheet is noticed
 * when it is next read and not found.
 */
export async function watchWorkbook(
  nameOf: (id: string) => string | undefined,
  tell: (change: HostChange) => void,
): Promise<() => void> {
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const workbookChanged = () => {
      tell({ kind: 'workbook' });
      return Promise.resolve();
    };
    const sheetChanged = (event: SheetEvent) => {
      const name = nameOf(event.worksheetId);
      // What was inserted or deleted moved the merged areas: those are read with the whole workbook only.
      const inserted = event.changeType !== undefined && event.changeType !== 'RangeEdited';
      if (name === undefined || inserted) return workbookChanged();
      if (name !== TEXT_SHEET) tell({ kind: 'sheets', names: [name] });
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
    // Handlers must be removed through the context that added them, which is one for all.
    const [{ context: owner }] = handlers;
    void Excel.run(owner, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    }).catch(() => undefined);
  };
}
