// Listens to edits of the open workbook.
import type { HostChange } from '../../session/host';
import { readSheetHeads } from './read-sheets';
import type { SheetHead } from './sheet-properties';

/** What Excel hands to a handler, as far as it is used. */
interface SheetEvent {
  readonly worksheetId: string;
  /** Of an edit: whether cells were typed into, or rows, columns or cells inserted or deleted. */
  readonly changeType?: string;
}

/** The workbook as last read in full. */
export interface KnownSheets {
  /** By the ids of the sheets, which events name. */
  readonly heads: ReadonlyMap<string, SheetHead>;
  /** The names of those that this program wrote: their formulas follow every edit, and matter to nothing. */
  readonly own: ReadonlySet<string>;
}

/** How long the selection rests before the names of the sheets are looked at. */
const REST_MS = 300;

/**
 * Calls `tell` for edits of cells, recalculated formulas, and sheets added or deleted, in this window or by a
 * co-author. Renaming and hiding are events from ExcelApi 1.17 on, which the client does not know: they are noticed at
 * the next step of the user, when a cell is selected, another sheet or this pane is turned to. The result ends it.
 */
export async function watchWorkbook(
  known: () => KnownSheets,
  tell: (change: HostChange) => void,
): Promise<() => void> {
  const steps = stepsOfUser(async () => {
    if (await headsDiffer(known().heads)) tell({ kind: 'workbook' });
  });
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
      worksheets.onActivated.add(() => Promise.resolve(steps.taken())),
    ] as const;
    await context.sync();
    return added;
  });
  return () => {
    steps.end();
    // Handlers must be removed through the context that added them, which is one for all.
    const [{ context: owner }] = handlers;
    void Excel.run(owner, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    }).catch(() => undefined);
  };
}

/** Calls `look` once the user has come to another cell or to this pane, or where `taken` says so. */
function stepsOfUser(look: () => Promise<void>): { readonly taken: () => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const taken = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), REST_MS);
  };
  const { document } = Office.context;
  const selected = Office.EventType.DocumentSelectionChanged;
  document.addHandlerAsync(selected, taken);
  window.addEventListener('focus', taken);
  const end = () => {
    clearTimeout(timer);
    document.removeHandlerAsync(selected, { handler: taken });
    window.removeEventListener('focus', taken);
  };
  return { taken, end };
}

/** Whether a sheet was renamed, hidden or shown since; a busy Excel is asked another time. */
async function headsDiffer(known: ReadonlyMap<string, SheetHead>): Promise<boolean> {
  const now = await Excel.run(readSheetHeads).catch(() => null);
  if (now === null || known.size === 0) return false;
  return [...now].some(([id, { name, visibility }]) => {
    const before = known.get(id);
    // What is new was told of, and what this program wrote itself does not matter.
    return before !== undefined && (before.name !== name || before.visibility !== visibility);
  });
}
