// Events in an Excel that keeps its undo history (ExcelApi 1.20), counted on the wire: the embedded sample before the real client.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { HostChange } from '../../src/session/host';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { draft } from '../../src/writing/draft';
import { sample } from '../contract/sample';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';

let excel: EmulatedExcel;
let host: ReturnType<typeof createExcelHost>;

beforeEach(async () => {
  // Nothing is called that is younger than 1.14 all the same.
  excel = new EmulatedExcel(await sample(), excelApi('1.14', OFFICE_DIST));
  await openInExcel(excel, '1.20');
  host = createExcelHost(readFile);
  await idle();
  excel.requests.length = 0;
});

afterEach(async () => {
  await idle();
  expect(excel.heldReferences).toBe(0);
  expect(excel.misses).toEqual([]);
});

/** Until the client has sent what it sends on its own, and events have come through. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));
const writing = () => excel.requests.filter(({ writes }) => writes).length;

describe('events', () => {
  let changes: HostChange[];
  let stop: () => void;
  beforeEach(async () => {
    await host.readWorkbook();
    changes = [];
    stop = host.onChanged((change) => changes.push(change));
    await idle();
    excel.requests.length = 0;
  });
  afterEach(async () => {
    stop();
    await idle();
  });

  it('of a co-author and of recalculated formulas name the sheet', async () => {
    excel.type('公开08表', 9, 2, 5, 'Remote');
    excel.calculated('公开01表');
    await idle();
    expect(changes).toEqual([
      { kind: 'sheets', names: ['公开08表'] },
      { kind: 'sheets', names: ['公开01表'] },
    ]);
    expect(excel.requests).toEqual([]);
  });

  const rested = () => new Promise((resolve) => setTimeout(resolve, 450));

  it.each([
    ['renamed', () => excel.renameSheet('公开08表', '支出明细')],
    ['hidden', () => excel.hideSheet('公开08表')],
  ])('tell of a sheet that was %s at the next step of the user, without writing', async (_, change) => {
    excel.turnTo('公开02表');
    await rested();
    expect(changes).toEqual([]);
    change();
    for (let row = 3; row < 9; row += 1) excel.selectCell(row, 2);
    await rested();
    expect(changes).toEqual([{ kind: 'workbook' }]);
    expect(excel.requests).toHaveLength(2);
    expect(writing()).toBe(0);
  });

  it('tell of it when another sheet is turned to, too', async () => {
    excel.renameSheet('公开08表', '支出明细');
    excel.turnTo('公开03表');
    await rested();
    expect(changes).toEqual([{ kind: 'workbook' }]);
  });

  it('end with the listening', async () => {
    stop();
    await idle();
    excel.requests.length = 0;
    excel.renameSheet('公开08表', '支出明细');
    excel.selectCell(3, 2);
    await rested();
    expect(changes).toEqual([]);
    expect(excel.requests).toEqual([]);
  });
});

describe('a session in Excel', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

  it('checks after a burst of edits once, reads only what was touched, and never writes', async () => {
    const session = createSession(host, { review, draft }, 40);
    await session.load();
    await idle();
    // The client counts listening as writing.
    const declared = excel.requests.filter(({ writes }) => writes);
    expect(declared).toHaveLength(1);
    expect(declared[0]?.acts).toHaveLength(5);
    for (const act of declared[0]?.acts ?? []) expect(act).toMatch(/^_Register\w+Event$/u);
    excel.requests.length = 0;
    for (let n = 0; n < 20; n += 1) excel.type('公开08表', 9, 2, n);
    await settled();
    expect(excel.requests).toHaveLength(1);
    expect(writing()).toBe(0);
    expect(session.store.getState().checking).toBe(false);
    session.close();
    await idle();
  });

  it('looks once after its own writing of a cell, not again and again; its own sheets it does not follow', async () => {
    const session = createSession(host, { review, draft }, 40);
    await session.load();
    await session.writePaper();
    await settled();
    excel.requests.length = 0;
    excel.calculated('核对底稿');
    await settled();
    excel.requests.length = 0;
    const [suspect] =
      session.store.getState().review?.books[0]?.report.findings.flatMap((f) => f.suspects) ?? [];
    if (suspect === undefined) throw new Error('the sample has a slip');
    await session.fix(suspect);
    excel.calculated('核对底稿');
    await settled();
    expect(excel.requests.map(({ writes }) => writes)).toEqual([true, false]);
    const findings = session.store.getState().review?.books[0]?.report.findings ?? [];
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    session.close();
    await idle();
  });
});
