// Marks in the open workbook, through the real Office.js client: exactly what was added goes away again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { CellMark } from '../../src/workbook/cell-mark';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { draft } from '../../src/writing/draft';
import { sample } from '../contract/sample';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';

let excel: EmulatedExcel;
const host = createExcelHost(readFile);

beforeEach(async () => {
  excel = new EmulatedExcel(await sample(), excelApi('1.14', OFFICE_DIST));
  await openInExcel(excel, '1.14');
});

const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

afterEach(async () => {
  await idle();
  expect(excel.misses).toEqual([]);
  expect(excel.heldReferences).toBe(0);
});

const mark = (sheet: string, row: number, severity: CellMark['severity'] = 'error'): CellMark => ({
  sheet,
  area: { top: row, left: 2, bottom: row, right: 2 },
  severity,
});

/** A rule of the user's own, of the same kind as ours. */
function theirs(name: string): void {
  const set = new Map<string, unknown>([['Formula', '=C9>0']]);
  excel.sheet(name).conditionalFormats.push({ id: 'cf7', address: 'C9', type: 'Custom', set });
}

const addresses = (name: string) => excel.sheet(name).conditionalFormats.map(({ address }) => address);

it('colours cells without touching their own formats, and takes away exactly that, in any later pane', async () => {
  theirs('公开08表');
  const marks = [mark('公开08表', 8), mark('公开08表', 9), mark('公开01表', 5, 'warning')];
  expect(await host.markCells(marks)).toEqual({ kind: 'done', value: { marked: 3, protectedSheets: [] } });
  expect(addresses('公开08表')).toEqual(['C9', 'C9,C10']);
  expect(addresses('公开01表')).toEqual(['C6']);
  expect(excel.sheet('公开08表').formats.size).toBe(0);
  const later = createExcelHost(readFile);
  expect(await later.markCells([])).toMatchObject({ kind: 'done', value: { marked: 0 } });
  expect(addresses('公开08表')).toEqual(['C9']);
  expect(addresses('公开01表')).toEqual([]);
});

it('colours an area, such as two swapped columns, at once', async () => {
  const area = { top: 4, left: 2, bottom: 20, right: 3 };
  await host.markCells([{ sheet: '公开08表', area, severity: 'error' }]);
  expect(addresses('公开08表')).toEqual(['C5:D21']);
});

it('marks anew in place of earlier marks, in a single writing request', async () => {
  await host.markCells([mark('公开08表', 8)]);
  await idle();
  excel.requests.length = 0;
  await host.markCells([mark('公开08表', 9)]);
  expect(addresses('公开08表')).toEqual(['C10']);
  expect(excel.requests.filter(({ writes }) => writes)).toHaveLength(1);
});

it('leaves protected sheets alone and says which, also when their marks should go', async () => {
  await host.markCells([mark('公开08表', 8), mark('公开01表', 5)]);
  excel.sheet('公开08表').isProtected = true;
  const marked = await host.markCells([mark('公开08表', 9), mark('公开01表', 6)]);
  expect(marked).toEqual({ kind: 'done', value: { marked: 1, protectedSheets: ['公开08表'] } });
  expect(addresses('公开08表')).toEqual(['C9']);
  const cleared = await host.markCells([]);
  expect(cleared).toEqual({ kind: 'done', value: { marked: 0, protectedSheets: ['公开08表'] } });
  expect(addresses('公开01表')).toEqual([]);
});

it('marks what the session found, and tells of it', async () => {
  const session = createSession(host, { review, draft }, 0);
  await session.load();
  await session.markFindings();
  const { notice } = session.store.getState();
  expect(notice?.kind).toBe('marked');
  expect(addresses('公开08表')).toHaveLength(1);
  await session.clearMarks();
  expect(session.store.getState().notice).toEqual({ kind: 'marks-cleared', protectedSheets: [] });
  expect(excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  session.close();
  await idle();
});
