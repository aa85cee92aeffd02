// The working paper of a workbook's bytes, and what a copy shows after it was opened elsewhere.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { relationRuns } from '../../src/checking/check';
import type { RuleRun } from '../../src/checking/run-rules';
import type { FactBook } from '../../src/facts/book';
import { isFileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { WorkbookCopy } from '../../src/session/copy-with-sheets';
import { workingPaperFile } from '../../src/session/working-paper-file';
import { sheetNamed, textAt, type Workbook } from '../../src/workbook/workbook';

export interface PaperRow {
  readonly rule: string;
  readonly relation: string;
  readonly figures: readonly string[];
  readonly outcome: string;
  readonly formulas: readonly string[];
  readonly remark: string;
}

const RELATION = 2;
const FIGURES = [3, 5, 6, 7];
const OUTCOME = 8;
const UNIT = 9;
const REMARK = 10;

export async function read(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await readWorkbookFile('工作簿.xlsx', bytes);
  if (isFileProblem(workbook)) throw new Error(workbook.message);
  return workbook;
}

export function runsOf(workbook: Workbook, prior?: FactBook): { book: FactBook; runs: readonly RuleRun[] } {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no book');
  return { book, runs: relationRuns({ book, prior: prior ?? null }) };
}

export async function paperOf(bytes: Uint8Array, prior?: FactBook): Promise<WorkbookCopy> {
  const workbook = await read(bytes);
  return workingPaperFile(bytes, workbook, [runsOf(workbook, prior)], null);
}

/** The rows with formulas of the sheet; figures as shown by the cells, to six decimals. */
export function paperRows(workbook: Workbook, name = '核对底稿'): readonly PaperRow[] {
  const grid = sheetNamed(workbook, name);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid.rows.flatMap((cells, row): readonly PaperRow[] => {
    if (cells[OUTCOME]?.formula === undefined || textAt(grid, row, UNIT) === '') return [];
    const figures = FIGURES.map((col) =>
      Number(textAt(grid, row, col))
        .toFixed(6)
        .replace(/^-(0\.0+)$/u, '$1'),
    );
    const formulas = FIGURES.map((col) => cells[col]?.formula ?? '');
    const [rule = '', relation = '', outcome = '', remark = ''] = [0, RELATION, OUTCOME, REMARK].map((col) =>
      textAt(grid, row, col),
    );
    return [{ rule, relation, figures, outcome, formulas, remark }];
  });
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The package with some parts rewritten. */
export function rewritten(bytes: Uint8Array, change: (path: string, text: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(
    ([path, text]) => [path, strToU8(change(path, text))] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

/** Without the value of any formula, so that whoever opens the package has to calculate. */
export function uncalculated(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (path, text) =>
    path.startsWith('xl/worksheets/') ? text.replace(/<\/f><v>[^<]*<\/v>/gu, '</f>') : text,
  );
}
