// The text that outlives a visit, and what comes of two that grew from one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_STATE,
  mergeStates,
  parseState,
  type SavedState,
  stateText,
} from '../../src/session/saved-state';

const FULL: SavedState = {
  answers: { 'reason.total-change': '人员增加', 'count.vehicles': 2, list: ['甲', '乙'], open: null },
  exceptions: {
    'final-accounts/X05:205': {
      book: { kind: 'final-accounts', unitName: '示例县文化服务中心', year: 2023 },
      rule: 'X05',
      finding: 'X05:205',
      acceptance: { reason: '口径不同', by: null, at: '2024-03-01T08:00:00.000Z' },
      figures: [{ place: '公开01表收入支出决算总表 教育支出·支出/金额', shown: '118.46 万元' }],
    },
  },
  ignored: { '1a2b3c': { reason: '批复如此', by: '李审核', at: '2024-03-02T08:00:00.000Z' } },
  corrected: { '7a8b9c': '2024-03-02T08:04:00.000Z' },
  ticked: { '4d5e6f': '2024-03-02T08:05:00.000Z' },
  style: '{"base":"四川甲","比例小数":2}',
  paragraphs: {
    '1/收支总计均为10万元。': {
      section: '1',
      index: 0,
      template: ['收支总计均为', { key: '万元|公开01表总计', text: '10' }, '万元。'],
      own: ['全年收支', 0, '万元。'],
    },
  },
  written: { at: '2024-03-03T08:00:00.000Z', to: 'sheet', lines: ['收支总计均为10万元。'] },
  priorLink: { name: '上年.xlsx' },
};

const states = fc.record<SavedState>({
  answers: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<string | number>('x', 'y', 1)),
  exceptions: fc.constant({}),
  ignored: fc.constant({}),
  corrected: fc.dictionary(fc.constantFrom('f', 'g'), fc.constantFrom('2024-01-01', '2024-01-02')),
  ticked: fc.dictionary(fc.constantFrom('f', 'g'), fc.constantFrom('2024-01-01', '2024-01-02')),
  style: fc.option(fc.constantFrom('甲', '乙')),
  paragraphs: fc.dictionary(
    fc.constantFrom('p', 'q'),
    fc.record({
      section: fc.constant('1'),
      index: fc.nat(2),
      template: fc.constant([]),
      own: fc.constantFrom(['甲'], ['乙']),
    }),
  ),
  written: fc.option(
    fc.record({ at: fc.constant('2024'), to: fc.constant('file' as const), lines: fc.constant(['一']) }),
  ),
  priorLink: fc.option(fc.record({ name: fc.constantFrom('一', '二') })),
});

describe('a saved state', () => {
  it('is read as it was written', () => {
    expect(parseState(stateText(FULL))).toEqual({ kind: 'state', state: FULL });
    expect(parseState(stateText(EMPTY_STATE))).toEqual({ kind: 'state', state: EMPTY_STATE });
  });

  it('of the version before proofreading is brought up to date', () => {
    const { ignored: _i, corrected: _c, ticked: _t, paragraphs: _p, written: _w, ...before } = FULL;
    expect(parseState(JSON.stringify({ version: 2, ...before }))).toEqual({
      kind: 'state',
      state: { ...before, ignored: {}, corrected: {}, ticked: {}, paragraphs: {}, written: null },
    });
  });

  it('of the version before paragraphs in own words is brought up to date', () => {
    const { paragraphs: _own, written: _written, ...before } = FULL;
    expect(parseState(JSON.stringify({ version: 3, ...before }))).toEqual({
      kind: 'state',
      state: { ...before, paragraphs: {}, written: null },
    });
  });

  it('of the version with a list of templates is brought up to date: it was never filled', () => {
    expect(parseState(JSON.stringify({ version: 4, ...FULL, templateEdits: {} }))).toEqual({
      kind: 'state',
      state: FULL,
    });
  });

  it('of the version that kept no corrections is brought up to date', () => {
    const { corrected: _corrected, ...before } = FULL;
    expect(parseState(JSON.stringify({ version: 5, ...before }))).toEqual({
      kind: 'state',
      state: { ...before, corrected: {} },
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['state', 'damaged', 'newer']).toContain(parseState(text).kind);
      }),
    );
  });
});

describe('merging', () => {
  it('takes the other one where nothing was changed here, and keeps this one where nothing was changed there', () => {
    fc.assert(
      fc.property(states, states, (base, changed) => {
        expect(mergeStates(base, base, changed)).toEqual(changed);
        expect(mergeStates(base, changed, base)).toEqual(changed);
      }),
    );
  });

  it('decides key by key: what was changed here stands, taken back is taken back', () => {
    const base = { ...EMPTY_STATE, answers: { a: '1', b: '1', c: '1' } };
    const mine = { ...EMPTY_STATE, answers: { a: '2', c: '1' } };
    const theirs = { ...EMPTY_STATE, answers: { a: '3', b: '1', c: '3', d: '3' }, style: '乙' };
    expect(mergeStates(base, mine, theirs)).toEqual({
      ...EMPTY_STATE,
      answers: { a: '2', c: '3', d: '3' },
      style: '乙',
    });
  });
});
