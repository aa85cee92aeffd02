// The worker that parses a workbook file, so that a hostile or huge one can be ended without harm.
import { isFileProblem } from '../files/file-problem';
import { readWorkbookFile } from '../files/read-file';
import type { HostResult } from '../session/host';
import type { Workbook } from '../workbook/workbook';

export interface ParseRequest {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

self.onmessage = (event: MessageEvent<ParseRequest>) => {
  void parse(event.data).then((result) => self.postMessage(result));
};

async function parse({ name, bytes }: ParseRequest): Promise<HostResult<Workbook>> {
  const read = await readWorkbookFile(name, new Uint8Array(bytes));
  return isFileProblem(read) ? { kind: 'failed', message: read.message } : { kind: 'done', value: read };
}
