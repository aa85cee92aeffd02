import { beforeEach, describe, expect, it } from 'vitest';
import { exceptionsFileText } from '../../src/session/exceptions-file';
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

const flushed = () => new Promise((resolve) => setTimeout(resolve, 0));

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

  it('that cannot be read are set aside, each beside the others, and the visit goes on', async () => {
    const key = await keyOfBook();
    const damages = ['{', '[]', '{"version":2,"answers":{}}', '{"version":1,"answers":{"a":{}}}', '', '{'];
    for (const damage of damages) {
      kept.set(key, damage);
      const { session, state } = await visit();
      expect(state()).toMatchObject({ phase: 'ready', answers: {}, notice: { kind: 'state-damaged' } });
      session.answer(REASON, '重新填写');
      await flushed();
      expect(kept.get(key)).toContain('重新填写');
    }
    const aside = [...kept].filter(([place]) => place.includes('/damaged')).map(([, text]) => text);
    expect(aside.sort()).toEqual([...new Set(damages)].sort());
  });

  it('of a later version of the program are left alone', async () => {
    const key = await keyOfBook();
    const later = '{"version":99,"answers":[]}';
    kept.set(key, later);
    const { session, state } = await visit();
    expect(state()).toMatchObject({ phase: 'ready', answers: {}, notice: { kind: 'state-newer' } });
    session.answer(REASON, '重新填写');
    await flushed();
    expect([...kept]).toEqual([[key, later]]);
    expect(state().unkept).toBe(true);
  });

  it('of the first version are taken up and brought up to date', async () => {
    const key = await keyOfBook();
    kept.set(key, JSON.stringify({ version: 1, answers: { [REASON]: '人员减少' } }));
    const { session, state } = await visit();
    expect(state().answers).toEqual({ [REASON]: '人员减少' });
    session.answer('count.vehicles', 2);
    await flushed();
    expect(JSON.parse(kept.get(key) ?? '')).toMatchObject({
      version: 6,
      answers: { [REASON]: '人员减少', 'count.vehicles': 2 },
    });
  });

  it('that cannot be kept are said once', async () => {
    const { session, state } = await visit({ full: true });
    session.answer(REASON, '人员增加');
    await flushed();
    expect(state().notice).toEqual({ kind: 'state-not-kept', message: '存不下' });
    session.dismissNotice();
    session.answer(REASON, '人员减少');
    await flushed();
    expect(state().notice).toBeNull();
  });
});

describe('two panes on one workbook', () => {
  it('keep what each of them changed, and show it to each other', async () => {
    const one = await visit();
    const other = await visit();
    one.session.answer(REASON, '人员增加');
    other.session.answer('count.vehicles', 2);
    one.session.answer('count.visitors', 5);
    await flushed();
    const all = { [REASON]: '人员增加', 'count.vehicles': 2, 'count.visitors': 5 };
    expect((await visit()).state().answers).toEqual(all);
    expect(one.state().answers).toEqual(all);
  });

  it('let the last word stand where both changed the same', async () => {
    const one = await visit();
    const other = await visit();
    one.session.answer(REASON, '人员增加');
    other.session.answer(REASON, '人员减少');
    await flushed();
    expect((await visit()).state().answers).toEqual({ [REASON]: '人员减少' });
  });

  it('do not write over what they cannot read', async () => {
    const { session, state } = await visit();
    session.answer(REASON, '人员增加');
    const [key = ''] = [...kept.keys()];
    kept.set(key, '{"version":99}');
    session.answer(REASON, '人员减少');
    await flushed();
    expect(kept.get(key)).toBe('{"version":99}');
    expect(state().notice).toMatchObject({ kind: 'state-not-kept' });
  });
});

describe('exceptions', () => {
  const WHY = { reason: '财政已批复', by: '张会计' };
  const ID = 'T03.1:205';
  const visitBroken = async (total = '101') => {
    const session = createSession(fakeHost(madeUpWorkbook(total), { kept }), madeUpEngine, 0);
    await session.load();
    const findings = () => session.store.getState().review?.books[0]?.report.findings ?? [];
    return { session, finding: () => findings().find(({ id }) => id === ID), findings };
  };

  it('outlive the visit with reason, name and day, and what hangs under them goes with them', async () => {
    const { session } = await visitBroken();
    session.accept(ID, WHY);
    await flushed();
    const { finding, findings, session: again } = await visitBroken();
    expect(finding()?.accepted).toMatchObject(WHY);
    expect(findings().find(({ cause }) => cause === ID)?.accepted).toMatchObject(WHY);
    expect(again.store.getState().review?.books[0]?.report.summary).toMatchObject({ error: 0, accepted: 2 });
  });

  it('re-open where a figure changed between the visits, and can be accepted anew', async () => {
    const { session } = await visitBroken();
    session.accept(ID, WHY);
    await flushed();
    const later = await visitBroken('102');
    expect(later.finding()?.accepted).toBeUndefined();
    expect(later.finding()?.reopened).toMatch(/原 101.* 现 102/u);
    later.session.accept(ID, { reason: '再次批复', by: null });
    await flushed();
    expect((await visitBroken('102')).finding()?.accepted?.reason).toBe('再次批复');
    expect(Object.keys(later.session.store.getState().exceptions)).toHaveLength(2);
  });

  it('are taken back together', async () => {
    const { session, findings } = await visitBroken();
    session.accept(ID, WHY);
    session.withdraw(ID);
    await flushed();
    expect(findings().every(({ accepted }) => accepted === undefined)).toBe(true);
    expect((await visitBroken()).finding()?.accepted).toBeUndefined();
  });

  it('come from a file, those of other units left out', async () => {
    const { session } = await visitBroken();
    session.accept(ID, WHY);
    const all = Object.values(session.store.getState().exceptions);
    const [first] = all;
    if (first === undefined) throw new Error('none');
    const foreign = { ...first, book: { ...first.book, unitName: '别处' } };
    kept.clear();
    const other = await visitBroken();
    other.session.loadExceptions(exceptionsFileText([...all, foreign]));
    expect(other.finding()?.accepted).toMatchObject(WHY);
    expect(other.session.store.getState().notice).toEqual({
      kind: 'exceptions-loaded',
      count: 2,
      foreign: 1,
    });
    other.session.loadExceptions('{}');
    expect(other.session.store.getState().notice).toMatchObject({ kind: 'failed' });
    expect(Object.keys(other.session.store.getState().exceptions)).toHaveLength(2);
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
    await flushed();
    expect((await visit()).state().answers).toMatchObject({ [REASON]: '项目减少' });
  });

  it('that is none changes nothing', async () => {
    const { session, state } = await visit();
    session.answer(REASON, '人员增加');
    session.loadAnswers('不是 JSON');
    expect(state()).toMatchObject({ answers: { [REASON]: '人员增加' }, notice: { kind: 'failed' } });
  });
});
