// What the user does to the text outlives the visit, and is offered a year later.
import { describe, expect, it, vi } from 'vitest';
import { createSession } from '../../src/session/session';
import { fakeHost } from '../support/fake-host';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';

async function visit(kept: Map<string, string>, engine = madeUpEngine) {
  const host = fakeHost(madeUpWorkbook('100'), { kept });
  const session = createSession(host, engine, 0);
  await session.load();
  return session;
}

const STYLE = '{"base":"四川乙","比例小数":3}';

describe('the style', () => {
  it('is there again at the next visit, and last year’s is offered, not taken', async () => {
    const kept = new Map<string, string>();
    (await visit(kept)).setStyle(STYLE);
    await vi.waitFor(() => expect(kept.size).toBe(1));
    expect((await visit(kept)).store.getState().style).toBe(STYLE);
    const lastYear = new Map([...kept].map(([key, text]) => [key.replace('2023', '2022'), text]));
    expect((await visit(lastYear)).store.getState()).toMatchObject({ style: null, lastYearStyle: STYLE });
  });

  it('reaches the text', async () => {
    const draft = vi.fn(madeUpEngine.draft);
    const session = await visit(new Map(), { ...madeUpEngine, draft });
    session.setStyle(STYLE);
    expect(draft.mock.lastCall?.[1].style).toMatchObject({ name: '自定义（基于四川乙）', 比例小数: 3 });
    session.setStyle(null);
    expect(draft.mock.lastCall?.[1].style).toBeUndefined();
  });
});

describe('the budget workbook', () => {
  it('without budget tables is told and not used', async () => {
    const session = await visit(new Map());
    await session.openBudget('决算.xlsx', new ArrayBuffer(0));
    expect(session.store.getState()).toMatchObject({ budget: null, notice: { kind: 'failed' } });
  });
});
