// A workbook file on disk → its books of facts.
import { readFile, stat } from 'node:fs/promises';
import type { FactBook } from '../../facts/book';
import { isFileProblem, tooLarge } from '../../files/file-problem';
import { readWorkbookFile } from '../../files/read-file';
import { claimSheets } from '../../reading/claims';
import { readWorkbook } from '../../reading/read-workbook';
import type { Workbook } from '../../workbook/workbook';
import type { Input } from './inputs';
import { type Unreadable, unreadable } from './job';

/** What does not fit here could not be unpacked either. */
const MOST_BYTES = 300 * 1024 * 1024;

export interface Opened {
  readonly kind: 'opened';
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly books: readonly FactBook[];
}

export async function readInput({ file, path }: Input): Promise<Opened | Unreadable> {
  const bytes = await readBytes(path);
  if ('kind' in bytes) return bytes;
  const workbook = await readWorkbookFile(file, bytes);
  if (isFileProblem(workbook)) return unreadable(workbook.code, workbook.message);
  const { books } = readWorkbook(workbook);
  return books.length === 0 ? noTable(workbook) : { kind: 'opened', bytes, workbook, books };
}

/** The bytes of a file, or why it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | Unreadable> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      const { code, message } = tooLarge(`文件有 ${Math.round(size / 1024 / 1024)} MB`);
      return unreadable(code, message);
    }
    return await readFile(path);
  } catch (error) {
    return unreadable('failed', reasonOf(error));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件。请核对文件名和所在的文件夹。',
  EISDIR: '这是文件夹，这里要给出文件名。',
  EACCES: '没有权限读取这个文件。请核对文件的权限，或复制到别处再试。',
  EPERM: '没有权限读取这个文件。请核对文件的权限，或复制到别处再试。',
  EBUSY: '文件正被其他程序占用。请关闭后再试。',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `无法读取文件（${code === '' ? String(error) : code}）。`;
}

const SHEETS_NAMED = 5;

function noTable(workbook: Workbook): Unreadable {
  const { sheets } = workbook;
  const almost = claimSheets(workbook).flatMap((claim) =>
    claim.status === 'unrecognised' ? [`工作表“${claim.grid.name}”${claim.reason}`] : [],
  );
  const names = sheets.slice(0, SHEETS_NAMED).map(({ name }) => `“${name}”`);
  const more = sheets.length > SHEETS_NAMED ? `等 ${sheets.length} 个` : '';
  if (almost.length > 0) return unreadable('no-table', `没有认出任何决算或预算公开表。${almost.join('')}`);
  return unreadable(
    'no-table',
    `没有认出任何决算或预算公开表（工作表：${names.join('、')}${more}）。请确认选对了文件；表的标题应与公开表的标题一致。`,
  );
}
