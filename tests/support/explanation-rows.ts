// The sheets of the text in a copy of a workbook, and what they show after they were opened elsewhere.
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { WorkbookCopy } from '../../src/session/copy-with-sheets';
import { explanationFile } from '../../src/session/explanation-file';
import { type Grid, sheetNamed, textAt, type Workbook } from '../../src/workbook/workbook';
import { draft, type Draft, type DraftOptions } from '../../src/writing/draft';
import { read } from './paper-rows';

export interface WrittenFile extends WorkbookCopy {
  readonly draft: Draft;
  readonly book: FactBook;
}

/** The copy that `write --format xlsx` gives. */
export async function explanationOf(
  bytes: Uint8Array,
  options: DraftOptions = {},
  live = true,
): Promise<WrittenFile> {
  const workbook = await read(bytes);
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no book');
  const written = draft(book, options);
  return { ...explanationFile({ bytes, workbook, book }, written, live), draft: written, book };
}

export function gridOf(workbook: Workbook, name: string): Grid {
  const grid = sheetNamed(workbook, name);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}

/** The column with the text, from the title on; the state of the sheet left out. */
export function linesOf(workbook: Workbook, name = '情况说明'): readonly string[] {
  const grid = gridOf(workbook, name);
  return grid.rows.map((_cells, row) => textAt(grid, row, 0)).filter((_line, row) => row !== 1);
}

export function stateOf(workbook: Workbook, name = '情况说明'): string {
  return textAt(gridOf(workbook, name), 1, 0);
}

/** Every formula of a sheet. */
export function formulasOf(workbook: Workbook, name: string): readonly string[] {
  return gridOf(workbook, name).rows.flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? []));
}
