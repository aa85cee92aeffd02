// The Excel host through the real Office.js client, before an emulated Excel of the floor (ExcelApi 1.14).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { officeReady } from '../../src/hosts/excel/office-ready';
import { rectsOf } from '../../src/hosts/excel/merged-areas';
import type { HostChange, HostResult } from '../../src/session/host';
import { EMPTY_PLAN, type SheetPlan } from '../../src/workbook/sheet-plan';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';

const number = (text: string, more: Partial<Cell> = {}): Cell => ({
  value: { kind: 'number', text },
  ...more,
});
const text = (content: string): Cell => ({ value: { kind: 'text', text: content }, display: content });

const table: Grid = {
  name: '公开03表',
  visibility: 'visible',
  rows: [
    [],
    [null, text('支出决算表'), null, null],
    [
      null,
      text('205'),
      number('133.28', { format: '#,##0.00', display: '133.28' }),
      { value: { kind: 'boolean', value: true }, display: 'true' },
    ],
    [
      null,
      { value: { kind: 'error', code: '#REF!' }, formula: '#REF!+1', display: '#REF!' },
      number('253.87000000000003', { formula: 'SUM(C3:C3)', format: '0.00', display: '253.87' }),
    ],
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  hiddenRows: [2],
  hiddenColumns: [],
};

function workbook(): Workbook {
  const blank: Grid = { ...table, name: '空表', rows: [], merges: [], hiddenRows: [], visibility: 'hidden' };
  const second: Grid = { ...table, name: "3'表 二", hiddenRows: [] };
  return { name: '决算.xlsx', sheets: [table, second, blank] };
}

let excel: EmulatedExcel;
const host = createExcelHost(readFile);
const plan: SheetPlan = {
  ...EMPTY_PLAN,
  name: '核对底稿',
  widths: [8, 40, 12],
  frozenRows: 1,
  rows: [
    [{ value: { kind: 'text', text: '核对底稿' }, style: { bold: true, size: 16, fill: 'D9E2F3' } }],
    [
      { value: { kind: 'text', text: '=' } },
      {
        value: { kind: 'number', text: '133.28' },
        formula: "ROUND('公开03表'!C3,2)",
        style: { format: '0.00' },
      },
      { value: { kind: 'number', text: '0.01' }, style: { format: '0.000', wrap: true } },
    ],
    ...Array.from({ length: 700 }, () => [{ value: { kind: 'text', text: '行' } } as const]),
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  highlights: [
    { range: { top: 1, left: 2, bottom: 1, right: 2 }, text: '不符', fill: 'FDE7E9', color: '9F1B1B' },
  ],
};

beforeEach(async () => {
  excel = new EmulatedExcel(workbook(), excelApi('1.14', OFFICE_DIST));
  await openInExcel(excel, '1.20');
  excel.requests.length = 0;
});

afterEach(async () => {
  await idle();
  // What the client still holds would grow with every check.
  expect(excel.heldReferences).toBe(0);
});

/** Until the client has sent what it sends on its own after a batch, and events have come through. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

function done<T>(result: HostResult<T>): T {
  if (result.kind === 'failed') throw new Error(result.message);
  return result.value;
}

describe('reading', () => {
  it('gives the grids as they are, hidden lines and merged areas included', async () => {
    const read = done(await host.readWorkbook());
    const [first, second, empty] = read.sheets;
    expect(read.name).toBe('决算.xlsx');
    expect(first).toMatchObject({
      name: '公开03表',
      visibility: 'visible',
      hiddenRows: [2],
      hiddenColumns: [],
    });
    expect(first?.merges).toEqual(table.merges);
    expect(second).toMatchObject({ name: "3'表 二", merges: table.merges, hiddenRows: [] });
    expect(empty).toMatchObject({ name: '空表', visibility: 'hidden', rows: [], merges: [] });
    for (const [r, row] of table.rows.entries())
      for (const [c, cell] of row.entries()) expect(first?.rows[r]?.[c] ?? null).toEqual(cell);
  });

  it('takes two trips for unknown sheets, one more only where lines are hidden', async () => {
    const visible = {
      ...workbook(),
      sheets: workbook().sheets.map((sheet) => ({ ...sheet, hiddenRows: [] })),
    };
    excel = new EmulatedExcel(visible, excelApi('1.14', OFFICE_DIST));
    await openInExcel(excel, '1.20');
    done(await host.readWorkbook());
    await idle();
    expect(excel.requests).toHaveLength(2);
  });

  it('re-reads after an edit without the write flag, merged areas kept', async () => {
    done(await host.readWorkbook());
    await idle();
    excel.requests.length = 0;
    excel.type("3'表 二", 2, 2, 7);
    const [grid] = done(await host.readSheets(["3'表 二"]));
    expect(grid?.rows[2]?.[2]).toMatchObject({ value: { kind: 'number', text: '7' } });
    expect(grid?.merges).toEqual(table.merges);
    await idle();
    expect(excel.requests.map((request) => request.writes)).toEqual([false]);
  });

  it('re-reads known sheets in one trip and leaves out those that are gone', async () => {
    const grids = done(await host.readSheets(["3'表 二", '不存在']));
    expect(grids.map((grid) => grid.name)).toEqual(["3'表 二"]);
    await idle();
    expect(excel.requests).toHaveLength(1);
  });

  it('says so while a cell is being edited', async () => {
    excel.isEditingCell = true;
    const result = await host.readWorkbook();
    excel.isEditingCell = false;
    const message = expect.stringContaining('正在编辑单元格') as string;
    expect(result).toMatchObject({ kind: 'failed', busy: true, message });
  });

  it('takes addresses of areas apart, quoted sheet names with commas too', () => {
    expect(rectsOf("'甲,乙'!A1:B2,'甲,乙'!C3")).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ]);
  });
});

describe('selecting', () => {
  it('activates the sheet and selects the cell', async () => {
    done(await host.selectCell({ sheet: "3'表 二", row: 2, col: 2 }));
    expect(excel.workbook.selection).toEqual({ sheet: "3'表 二", address: 'C3' });
  });

  it('says why it cannot go to a hidden or a deleted sheet', async () => {
    const hidden = await host.selectCell({ sheet: '空表', row: 0, col: 0 });
    expect(hidden).toMatchObject({ kind: 'failed', message: expect.stringContaining('隐藏') as string });
    const gone = await host.selectCell({ sheet: '不存在', row: 0, col: 0 });
    expect(gone).toMatchObject({ kind: 'failed', message: expect.stringContaining('删除') as string });
  });
});

describe('listening', () => {
  it('names the sheet that was edited or recalculated, and says when sheets go', async () => {
    done(await host.readWorkbook());
    const changes: HostChange[] = [];
    const stop = host.onChanged((change) => changes.push(change));
    await idle();
    excel.requests.length = 0;
    excel.type('公开03表', 2, 2, 5);
    excel.calculated("3'表 二");
    await idle();
    expect(excel.requests).toEqual([]);
    expect(changes).toEqual([
      { kind: 'sheets', names: ['公开03表'] },
      { kind: 'sheets', names: ["3'表 二"] },
    ]);
    excel.deleteSheet('空表');
    await idle();
    expect(changes.at(-1)).toEqual({ kind: 'workbook' });
    stop();
    await idle();
    excel.type('公开03表', 2, 2, 6);
    await idle();
    expect(changes).toHaveLength(3);
  });

  it('does not hear its own writing', async () => {
    done(await host.readWorkbook());
    const changes: HostChange[] = [];
    const stop = host.onChanged((change) => changes.push(change));
    await idle();
    expect(await host.writeSheets([plan])).toMatchObject({ kind: 'written' });
    await idle();
    expect(changes).toEqual([]);
    excel.type('公开03表', 2, 2, 5);
    await idle();
    expect(changes).toHaveLength(1);
    stop();
    await idle();
  });
});

describe('writing a planned sheet', () => {
  it('writes formulas as formulas and texts as texts, with its dress', async () => {
    expect(await host.writeSheets([plan])).toEqual({ kind: 'written', sheet: '核对底稿' });
    const sheet = excel.sheet('核对底稿');
    expect(sheet.cells.get('1,0')).toMatchObject({ value: '=' });
    expect(sheet.cells.get('1,0')?.formula).toBeUndefined();
    expect(sheet.cells.get('1,1')).toMatchObject({ formula: "=ROUND('公开03表'!C3,2)", format: '0.00' });
    expect(sheet.cells.get('1,2')).toMatchObject({ value: 0.01, format: '0.000' });
    expect(sheet.cells.get('701,0')?.value).toBe('行');
    expect(sheet.merges).toEqual(plan.merges);
    expect(sheet.formats.get('FrozenRows')).toBe(1);
    expect(sheet.formats.get('A1 Bold')).toBe(true);
    expect(sheet.conditionalFormats[0]?.address).toBe('C2');
    expect(sheet.conditionalFormats[0]?.set.get('Rule')).toMatchObject({ formula1: '="不符"' });
  });

  it('is one request to undo, and several where Excel on the web would refuse one', async () => {
    expect(await host.writeSheets([plan])).toMatchObject({ kind: 'written' });
    expect(excel.requests.filter(({ writes }) => writes)).toHaveLength(1);
    excel.requests.length = 0;
    excel.payloadLimit = 5_000_000;
    const formula = `IF(A1>0,"${'增加'.repeat(100)}","${'减少'.repeat(100)}")`;
    const rows = Array.from({ length: 9000 }, () => [{ value: null, formula }]);
    expect(await host.writeSheets([{ ...plan, name: '长', rows }])).toMatchObject({ kind: 'written' });
    const writing = excel.requests.filter(({ writes }) => writes);
    expect(writing.length).toBeGreaterThan(1);
    expect(excel.sheet('长').cells.get('8999,0')?.formula).toBe(`=${formula}`);
  });

  it('hears of edits again after Excel refused', async () => {
    done(await host.readWorkbook());
    const changes: HostChange[] = [];
    const stop = host.onChanged((change) => changes.push(change));
    await idle();
    excel.requests.length = 0;
    // The first one looks.
    excel.beforeRequest = (number) => {
      if (number === 2) excel.faults.push('GeneralException');
    };
    expect(await host.writeSheets([plan])).toMatchObject({ kind: 'failed' });
    excel.type('公开03表', 2, 2, 5);
    await idle();
    expect(changes).toHaveLength(1);
    stop();
    await idle();
  });

  it('leaves a foreign sheet of that name alone', async () => {
    const foreign = { ...workbook(), sheets: [{ ...table, name: '核对底稿', hiddenRows: [] }] };
    excel = new EmulatedExcel(foreign, excelApi('1.14', OFFICE_DIST));
    await openInExcel(excel, '1.20');
    const before = [...excel.sheet('核对底稿').cells.values()].map((cell) => cell.value);
    expect(await host.writeSheets([plan])).toEqual({ kind: 'taken', sheet: '核对底稿' });
    expect([...excel.sheet('核对底稿').cells.values()].map((cell) => cell.value)).toEqual(before);
  });
});

describe('writing one cell', () => {
  it('writes only that cell, in one trip, and hears of it like of any edit', async () => {
    done(await host.readWorkbook());
    const changes: HostChange[] = [];
    const stop = host.onChanged((change) => changes.push(change));
    await idle();
    excel.requests.length = 0;
    const before = excel.sheet('公开03表').cells.size;
    done(await host.writeCell({ sheet: '公开03表', row: 2, col: 2 }, '68.05'));
    expect(excel.requests.map(({ writes }) => writes)).toEqual([true]);
    expect(excel.sheet('公开03表').cells.size).toBe(before);
    const [grid] = done(await host.readSheets(['公开03表']));
    expect(grid?.rows[2]?.[2]).toMatchObject({
      value: { kind: 'number', text: '68.05' },
      format: '#,##0.00',
    });
    await idle();
    expect(changes).toEqual([{ kind: 'sheets', names: ['公开03表'] }]);
    stop();
    await idle();
  });

  it('says that the sheet is protected, and leaves it', async () => {
    excel.sheet('公开03表').isProtected = true;
    const result = await host.writeCell({ sheet: '公开03表', row: 2, col: 2 }, '68.05');
    expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining('受保护') as string });
    expect(excel.sheet('公开03表').cells.get('2,2')?.value).toBe(133.28);
  });

  it('knows the selected cell', async () => {
    done(await host.selectCell({ sheet: "3'表 二", row: 2, col: 2 }));
    expect(done(await host.activeCell())).toEqual({ sheet: "3'表 二", row: 2, col: 2 });
  });
});

describe('the saved state in the workbook', () => {
  const KEY = 'final-accounts/2023/甲&乙<中心>';
  const TEXT = '{"version":2,"answers":{"a":"“增加”<10% & \\"换行\\n\\""}}';

  it('is there again, whatever marks it holds, and in a window opened later', async () => {
    expect(done(await host.loadState(KEY))).toBeNull();
    expect(await host.saveState(KEY, TEXT, null)).toEqual({ kind: 'kept' });
    expect(await host.saveState('other', '{"b":1}', null)).toEqual({ kind: 'kept' });
    const later = createExcelHost(readFile);
    expect(done(await later.loadState(KEY))).toBe(TEXT);
    expect(done(await later.loadState('other'))).toBe('{"b":1}');
    expect(excel.workbook.xmlParts.size).toBe(2);
  });

  it('is not written over what another pane kept in the meantime', async () => {
    await host.saveState(KEY, '{"by":"one"}', null);
    const other = createExcelHost(readFile);
    expect(await other.saveState(KEY, '{"by":"two"}', null)).toEqual({ kind: 'other', text: '{"by":"one"}' });
    expect(await other.saveState(KEY, '{"by":"two"}', '{"by":"one"}')).toEqual({ kind: 'kept' });
    expect(done(await host.loadState(KEY))).toBe('{"by":"two"}');
    expect(excel.workbook.xmlParts.size).toBe(1);
  });

  it('is looked for without the write flag', async () => {
    done(await host.loadState(KEY));
    await host.saveState(KEY, TEXT, null);
    await idle();
    excel.requests.length = 0;
    done(await host.loadState(KEY));
    await idle();
    expect(excel.requests.map(({ writes }) => writes)).toEqual([false, false]);
  });

  it('leaves parts of others alone', async () => {
    excel.workbook.xmlParts.set('{1}', '<note xmlns="urn:else">x</note>');
    excel.workbook.xmlParts.set('{2}', '<state xmlns="urn:gouji:saved-state">x</state>');
    expect(done(await host.loadState(KEY))).toBeNull();
    await host.saveState(KEY, TEXT, null);
    expect([...excel.workbook.xmlParts.values()]).toContain('<note xmlns="urn:else">x</note>');
    expect(done(await host.loadState(KEY))).toBe(TEXT);
  });

  it('says when it is too long, and leaves what was kept', async () => {
    await host.saveState(KEY, TEXT, null);
    const result = await host.saveState(KEY, 'x'.repeat(1_000_001), TEXT);
    expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining('存不下') as string });
    expect(done(await host.loadState(KEY))).toBe(TEXT);
  });
});

describe('the floor', () => {
  it('is ready in an Excel of the floor', async () => {
    expect(await officeReady()).toBe('ready');
  });

  it('calls nothing beyond it: an older Excel would refuse', async () => {
    excel = new EmulatedExcel(workbook(), excelApi('1.12', OFFICE_DIST));
    excel.givesNoCopy = true;
    await openInExcel(excel, '1.20');
    expect(await host.readWorkbook()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Excel 2021') as string,
    });
  });
});
