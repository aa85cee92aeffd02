import { describe, expect, it, vi } from 'vitest';
import { createSession } from '../../src/session/session';
import { fakeHost } from '../support/fake-host';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';

/** Long enough for a session that settles at once. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

function opened(...args: Parameters<typeof fakeHost>) {
  const host = fakeHost(...args);
  const session = createSession(host, madeUpEngine, 0);
  const findings = () => session.store.getState().review?.books[0]?.report.findings.map(({ id }) => id);
  return { host, session, findings };
}

describe('session', () => {
  it('reads, checks and drafts on load', async () => {
    const { session, findings } = opened(madeUpWorkbook('101'));
    await session.load();
    const state = session.store.getState();
    expect(state.phase).toBe('ready');
    expect(findings()).toContain('T03.1:205');
    expect(state.drafts[0]?.text.sections).toHaveLength(1);
  });

  it('says why a workbook could not be read', async () => {
    const { session } = opened(madeUpWorkbook(), { read: { kind: 'failed', message: '文件有密码' } });
    await session.load();
    expect(session.store.getState()).toMatchObject({ phase: 'failed', failure: '文件有密码', review: null });
  });

  it('re-reads only the touched sheets, once for a burst of edits', async () => {
    const { host, session, findings } = opened(madeUpWorkbook('100'));
    await session.load();
    expect(findings()).not.toContain('T03.1:205');
    host.put(madeUpWorkbook('99'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    host.tell({ kind: 'sheets', names: ['公开03表', '公开01表'] });
    expect(session.store.getState().checking).toBe(true);
    await settled();
    expect(host.calls).toMatchObject({ reads: 1, sheets: [['公开03表', '公开01表']] });
    expect(findings()).toContain('T03.1:205');
    expect(session.store.getState().checking).toBe(false);
  });

  it('reads everything anew where a touched sheet is gone or sheets came and went', async () => {
    const { host, session } = opened(madeUpWorkbook());
    await session.load();
    host.tell({ kind: 'sheets', names: ['已删除'] });
    await settled();
    host.tell({ kind: 'workbook' });
    await settled();
    expect(host.calls.reads).toBe(3);
  });

  it('keeps the selected finding while it lasts, and lets go of it when it is mended', async () => {
    const { host, session } = opened(madeUpWorkbook('101'));
    await session.load();
    session.selectFinding('T03.1:205');
    host.put(madeUpWorkbook('102'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    await settled();
    expect(session.store.getState().selected).toBe('T03.1:205');
    host.put(madeUpWorkbook('100'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    await settled();
    expect(session.store.getState().selected).toBeNull();
  });

  it('writes the answer into the text without checking again', async () => {
    const engine = { ...madeUpEngine, review: vi.fn(madeUpEngine.review) };
    const session = createSession(fakeHost(madeUpWorkbook()), engine, 0);
    await session.load();
    session.answer('reason.total-change', '人员减少');
    const { drafts } = session.store.getState();
    expect(JSON.stringify(drafts[0]?.text)).toContain('人员减少');
    expect(engine.review).toHaveBeenCalledTimes(1);
  });

  it('hands the prior workbook to the review and drops it with the next file', async () => {
    const engine = { ...madeUpEngine, review: vi.fn(madeUpEngine.review) };
    const session = createSession(fakeHost(madeUpWorkbook()), engine, 0);
    await session.load();
    await session.openPrior('上年.xlsx', new ArrayBuffer(0));
    expect(engine.review.mock.lastCall?.[1]?.prior?.name).toBe('上年.xlsx');
    await session.load();
    expect(session.store.getState().prior).toBeNull();
    expect(engine.review.mock.lastCall?.[1]).toEqual({ nature: null });
  });

  it('says so where a sheet turns out to be somebody else’s, and does not count the text as written', async () => {
    const { session } = opened(madeUpWorkbook(), { write: { kind: 'taken', sheet: '情况说明' } });
    await session.load();
    await session.writeText(false);
    const message = expect.stringContaining('“情况说明”不是勾稽写的') as string;
    expect(session.store.getState()).toMatchObject({ notice: { kind: 'failed', message }, written: null });
  });

  it('goes to a cell, and to the first cell of a rectangle, also where the sheet name holds marks', async () => {
    const { host, session } = opened(madeUpWorkbook());
    await session.locate('表!一!C3');
    await session.locate('公开03表!B2:D9');
    expect(host.calls.selected).toEqual([
      { sheet: '表!一', row: 2, col: 2 },
      { sheet: '公开03表', row: 1, col: 1 },
    ]);
  });

  it('shows no stale figures after a failure of its own', async () => {
    const engine = {
      ...madeUpEngine,
      review: () => {
        throw new Error('boom');
      },
    };
    const session = createSession(fakeHost(madeUpWorkbook()), engine, 0);
    await session.load();
    expect(session.store.getState()).toMatchObject({
      phase: 'failed',
      failure: 'boom',
      review: null,
      drafts: [],
    });
  });

  it('keeps what it shows while the host is busy, and asks again', async () => {
    vi.useFakeTimers();
    const { host, session, findings } = opened(madeUpWorkbook('100'));
    await session.load();
    const { readWorkbook, readSheets } = host;
    const busy = { kind: 'failed', message: '正在编辑单元格', busy: true } as const;
    Object.assign(host, {
      readWorkbook: () => Promise.resolve(busy),
      readSheets: () => Promise.resolve(busy),
    });
    host.put(madeUpWorkbook('99'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(session.store.getState()).toMatchObject({ phase: 'ready', checking: true, notice: null });
    await vi.advanceTimersByTimeAsync(5000);
    // By now the user wonders why nothing happens.
    expect(session.store.getState().notice).toEqual({ kind: 'failed', message: '正在编辑单元格' });
    Object.assign(host, { readWorkbook, readSheets });
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(findings()).toContain('T03.1:205');
    expect(session.store.getState().checking).toBe(false);
  });

  it('stops listening when closed', async () => {
    const { host, session } = opened(madeUpWorkbook());
    await session.load();
    session.close();
    host.tell({ kind: 'workbook' });
    await settled();
    expect(host.calls.reads).toBe(1);
  });
});
