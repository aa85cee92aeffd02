// The answer 单位性质 decides which rules apply, as soon as it is given.
import { expect, it } from 'vitest';
import { parsePack } from '../../src/checking/packs/rule-pack';
import { review } from '../../src/session/review';
import { answered, drafted, INITIAL_STATE, reviewed, type SessionState } from '../../src/session/state';
import { draft } from '../../src/writing/draft';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const OWN = parsePack('【单01】甲\n仅当 单位性质为 参公\n表1[收入, 总计] >= 0\n', '窗格');

function statusIn(state: SessionState): string | undefined {
  return state.review?.books[0]?.report.checks.find(({ rule }) => rule === '单01')?.status;
}

it('checks anew where the answer names another nature, and only there', () => {
  const engine = { review, draft };
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023);
  const start = reviewed({ ...INITIAL_STATE, workbook, rules: OWN }, engine);
  const named = drafted(answered(start, 'unit.nature', '参照公务员法管理的事业单位'), engine);
  expect(statusIn(start)).not.toBe('pass');
  expect(statusIn(named)).toBe('pass');
  expect(drafted(answered(named, 'unit.nature', '参公单位'), engine).review).toBe(named.review);
  expect(statusIn(drafted(answered(named, 'unit.nature', null), engine))).toBe(statusIn(start));
});
