import { beforeEach, describe, expect, it } from 'vitest';
import { createSession } from '../../src/session/session';
import { draft } from '../../src/writing/draft';
import { fakeHost } from '../support/fake-host';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';

const REASON = 'reason.total-change';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
});

async function visit(options: { full?: boolean } = {}) {
  const session = createSession(fakeHost(madeUpWorkbook(), { kept, ...options }), madeUpEngine, 0);
  await session.load();
  return { session, state: () => session.store.getState() };
}

/** The key of the made-up book, as it was kept. */
async function keyOfBook(): Promise<string> {
  const { session } = await visit();
  session.answer(REASON, '人员增加');
  const [key] = [...kept.keys()];
  if (key === undefined) throw new Error('nothing kept');
  return key;
}

describe('answers from one visit to the next', () => {
  it('are there again when the same book is opened', async () => {
    await keyOfBook();
    const { state } = await visit();
    expect(state().answers).toEqual({ [REASON]: '人员增加' });
    expect(JSON.stringify(state().drafts)).toContain('人员增加');
  });

  it('do not go to another unit', async () => {
    const key = await keyOfBook();
    const text = kept.get(key) ?? '';
    kept.clear();
    kept.set(`${key}二`, text);
    expect((await visit()).state().answers).toEqual({});
  });

  it('are handed to the draft as last year’s a year later', async () => {
    const key = await keyOfBook();
    const text = kept.get(key) ?? '';
    kept.clear();
    kept.set(key.replace('2023', '2022'), text);
    const { state } = await visit();
    expect(state()).toMatchObject({ answers: {}, lastYear: { [REASON]: '人员增加' } });
    const book = state().review?.books[0]?.book;
    if (book === undefined) throw new Error('no book');
    const { questions } = draft(book, { lastYear: { [REASON]: '项目减少' } });
    expect(questions.find(({ id }) => id === REASON)?.lastYear).toBe('项目减少');
    expect(questions.find(({ id }) => id !== REASON)?.lastYear).toBeNull();
  });

  it('that cannot be read are set aside and said, and the visit goes on', async () => {
    const key = await keyOfBook();
    for (const damage of ['{', '[]', '{"version":2,"answers":{}}', '{"version":1,"answers":{"a":{}}}']) {
      kept.set(key, damage);
      const { session, state } = await visit();
      expect(state()).toMatchObject({ phase: 'ready', answers: {}, notice: { kind: 'answers-damaged' } });
      session.answer(REASON, '重新填写');
      expect([...kept.values()]).toContain(damage);
    }
  });

  it('that cannot be kept are said once', async () => {
    const { session, state } = await visit({ full: true });
    session.answer(REASON, '人员增加');
    await Promise.resolve();
    expect(state().notice).toEqual({ kind: 'answers-not-kept' });
    session.dismissNotice();
    session.answer(REASON, '人员减少');
    await Promise.resolve();
    expect(state().notice).toBeNull();
  });
});

describe('an answers file', () => {
  it('is taken over what was given, its open questions left as they are, and kept', async () => {
    const { session, state } = await visit();
    session.answer('count.vehicles', 2);
    session.loadAnswers(
      JSON.stringify({ version: 1, answers: { [REASON]: '项目减少', 'count.vehicles': null } }),
    );
    expect(state()).toMatchObject({
      answers: { [REASON]: '项目减少', 'count.vehicles': 2 },
      notice: { kind: 'answers-loaded', count: 1 },
    });
    expect((await visit()).state().answers).toMatchObject({ [REASON]: '项目减少' });
  });

  it('that is none changes nothing', async () => {
    const { session, state } = await visit();
    session.answer(REASON, '人员增加');
    session.loadAnswers('不是 JSON');
    expect(state()).toMatchObject({ answers: { [REASON]: '人员增加' }, notice: { kind: 'failed' } });
  });
});
