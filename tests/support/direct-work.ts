// What a worker does for a text, done at once; `calls` says against which tables.
import type { NarrativeWork, ProofreadTables } from '../../src/session/narrative-work';
import { markTask, proofreadTask, readTask } from '../../src/session/narrative-tasks';

export interface DirectWork extends NarrativeWork {
  readonly calls: { readonly proofread: ProofreadTables[] };
}

export function directWork(): DirectWork {
  const calls: { proofread: ProofreadTables[] } = { proofread: [] };
  return {
    calls,
    read: (bytes) => Promise.resolve(readTask(bytes)),
    proofread: (narrative, tables) => {
      calls.proofread.push(tables);
      return Promise.resolve(proofreadTask(narrative, tables));
    },
    mark: (bytes, marks, date) => Promise.resolve(markTask(bytes, marks, date)),
  };
}
