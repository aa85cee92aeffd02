// 机构运行信息表: the lines that answer questions, in one block or two.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/reading/read-workbook';
import { drawAccounts } from '../support/draw-accounts';
import { drawnByHand } from '../support/hand-made-sheet';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const { workbook } = drawAccounts(CULTURE_CENTRE_2023);

function linesOf(drawing: string): readonly string[] {
  const sheet = drawnByHand('附03', drawing);
  const [book] = readWorkbook({ ...workbook, sheets: [...workbook.sheets, sheet] }).books;
  expect(book?.entries.at(-1)).toMatchObject({ sheet: '附03', status: 'other' });
  expect(book?.problems).toEqual(readWorkbook(workbook).books[0]?.problems);
  return (book?.information?.lines ?? []).map(({ key, reading, cell }) =>
    [key, reading.kind === 'amount' ? reading.amount.shown.toFixed() : reading.kind, cell.row, cell.col].join(
      ' ',
    ),
  );
}

describe('机构运行信息表', () => {
  it('reads two blocks side by side, each label with the figure next to it', () => {
    expect(
      linesOf(`
机构运行信息表
编制单位：示例县文化服务中心 | | | 金额单位：元
项 目 | 行次 | 预算数 | 统计数 | 项 目 | 行次 | 统计数
一、“三公”经费支出 | 1 | — | — | 四、机关运行经费 | 20 | 0.00
（二）相关统计数 | 2 | — | — | （一）车辆数合计（辆） | 21 | 2
4．公务用车保有量（辆） | 3 | — | 1 | 其中：应急保障用车 | 22 | 2
5．国内公务接待批次（个） | 4 | — | 6 | （二）单价100万元（含）以上设备（不含车辆） | 23 |
其中：外事接待批次（个） | 5 | — | 0 | 政府采购支出合计 | 24 | 123456.78`),
    ).toEqual([
      'vehicles.held 1 5 3',
      'reception.batches 6 6 3',
      'reception.foreign-batches 0 7 3',
      'agency.amount 0 3 6',
      'assets.vehicles 2 4 6',
      'assets.vehicles.emergency 2 5 6',
      'assets.equipment blank 6 6',
      'procurement.total 123456.78 7 6',
    ]);
  });

  it('is not there where the sheet has no figures of the year', () => {
    expect(linesOf('机构运行信息表\n项目 | 预算数\n机关运行经费 | 12.00')).toEqual([]);
  });
});
