// Copies of a workbook made without a worker.
import {
  type CopyAdditions,
  type CopySource,
  copyWithSheets,
  type WorkbookCopy,
} from '../../src/session/copy-with-sheets';
import type { HostResult } from '../../src/session/host';

export function directCopy(source: CopySource, additions: CopyAdditions): Promise<HostResult<WorkbookCopy>> {
  return Promise.resolve({ kind: 'done', value: copyWithSheets(source, additions) });
}
