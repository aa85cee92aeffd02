// The worker that reads, proofreads and marks a text, so that the pane never waits and a hostile file can be ended.
import type { NarrativeMark } from '../files/narrative/mark-plan';
import type { Narrative } from '../files/narrative/narrative';
import { markTask, proofreadTask, readTask } from '../session/narrative-tasks';
import type { ProofreadTables } from '../session/narrative-work';

export type NarrativeRequest =
  | { readonly task: 'read'; readonly bytes: Uint8Array }
  | { readonly task: 'proofread'; readonly narrative: Narrative; readonly tables: ProofreadTables }
  | {
      readonly task: 'mark';
      readonly bytes: Uint8Array;
      readonly marks: readonly NarrativeMark[];
      readonly date: Date;
    };

self.onmessage = ({ data }: MessageEvent<NarrativeRequest>) => self.postMessage(resultOf(data));

function resultOf(request: NarrativeRequest): unknown {
  switch (request.task) {
    case 'read':
      return readTask(request.bytes);
    case 'proofread':
      return proofreadTask(request.narrative, request.tables);
    case 'mark':
      return markTask(request.bytes, request.marks, request.date);
  }
}
