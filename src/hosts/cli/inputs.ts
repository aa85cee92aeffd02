// The files and folders named in a call → the workbooks to read, in a fixed order.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Input {
  /** As given; for a folder joined with the path below it, with forward slashes. */
  readonly file: string;
  readonly path: string;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Several workbooks were asked for: several names, or a folder. */
  readonly batch: boolean;
  /** Folders that hold no workbook, complete sentences. */
  readonly problems: readonly string[];
}

const WORKBOOK_NAME = /\.xlsx?$/iu;

/** Folders are searched recursively. A name that does not exist stays in the list: reading it says so. */
export async function collectInputs(given: readonly string[]): Promise<Inputs> {
  const files: Input[] = [];
  const problems: string[] = [];
  let folders = 0;
  for (const name of given) {
    if (!(await isFolder(name))) {
      files.push({ file: name, path: name });
      continue;
    }
    folders += 1;
    const below = await workbooksBelow(name);
    if (below.length === 0) problems.push(`${name}：文件夹里没有 .xlsx 或 .xls 工作簿。`);
    const prefix = /[/\\]$/u.test(name) ? name : `${name}/`;
    files.push(...below.map((path) => ({ file: prefix + path, path: join(name, path) })));
  }
  return { files, batch: given.length > 1 || folders > 0, problems };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/** Paths below `folder`. Lock files of Office (`~$…`) and dot-files are left out, links to folders not followed. */
async function workbooksBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    if (entry.name.startsWith('~$') || entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      const below = await workbooksBelow(join(folder, entry.name));
      found.push(...below.map((path) => `${entry.name}/${path}`));
    } else if (WORKBOOK_NAME.test(entry.name)) found.push(entry.name);
  }
  return found;
}

/** UTF-8 keeps the order of code points; comparing strings would order by UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
