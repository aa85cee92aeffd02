// What the Excel host asks of Excel, counted on the wire: the embedded sample of 13 tables before the real client.
import { readFileSync } from 'node:fs';
import { beforeAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { HostResult } from '../../src/session/host';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { parseRef } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';

const SAMPLE = new URL('../../src/standards/samples/final-accounts-2023.xlsx', import.meta.url);
const MEGABYTES = 1024 * 1024;

let sample: Workbook;
let excel: EmulatedExcel;
let host: ReturnType<typeof createExcelHost>;

beforeAll(async () => {
  const bytes = Uint8Array.from(readFileSync(SAMPLE)).buffer;
  sample = done(await readFile('final-accounts-2023.xlsx', bytes));
});

beforeEach(() => open(sample));

afterEach(async () => {
  await idle();
  expect(excel.heldReferences).toBe(0);
  expect(excel.copiesOpen).toBe(0);
  expect(excel.misses).toEqual([]);
});

async function open(workbook: Workbook): Promise<void> {
  excel = new EmulatedExcel(workbook, excelApi('1.14', OFFICE_DIST));
  await openInExcel(excel, '1.14');
  host = createExcelHost(readFile);
  await idle();
  excel.requests.length = 0;
}

/** Until the client has sent what it sends on its own, and events have come through. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

function done<T>(result: HostResult<T>): T {
  if (result.kind === 'failed') throw new Error(result.message);
  return result.value;
}

const writing = () => excel.requests.filter(({ writes }) => writes).length;
const names = () => sample.sheets.map(({ name }) => name);

describe('trips', () => {
  it('are two for 13 unknown sheets, none of them writing, each far below 5 MB', async () => {
    const read = done(await host.readWorkbook());
    await idle();
    expect(read.sheets.map(({ name, merges }) => ({ name, merges }))).toEqual(
      sample.sheets.map(({ name, merges }) => ({ name, merges })),
    );
    expect(read.sheets).toHaveLength(13);
    expect(excel.requests).toHaveLength(2);
    expect(writing()).toBe(0);
    for (const { bytes, answered } of excel.requests) expect(bytes + answered).toBeLessThan(MEGABYTES);
  });

  it('are one where the names are known, and one small one after an edit', async () => {
    done(await host.readWorkbook());
    await idle();
    excel.requests.length = 0;
    expect(done(await host.readSheets(names()))).toHaveLength(13);
    await idle();
    const [whole] = excel.requests;
    expect(excel.requests).toHaveLength(1);
    excel.requests.length = 0;
    expect(done(await host.readSheets(['公开08表'])).map(({ name }) => name)).toEqual(['公开08表']);
    await idle();
    expect(excel.requests).toHaveLength(1);
    expect(excel.requests[0]?.answered).toBeLessThan((whole?.answered ?? 0) / 3);
    expect(writing()).toBe(0);
  });

  it('ask Excel for merged areas only where it gives no copy of the file: one trip more, and it writes', async () => {
    excel.givesNoCopy = true;
    const read = done(await host.readWorkbook());
    await idle();
    expect(read.sheets.map(({ merges }) => merges)).toEqual(sample.sheets.map(({ merges }) => merges));
    expect(excel.requests.map(({ writes }) => writes)).toEqual([false, false, true]);
    excel.requests.length = 0;
    done(await host.readSheets(names()));
    await idle();
    expect(writing()).toBe(0);
  });

  it('are split where Excel on the web would refuse, down to bands of one sheet, with the same result', async () => {
    const long = sample.sheets.map((grid) =>
      grid.name === '公开08表'
        ? { ...grid, rows: [...grid.rows, ...Array.from({ length: 6000 }, () => [null, ...filler])] }
        : grid,
    );
    await open({ ...sample, sheets: long });
    const unlimited = done(await host.readWorkbook());
    await open({ ...sample, sheets: long });
    excel.payloadLimit = MEGABYTES;
    const split = done(await host.readWorkbook());
    expect(split).toEqual(unlimited);
    const given = excel.requests.filter(({ answered }) => answered <= excel.payloadLimit);
    expect(given.length).toBeGreaterThan(4);
    expect(writing()).toBe(0);
  });
});

const filler = Array.from({ length: 7 }, (_, n) => ({ value: { kind: 'number' as const, text: `${n}.5` } }));

describe('what happens meanwhile', () => {
  it('a sheet deleted between two trips is left out', async () => {
    excel.beforeRequest = (number) => {
      if (number === 2 && excel.workbook.sheets.length === 13) excel.deleteSheet('公开13表');
    };
    expect(done(await host.readWorkbook()).sheets).toHaveLength(12);
  });

  it('a sheet deleted while its hidden rows are asked for is left out of a second look', async () => {
    const hidden = sample.sheets.map((grid) => ({ ...grid, hiddenRows: [1] }));
    await open({ ...sample, sheets: hidden });
    excel.beforeRequest = (number) => {
      if (number === 3) excel.deleteSheet('公开13表');
    };
    expect(done(await host.readWorkbook()).sheets).toHaveLength(12);
  });

  it('an error of Excel is said, and the next look succeeds', async () => {
    excel.faults.push('GeneralException');
    expect(await host.readWorkbook()).toMatchObject({ kind: 'failed' });
    expect(done(await host.readWorkbook()).sheets).toHaveLength(13);
  });

  it('a slow Excel is waited for', async () => {
    excel.latencyMs = 80;
    expect(done(await host.readWorkbook()).sheets).toHaveLength(13);
  });
});

describe('a session in an Excel that would lose its undo history', () => {
  let session: ReturnType<typeof createSession>;
  beforeEach(async () => {
    session = createSession(host, { review, draft }, 40);
    await session.load();
    await rested();
  });
  afterEach(() => session.close());

  const rested = () => new Promise((resolve) => setTimeout(resolve, 700));
  const errors = () =>
    session.store.getState().review?.books[0]?.report.findings.filter(({ severity }) => severity === 'error')
      .length ?? -1;
  const slip = () =>
    session.store.getState().review?.books[0]?.report.findings.flatMap(({ suspects }) => suspects)[0];
  /** The cell of the sample that is wrong, and what it should hold. */
  const place = () => parseRef(slip()?.cell ?? '') ?? { sheet: '', row: 0, col: 0 };

  it('never declares that it writes, however long it checks, and sees each edit at the next step', async () => {
    const { sheet, row, col } = place();
    const before = errors();
    excel.turnTo(sheet);
    excel.type(sheet, row, col, Number(slip()?.expected));
    excel.selectCell(row + 1, col);
    await rested();
    expect(before).toBeGreaterThan(0);
    expect(errors()).toBe(0);
    excel.type(sheet, row, col, 987.65);
    excel.turnTo('公开02表');
    excel.selectCell(3, 2);
    await rested();
    expect(errors()).toBeGreaterThan(0);
    excel.deleteSheet('公开13表');
    excel.selectCell(4, 2);
    await rested();
    expect(session.store.getState().workbook?.sheets).toHaveLength(12);
    expect(writing()).toBe(0);
  });

  it('reads only the sheets where the user was, in one trip after the one that looks', async () => {
    excel.turnTo('公开08表');
    excel.selectCell(9, 2);
    await rested();
    excel.requests.length = 0;
    excel.selectCell(10, 2);
    await rested();
    expect(excel.requests).toHaveLength(2);
    const [, one] = excel.requests;
    done(await host.readSheets(names()));
    expect(one?.answered).toBeLessThan((excel.requests.at(-1)?.answered ?? 0) / 3);
  });

  it('sees an edit on any sheet when the user comes to the pane', async () => {
    const { sheet, row, col } = place();
    excel.turnTo('公开02表');
    await rested();
    excel.type(sheet, row, col, Number(slip()?.expected), 'Remote');
    globalThis.dispatchEvent(new Event('focus'));
    await rested();
    expect(errors()).toBe(0);
    expect(writing()).toBe(0);
  });

  it('listens to events once it has written for the user', async () => {
    const wrong = slip();
    if (wrong === undefined) throw new Error('the sample has a slip');
    await session.fix(wrong);
    await rested();
    expect(errors()).toBe(0);
    const declared = excel.requests.filter(({ writes }) => writes).map(({ acts }) => acts.length);
    expect(declared).toEqual([1, 5]);
    const { sheet, row, col } = parseRef(wrong.cell) ?? place();
    excel.type(sheet, row, col, 987.65, 'Remote');
    await rested();
    expect(errors()).toBeGreaterThan(0);
  });
});
