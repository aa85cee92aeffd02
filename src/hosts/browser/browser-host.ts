// The page as a host: it holds the opened workbook itself and applies the edits.
import type { GridDocument, GridHost, HostChange, HostResult } from '../../session/host';
import { TEXT_SHEET, textLines } from '../../session/text-sheet';
import { type Grid, sheetNamed, type Workbook } from '../../workbook/workbook';
import { changedSheets, edited, everywhere, type History, historyOf, redone, undone } from './history';

const NOTHING_OPEN = '还没有打开文件。';

/** `parse` turns a file into a workbook (in a worker, with a time-out). */
export function createBrowserHost(
  parse: (name: string, bytes: ArrayBuffer) => Promise<HostResult<Workbook>>,
): GridHost {
  const document = createDocument();
  const changes = new Set<(change: HostChange) => void>();
  const tell = (change: HostChange) => changes.forEach((listener) => listener(change));
  const step = (change: (history: History) => History) => {
    const { history } = document.state();
    if (history === null) return null;
    const next = change(history);
    if (next === history) return null;
    document.set({ history: next });
    tell({ kind: 'sheets', names: changedSheets(history.workbook, next.workbook) });
    return next;
  };
  return {
    readWorkbook: () => Promise.resolve(result(document.shown().workbook)),
    readSheets: (names) => {
      const { workbook } = document.shown();
      if (workbook === null) return Promise.resolve({ kind: 'failed', message: NOTHING_OPEN });
      const value = workbook.sheets.filter((sheet) => names.includes(sheet.name));
      return Promise.resolve({ kind: 'done', value });
    },
    onChanged: (listener) => {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    selectCell: (cell) => {
      document.reveal(cell);
      return Promise.resolve({ kind: 'done', value: undefined });
    },
    writeText: (text, { overwrite }) => {
      const { history, written } = document.state();
      if (history === null) return Promise.resolve({ kind: 'failed', message: NOTHING_OPEN });
      const foreign = sheetNamed(history.workbook, TEXT_SHEET) !== undefined && !written;
      if (foreign && !overwrite) return Promise.resolve({ kind: 'taken', sheet: TEXT_SHEET });
      const sheet = textSheet(textLines(text).map((line) => line.text));
      document.set({ history: everywhere(history, (workbook) => withSheet(workbook, sheet)), written: true });
      document.reveal({ sheet: TEXT_SHEET, row: 0, col: 0 });
      return Promise.resolve({ kind: 'written', sheet: TEXT_SHEET });
    },
    readFile: parse,
    document: document.shown,
    subscribe: document.subscribe,
    open: async (name, bytes) => {
      const opened = await parse(name, bytes);
      if (opened.kind === 'failed') return opened;
      document.set({ history: historyOf(opened.value), written: false });
      return opened;
    },
    edit: (cell, input) => void step((history) => edited(history, cell, input)),
    undo: () => step(undone)?.future[0]?.cell ?? null,
    redo: () => step(redone)?.past.at(-1)?.cell ?? null,
  };
}

interface State {
  readonly history: History | null;
  /** Whether the sheet 情况说明 is ours. */
  readonly written: boolean;
}

/** The document with its listeners; `shown` is the same object until something changes. */
function createDocument() {
  let state: State = { history: null, written: false };
  let shown: GridDocument = { workbook: null, reveal: null, canUndo: false, canRedo: false };
  const listeners = new Set<() => void>();
  const show = (next: Partial<GridDocument>) => {
    shown = { ...shown, ...next };
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => state,
    shown: () => shown,
    set: (next: Partial<State>) => {
      state = { ...state, ...next };
      const { history } = state;
      show({
        workbook: history?.workbook ?? null,
        canUndo: (history?.past.length ?? 0) > 0,
        canRedo: (history?.future.length ?? 0) > 0,
      });
    },
    reveal: (cell: NonNullable<GridDocument['reveal']>['cell']) =>
      show({ reveal: { cell, request: (shown.reveal?.request ?? 0) + 1 } }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function result(workbook: Workbook | null): HostResult<Workbook> {
  return workbook === null ? { kind: 'failed', message: NOTHING_OPEN } : { kind: 'done', value: workbook };
}

function textSheet(lines: readonly string[]): Grid {
  return {
    name: TEXT_SHEET,
    visibility: 'visible',
    rows: lines.map((text) => [{ value: { kind: 'text', text } }]),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function withSheet(workbook: Workbook, grid: Grid): Workbook {
  const present = workbook.sheets.some((sheet) => sheet.name === grid.name);
  const sheets = present
    ? workbook.sheets.map((sheet) => (sheet.name === grid.name ? grid : sheet))
    : [...workbook.sheets, grid];
  return { ...workbook, sheets };
}
