// Excel's own events of the open workbook.
import type { HostChange } from '../../session/host';
import type { KnownSheets } from './known-sheets';

/** What Excel hands to a handler, as far as it is used. */
interface SheetEvent {
  readonly worksheetId: string;
  /** Of an edit: whether cells were typed into, or rows, columns or cells inserted or deleted. */
  readonly changeType?: string;
}

/**
 * Calls `tell` for edits of cells, recalculated formulas, and sheets added or deleted, in this window or by a co-author,
 * and `turned` when another sheet is turned to. The client declares the registration as writing, which empties the undo
 * history of Excel versions below ExcelApi 1.20. The result ends it; rejects where Excel refuses.
 */
export async function listenToEvents(
  known: () => KnownSheets,
  tell: (change: HostChange) => void,
  turned: () => void,
): Promise<() => void> {
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const workbookChanged = () => {
      tell({ kind: 'workbook' });
      return Promise.resolve();
    };
    const sheetChanged = (event: SheetEvent) => {
      const name = known().heads.get(event.worksheetId)?.name;
      // What was inserted or deleted moved the merged areas: those are read with the whole workbook only.
      const inserted = event.changeType !== undefined && event.changeType !== 'RangeEdited';
      if (name === undefined || inserted) return workbookChanged();
      if (!known().own.has(name)) tell({ kind: 'sheets', names: [name] });
      return Promise.resolve();
    };
    const added = [
      worksheets.onChanged.add(sheetChanged),
      worksheets.onCalculated.add(sheetChanged),
      worksheets.onAdded.add(workbookChanged),
      worksheets.onDeleted.add(workbookChanged),
      worksheets.onActivated.add(() => Promise.resolve(turned())),
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
