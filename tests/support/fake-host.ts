// A host over a workbook in memory that counts what is asked of it.
import type { CellInput, Host, HostChange, HostResult, WriteResult } from '../../src/session/host';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import type { CellRef, Workbook } from '../../src/workbook/workbook';

export interface FakeHost extends Host {
  /** Replaces the workbook without telling anybody. */
  put(workbook: Workbook): void;
  tell(change: HostChange): void;
  readonly calls: {
    reads: number;
    sheets: string[][];
    selected: CellRef[];
    plans: SheetPlan[];
    typed: CellInput[];
  };
  /** What it keeps of the saved state, where it was given something to keep them in. */
  readonly kept: Map<string, string> | undefined;
}

export function fakeHost(
  workbook: Workbook,
  answers: {
    write?: WriteResult;
    read?: HostResult<Workbook>;
    kept?: Map<string, string>;
    /** Nothing can be kept. */
    full?: boolean;
    /** Why no cell can be written. */
    locked?: string;
    /** Has no sheet for the text, like the page. */
    sheetless?: boolean;
  } = {},
) {
  let current = workbook;
  const listeners = new Set<(change: HostChange) => void>();
  const calls: FakeHost['calls'] = { reads: 0, sheets: [], selected: [], plans: [], typed: [] };
  const host: FakeHost = {
    calls,
    kept: answers.kept,
    ...(answers.kept === undefined ? {} : storage(answers.kept, answers.full === true)),
    put: (next) => {
      current = next;
    },
    tell: (change) => listeners.forEach((listener) => listener(change)),
    readWorkbook: () => {
      calls.reads += 1;
      return Promise.resolve(answers.read ?? { kind: 'done', value: current });
    },
    readSheets: (names) => {
      calls.sheets.push([...names]);
      const value = current.sheets.filter((sheet) => names.includes(sheet.name));
      return Promise.resolve({ kind: 'done', value });
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    selectCell: (cell) => {
      calls.selected.push(cell);
      return Promise.resolve({ kind: 'done', value: undefined });
    },
    writeCell: (cell, input) => {
      if (answers.locked !== undefined) return Promise.resolve({ kind: 'failed', message: answers.locked });
      calls.typed.push({ cell, input });
      return Promise.resolve({ kind: 'done', value: undefined });
    },
    ...(answers.sheetless === true ? {} : { writeSheets: sheetWriter(calls.plans, answers.write) }),
    readFile: (name) => Promise.resolve({ kind: 'done', value: { ...current, name } }),
  };
  return host;
}

function sheetWriter(plans: SheetPlan[], answer: WriteResult | undefined) {
  return (written: readonly [SheetPlan, ...SheetPlan[]]): Promise<WriteResult> => {
    plans.push(...written);
    return Promise.resolve(answer ?? { kind: 'written', sheet: written[0].name });
  };
}

function storage(kept: Map<string, string>, full: boolean): Required<Pick<Host, 'loadState' | 'saveState'>> {
  return {
    loadState: (key) => Promise.resolve({ kind: 'done', value: kept.get(key) ?? null }),
    saveState: (key, text, before) => {
      const present = kept.get(key) ?? null;
      if (full) return Promise.resolve({ kind: 'failed', message: '存不下' });
      if (present !== before) return Promise.resolve({ kind: 'other', text: present });
      kept.set(key, text);
      return Promise.resolve({ kind: 'kept' });
    },
  };
}
