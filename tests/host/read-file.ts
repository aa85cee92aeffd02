// How the Excel host parses files in the tests: in this process, without a worker.
import { isFileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import type { Host } from '../../src/session/host';

export const readFile: Host['readFile'] = async (name, bytes) => {
  const read = await readWorkbookFile(name, new Uint8Array(bytes));
  return isFileProblem(read) ? { kind: 'failed', message: read.message } : { kind: 'done', value: read };
};
