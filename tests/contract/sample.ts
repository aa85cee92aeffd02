// The workbook that all hosts get in the host checks: the embedded sample, as the reader of files has it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workbook } from '../../src/workbook/workbook';
import { readFile } from '../host/read-file';

export const SAMPLE_NAME = 'final-accounts-2023.xlsx';

export function sampleBytes(): ArrayBuffer {
  // No URL object: the page's tests have another kind of them.
  const here = dirname(fileURLToPath(import.meta.url));
  const path = join(here, '../../src/standards/samples', SAMPLE_NAME);
  return Uint8Array.from(readFileSync(path)).buffer;
}

export async function sample(): Promise<Workbook> {
  const read = await readFile(SAMPLE_NAME, sampleBytes());
  if (read.kind === 'failed') throw new Error(read.message);
  return read.value;
}
