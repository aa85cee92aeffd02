// The page as a host: it holds the opened file and its workbook itself and applies the edits.
import type { CopyAdditions, CopySource, WorkbookCopy } from '../../session/copy-with-sheets';
import type { GridDocument, GridHost, HostChange, HostResult } from '../../session/host';
import { changedCells } from '../../workbook/changed-cells';
import type { Workbook } from '../../workbook/workbook';
import { changedSheets, edited, editedCells, type History, historyOf, redone, undone } from './history';
import { stateStorage } from './state-storage';

const NOTHING_OPEN = '还没有打开文件。';
const GONE = '工作簿里没有这张工作表了。';

/** What takes its time, in workers with a time-out. */
export interface FileWork {
  /** A file as a workbook; may take `bytes` away. */
  readonly parse: (name: string, bytes: ArrayBuffer) => Promise<HostResult<Workbook>>;
  readonly copy: (source: CopySource, additions: CopyAdditions) => Promise<HostResult<WorkbookCopy>>;
}

export function createBrowserHost({ parse, copy }: FileWork): GridHost {
  const document = createDocument();
  const changes = new Set<(change: HostChange) => void>();
  const tell = (change: HostChange) => changes.forEach((listener) => listener(change));
  const step = (change: (history: History) => History) => {
    const history = document.history();
    if (history === null) return null;
    const next = change(history);
    if (next === history) return null;
    document.set(next);
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
    copyWorkbook: async (additions) => {
      const [history, file] = [document.history(), document.file()];
      if (history === null || file === null) return { kind: 'failed', message: NOTHING_OPEN };
      const { original, workbook } = history;
      const bytes = new Uint8Array(await file.arrayBuffer());
      return copy({ bytes, workbook, edits: changedCells(original, workbook) }, additions);
    },
    readFile: parse,
    writeCell: (cell, input) => {
      const changed = step((history) => edited(history, [{ cell, input }]));
      return Promise.resolve(
        changed === null ? { kind: 'failed', message: GONE } : { kind: 'done', value: undefined },
      );
    },
    ...stateStorage,
    document: document.shown,
    subscribe: document.subscribe,
    open: async (name, bytes) => {
      const file = new Blob([bytes]);
      const opened = await parse(name, bytes);
      if (opened.kind === 'failed') return opened;
      document.open(historyOf(opened.value), file);
      return opened;
    },
    edit: (cell, input) => void step((history) => edited(history, [{ cell, input }])),
    editAll: (inputs) => void step((history) => edited(history, inputs)),
    undo: () => step(undone)?.future[0]?.cells[0] ?? null,
    redo: () => step(redone)?.past.at(-1)?.cells[0] ?? null,
  };
}

const NOTHING: GridDocument = {
  workbook: null,
  reveal: null,
  opened: 0,
  edits: [],
  canUndo: false,
  canRedo: false,
};

/** The document with its listeners; `shown` is the same object until something changes. */
function createDocument() {
  let present: History | null = null;
  // As it was opened; the browser may keep it on disk.
  let file: Blob | null = null;
  let shown = NOTHING;
  const listeners = new Set<() => void>();
  const show = (next: Partial<GridDocument>) => {
    shown = { ...shown, ...next };
    listeners.forEach((listener) => listener());
  };
  const set = (history: History, more: Partial<GridDocument> = {}) => {
    present = history;
    show({
      ...more,
      workbook: history.workbook,
      edits: editedCells(history),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    });
  };
  return {
    history: () => present,
    file: () => file,
    shown: () => shown,
    set: (history: History) => set(history),
    open: (history: History, opened: Blob) => {
      file = opened;
      set(history, { opened: shown.opened + 1, reveal: null });
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
