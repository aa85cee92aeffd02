import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserHost } from '../../src/hosts/browser/browser-host';
import type { GridHost, HostChange } from '../../src/session/host';
import { type Cell, valueAt, type Workbook } from '../../src/workbook/workbook';
import { directCopy } from '../support/direct-copy';

const number = (text: string): Cell => ({ value: { kind: 'number', text } });

/** A1 and A2 are added up in A3; 第二表 shows A3. */
function workbook(): Workbook {
  const sheet = { visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [] } as const;
  return {
    name: '甲.xlsx',
    sheets: [
      {
        ...sheet,
        name: '第一表',
        rows: [[number('1')], [number('2')], [{ ...number('3'), formula: 'SUM(A1:A2)' }]],
      },
      {
        ...sheet,
        name: '第二表',
        rows: [
          [
            { ...number('3'), formula: '第一表!A3' },
            { ...number('3'), formula: 'VLOOKUP(第一表!A3,A1:B2,1)' },
          ],
        ],
      },
      { ...sheet, name: '第三表', rows: [[number('9')]] },
    ],
  };
}

let host: GridHost;
let changes: HostChange[];
const first = { sheet: '第一表', row: 0, col: 0 };

function value(sheet: string, row: number, col: number) {
  const grid = host.document().workbook?.sheets.find((one) => one.name === sheet);
  return grid === undefined ? undefined : valueAt(grid, row, col);
}

beforeEach(async () => {
  host = createBrowserHost({
    parse: () => Promise.resolve({ kind: 'done', value: workbook() }),
    copy: directCopy,
  });
  changes = [];
  await host.open('甲.xlsx', new ArrayBuffer(0));
  host.onChanged((change) => changes.push(change));
});

describe('the page as a host', () => {
  it('recalculates what an edit reaches, names the sheets it touched and no other', () => {
    host.edit(first, '10');
    expect(value('第一表', 2, 0)).toEqual({ kind: 'number', text: '12' });
    expect(value('第二表', 0, 0)).toEqual({ kind: 'number', text: '12' });
    expect(changes).toEqual([{ kind: 'sheets', names: ['第一表', '第二表'] }]);
  });

  it('shows a formula it cannot recalculate as stale, never with its old value', () => {
    host.edit(first, '10');
    expect(value('第二表', 0, 1)).toEqual({ kind: 'stale' });
  });

  it('calculates a formula that was typed', () => {
    host.edit({ sheet: '第三表', row: 0, col: 1 }, '=A1+1');
    expect(value('第三表', 0, 1)).toEqual({ kind: 'number', text: '10' });
  });

  it('undoes and redoes edits together with what followed from them', () => {
    const before = host.document().workbook;
    host.edit(first, '10');
    const after = host.document().workbook;
    expect(host.undo()).toEqual(first);
    expect(host.document()).toMatchObject({ workbook: before, canUndo: false, canRedo: true });
    expect(host.redo()).toEqual(first);
    expect(host.document()).toMatchObject({ workbook: after, canUndo: true, canRedo: false });
    expect(changes).toHaveLength(3);
    expect(host.redo()).toBeNull();
  });

  it('forgets what was undone once something else is typed', () => {
    host.edit(first, '10');
    host.undo();
    host.edit(first, '20');
    expect(host.document().canRedo).toBe(false);
  });

  it('reveals a cell again when asked again', async () => {
    await host.selectCell(first);
    const once = host.document().reveal;
    await host.selectCell(first);
    expect(host.document().reveal).not.toEqual(once);
    expect(host.document().reveal?.cell).toEqual(first);
  });

  it('keeps the open workbook where another file cannot be read', async () => {
    let broken = false;
    host = createBrowserHost({
      parse: () =>
        Promise.resolve(broken ? { kind: 'failed', message: '坏了' } : { kind: 'done', value: workbook() }),
      copy: directCopy,
    });
    await host.open('甲.xlsx', new ArrayBuffer(0));
    broken = true;
    expect(await host.open('乙.xlsx', new ArrayBuffer(0))).toEqual({ kind: 'failed', message: '坏了' });
    expect(host.document().workbook?.name).toBe('甲.xlsx');
  });

  it('takes several cells at once, and takes them back at once', () => {
    const before = host.document().workbook;
    const second = { sheet: '第一表', row: 1, col: 0 };
    host.editAll([
      { cell: first, input: '10' },
      { cell: second, input: '20' },
    ]);
    expect(value('第一表', 2, 0)).toEqual({ kind: 'number', text: '30' });
    expect(changes).toHaveLength(1);
    expect(host.undo()).toEqual(first);
    expect(host.document()).toMatchObject({ workbook: before, canUndo: false });
  });

  it('lists the cells that differ from the file, not what only follows from them', () => {
    host.edit(first, '10');
    host.edit(first, '11');
    expect(host.document().edits).toEqual([{ cell: first, before: number('1'), after: number('11') }]);
    host.edit(first, '1');
    expect(host.document()).toMatchObject({ edits: [], canUndo: true });
  });

  it('begins anew with every file', async () => {
    host.edit(first, '10');
    await host.selectCell(first);
    const { opened } = host.document();
    await host.open('乙.xlsx', new ArrayBuffer(0));
    expect(host.document()).toMatchObject({ opened: opened + 1, edits: [], reveal: null, canUndo: false });
  });

  it('has no sheet for the text: it could not be saved', () => {
    expect(host.writeSheets).toBeUndefined();
  });
});

describe('writing a cell', () => {
  it('is an edit like any other: told, and undone in one step', async () => {
    expect(await host.writeCell?.(first, '10')).toEqual({ kind: 'done', value: undefined });
    expect(value('第一表', 2, 0)).toEqual({ kind: 'number', text: '12' });
    expect(changes).toEqual([{ kind: 'sheets', names: ['第一表', '第二表'] }]);
    expect(host.undo()).toEqual(first);
    expect(value('第一表', 0, 0)).toEqual({ kind: 'number', text: '1' });
  });

  it('says where the sheet is gone', async () => {
    expect(await host.writeCell?.({ ...first, sheet: '没有' }, '10')).toMatchObject({ kind: 'failed' });
  });
});

describe('what is kept in the browser', () => {
  const stored = new Map<string, string>();
  const keep = (text: string, before: string | null) => host.saveState?.('key', text, before);
  beforeEach(() => {
    stored.clear();
    const localStorage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
      removeItem: (key: string) => stored.delete(key),
    };
    vi.stubGlobal('window', { localStorage });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is replaced only by who saw it last', async () => {
    expect(await host.loadState?.('key')).toEqual({ kind: 'done', value: null });
    expect(await keep('one', null)).toEqual({ kind: 'kept' });
    expect(await keep('two', null)).toEqual({ kind: 'other', text: 'one' });
    expect(await keep('two', 'one')).toEqual({ kind: 'kept' });
    expect(await host.loadState?.('key')).toEqual({ kind: 'done', value: 'two' });
  });

  it('is found where earlier versions put it, and moves', async () => {
    stored.set('gouji.answers.key', 'old');
    expect(await host.loadState?.('key')).toEqual({ kind: 'done', value: 'old' });
    expect(await keep('new', 'old')).toEqual({ kind: 'kept' });
    expect([...stored]).toEqual([['gouji.state.key', 'new']]);
  });

  it('is said not to be kept where the browser forbids it', async () => {
    vi.stubGlobal('window', {});
    expect(await host.loadState?.('key')).toEqual({ kind: 'done', value: null });
    expect(await keep('one', null)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('不允许保存') as string,
    });
  });
});
