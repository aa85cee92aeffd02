// The worker that makes a copy of the opened file, so that the page never waits.
import {
  type CopyAdditions,
  type CopySource,
  copyWithSheets,
  type WorkbookCopy,
} from '../../session/copy-with-sheets';
import type { HostResult } from '../../session/host';

export interface CopyRequest {
  readonly source: CopySource;
  readonly additions: CopyAdditions;
}

self.onmessage = ({ data: { source, additions } }: MessageEvent<CopyRequest>) => {
  const result: HostResult<WorkbookCopy> = { kind: 'done', value: copyWithSheets(source, additions) };
  self.postMessage(result);
};
