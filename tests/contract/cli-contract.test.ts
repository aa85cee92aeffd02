// The host checks for the command line: it reads files and edits nothing, so an edit is the file saved again.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInput } from '../../src/hosts/cli/read-input';
import type { Host, HostChange, HostResult } from '../../src/session/host';
import { typedCell } from '../../src/session/typed-cell';
import { withCell } from '../../src/workbook/edit';
import { cellAt, type Workbook } from '../../src/workbook/workbook';
import { readFile } from '../host/read-file';
import { workbookBytes } from '../support/workbook-bytes';
import { HOST_CHECKS } from './host-checks';
import { sample, SAMPLE_NAME, sampleBytes } from './sample';

let file: Workbook;
let folder: string;
let path: string;

beforeAll(async () => {
  file = await sample();
  folder = await mkdtemp(join(tmpdir(), 'gouji-contract-'));
  path = join(folder, SAMPLE_NAME);
});
beforeEach(() => writeFile(path, new Uint8Array(sampleBytes())));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(): Promise<HostResult<Workbook>> {
  const opened = await readInput({ file: SAMPLE_NAME, path });
  return opened.kind === 'opened'
    ? { kind: 'done', value: opened.workbook }
    : { kind: 'failed', message: opened.message };
}

/** What the command line has of a host, and edits as they reach it: through the file. */
function commandLine(): Host {
  const listeners = new Set<(change: HostChange) => void>();
  return {
    readWorkbook: read,
    readSheets: async (names) => {
      const result = await read();
      if (result.kind === 'failed') return result;
      return { kind: 'done', value: result.value.sheets.filter(({ name }) => names.includes(name)) };
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    selectCell: () => Promise.resolve({ kind: 'failed', message: '命令行没有界面。' }),
    readFile,
    writeCell: async (cell, input) => {
      const result = await read();
      if (result.kind === 'failed') return result;
      const grid = result.value.sheets.find(({ name }) => name === cell.sheet);
      const before = grid === undefined ? undefined : cellAt(grid, cell.row, cell.col);
      const saved = withCell(result.value, cell, typedCell(before, input));
      await writeFile(path, workbookBytes(saved, 'xlsx'));
      listeners.forEach((tell) => tell({ kind: 'sheets', names: [cell.sheet] }));
      return { kind: 'done', value: undefined };
    },
  };
}

/** It has no window, and answers files of its own in place of a kept state. */
const NOT_OFFERED = ['a cell is selected', 'what is filled in is kept'];

describe('the command line', () => {
  it.each(HOST_CHECKS.map((check) => [check.title, check] as const))('%s', async (title, check) => {
    const host = commandLine();
    expect(check.concerns(host)).toBe(!NOT_OFFERED.some((start) => title.startsWith(start)));
    if (check.concerns(host)) await check.run(host, file);
  });
});
