// A review with the user's own rules and those on the workbook's sheet; the sheet disturbs the reading of no table.
import { expect, it } from 'vitest';
import { parsePack } from '../../src/checking/packs/rule-pack';
import { review } from '../../src/session/review';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

it('checks with both, the sheet having the last word on a change', () => {
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023);
  const lines = ['【表01】收入决算表合计不是负数', '表2[合计, 本年收入合计] >= 0', '停用 T13.3'];
  const sheet = {
    name: '自定义审核公式',
    visibility: 'visible' as const,
    rows: lines.map((text) => [{ value: { kind: 'text' as const, text } }]),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const own = parsePack('【自01】甲\n表1[收入, 总计] >= 0\n改为错误 T13.3', '窗格');
  const plain = review(workbook).books[0];
  const reviewed = review({ ...workbook, sheets: [...workbook.sheets, sheet] }, { rules: [own] }).books[0];
  const ruleOf = (id: string) => reviewed?.report.checks.find(({ rule }) => rule === id);
  expect(ruleOf('自01')?.status).toBe('pass');
  expect(ruleOf('表01')?.status).toBe('pass');
  expect(ruleOf('R28')?.status).toBe('pass');
  expect(ruleOf('T13.3')).toMatchObject({ status: 'notApplicable', reason: '已停用（来自 自定义审核公式）' });
  expect(reviewed?.report.findings).toEqual(plain?.report.findings);
});
