// The working paper on request: the sheet that goes to the host, and what the user is told.
import { describe, expect, it } from 'vitest';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { fakeHost } from '../support/fake-host';
import { madeUpEngine } from '../support/made-up-review';
import { sampleWorkbook } from '../support/sample-files';

async function opened(...options: [Parameters<typeof fakeHost>[1]?]) {
  const host = fakeHost(sampleWorkbook(), ...options);
  const session = createSession(host, { ...madeUpEngine, review }, 0);
  await session.load();
  return { host, session };
}

describe('the working paper of the open workbook', () => {
  it('is written as a sheet with the relations that were checked', async () => {
    const { host, session } = await opened();
    await session.writePaper();
    const [plan] = host.calls.plans;
    const report = session.store.getState().review?.books[0]?.report;
    const outcomes = plan?.rows.filter((cells) => cells[8]?.formula !== undefined) ?? [];
    expect(plan?.name).toBe('核对底稿');
    expect(outcomes.length).toBeGreaterThan(500);
    const broken = outcomes.filter(([, , , , , , , , cell]) => {
      return cell?.value?.kind === 'text' && cell.value.text === '不符';
    });
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThanOrEqual(report?.summary.broken ?? 0);
    expect(session.store.getState().notice).toEqual({ kind: 'written', sheet: '核对底稿', notes: [] });
  });

  it('leaves a sheet alone that turned out to be somebody else’s, and says so', async () => {
    const { session } = await opened({ write: { kind: 'taken', sheet: '核对底稿' } });
    await session.writePaper();
    const { notice } = session.store.getState();
    expect(notice).toMatchObject({ kind: 'failed', message: expect.stringContaining('没有动它') as string });
  });

  it('is not offered where there is no sheet to write', async () => {
    const { host, session } = await opened({ sheetless: true });
    expect(session.writesPaper).toBe(false);
    await session.writePaper();
    expect(host.calls.plans).toEqual([]);
  });
});
