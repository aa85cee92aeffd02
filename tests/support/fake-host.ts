// A host over a workbook in memory that counts what is asked of it.
import type { Host, HostChange, HostResult, WriteResult } from '../../src/session/host';
import type { CellRef, Workbook } from '../../src/workbook/workbook';

export interface FakeHost extends Host {
  /** Replaces the workbook without telling anybody. */
  put(workbook: Workbook): void;
  tell(change: HostChange): void;
  readonly calls: { reads: number; sheets: string[][]; selected: CellRef[]; writes: boolean[] };
}

export function fakeHost(
  workbook: Workbook,
  answers: { write?: WriteResult; read?: HostResult<Workbook> } = {},
) {
  let current = workbook;
  const listeners = new Set<(change: HostChange) => void>();
  const calls: FakeHost['calls'] = { reads: 0, sheets: [], selected: [], writes: [] };
  const host: FakeHost = {
    calls,
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
    writeText: (_text, { overwrite }) => {
      calls.writes.push(overwrite);
      return Promise.resolve(answers.write ?? { kind: 'written', sheet: '情况说明' });
    },
    readFile: (name) => Promise.resolve({ kind: 'done', value: { ...current, name } }),
  };
  return host;
}
