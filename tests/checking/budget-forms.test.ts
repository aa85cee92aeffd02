// Budget forms of other provinces: what their tables leave out or put otherwise breaks nothing, and a wrong figure is named.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import type { CheckReport } from '../../src/checking/finding';
import { readWorkbook } from '../../src/reading/read-workbook';
import { drawnByHand } from '../support/hand-made-sheet';

const FRAME = '编制部门：青禾区绿化站 | | 单位：元';

/** Totals without 本年收入合计, 本年收入 and 本年支出; the public expenses in 万元; the total last. */
const WITHOUT_YEARLY_TOTALS: Readonly<Record<string, string>> = {
  收支总表: `
    2025年部门财务收支预算总表
    ${FRAME}
    本年收入 | | 本年支出 |
    项目 | 预算数 | 项目 | 预算数
    一、财政拨款收入 | 900000.00 | 一、社会保障和就业支出 | 120000.00
    1.一般公共预算资金 | 700000.00 | 二、城乡社区支出 | 830000.00
    2.政府性基金 | 200000.00 | |
    3.国有资本经营预算 | | |
    二、事业收入 | 50000.00 | |
    三、事业单位经营收入 | | |
    四、其他收入 | | |
    收入总计 | 950000.00 | 支出总计 | 950000.00`,
  收入总表: `
    2025年部门收入预算总表
    ${FRAME}
    科目编码 | | | 科目名称 | 合计 | 财政拨款收入 | 事业收入 | 事业单位经营收入 | 其他收入
    类 | 款 | 项
    208 | | | 社会保障和就业支出 | 120000.00 | 120000.00 | | |
    208 | 05 | | 行政事业单位养老支出 | 120000.00 | 120000.00 | | |
    208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 120000.00 | 120000.00 | | |
    212 | | | 城乡社区支出 | 830000.00 | 780000.00 | 50000.00 | |
    212 | 01 | | 城乡社区管理事务 | 630000.00 | 580000.00 | 50000.00 | |
    212 | 01 | 99 | 其他城乡社区管理事务支出 | 630000.00 | 580000.00 | 50000.00 | |
    212 | 08 | | 国有土地使用权出让收入安排的支出 | 200000.00 | 200000.00 | | |
    212 | 08 | 04 | 农村基础设施建设支出 | 200000.00 | 200000.00 | | |
    合计 | | | | 950000.00 | 900000.00 | 50000.00 | |`,
  支出总表: `
    2025年部门支出预算总表
    ${FRAME}
    科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项
    208 | | | 社会保障和就业支出 | 120000.00 | 120000.00 |
    208 | 05 | | 行政事业单位养老支出 | 120000.00 | 120000.00 |
    208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 120000.00 | 120000.00 |
    212 | | | 城乡社区支出 | 830000.00 | 430000.00 | 400000.00
    212 | 01 | | 城乡社区管理事务 | 630000.00 | 430000.00 | 200000.00
    212 | 01 | 99 | 其他城乡社区管理事务支出 | 630000.00 | 430000.00 | 200000.00
    212 | 08 | | 国有土地使用权出让收入安排的支出 | 200000.00 | | 200000.00
    212 | 08 | 04 | 农村基础设施建设支出 | 200000.00 | | 200000.00
    合计 | | | | 950000.00 | 550000.00 | 400000.00`,
  财政拨款: `
    2025年部门财政拨款收支预算总表
    ${FRAME}
    财政拨款收入 | | 财政拨款支出 | | | |
    项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
    一、一般公共预算资金 | 700000.00 | 一、社会保障和就业支出 | 120000.00 | 120000.00 | |
    二、政府性基金 | 200000.00 | 二、城乡社区支出 | 780000.00 | 580000.00 | 200000.00 |
    三、国有资本经营预算 | | | | | |
    收入总计 | 900000.00 | 支出总计 | 900000.00 | 700000.00 | 200000.00 |`,
  一般公共预算: `
    2025年部门一般公共预算支出功能分类预算表
    ${FRAME}
    科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项
    208 | | | 社会保障和就业支出 | 120000.00 | 120000.00 |
    208 | 05 | | 行政事业单位养老支出 | 120000.00 | 120000.00 |
    208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 120000.00 | 120000.00 |
    212 | | | 城乡社区支出 | 580000.00 | 430000.00 | 150000.00
    212 | 01 | | 城乡社区管理事务 | 580000.00 | 430000.00 | 150000.00
    212 | 01 | 99 | 其他城乡社区管理事务支出 | 580000.00 | 430000.00 | 150000.00
    合计 | | | | 700000.00 | 550000.00 | 150000.00`,
  基金: `
    2025年部门政府性基金预算支出功能分类预算表
    ${FRAME}
    科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项
    212 | | | 城乡社区支出 | 200000.00 | | 200000.00
    212 | 08 | | 国有土地使用权出让收入安排的支出 | 200000.00 | | 200000.00
    212 | 08 | 04 | 农村基础设施建设支出 | 200000.00 | | 200000.00
    合计 | | | | 200000.00 | | 200000.00`,
  国资: `
    2025年部门国有资本经营预算支出功能分类预算表
    ${FRAME}
    科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项
    合计 | | | | | |
    注：本部门2025年无国有资本经营预算安排的预算，故本表为空表。`,
  基本支出: `
    2025年部门一般公共预算基本支出部门预算经济分类预算表
    ${FRAME}
    部门预算经济分类科目编码 | | 科目名称 | 合计 | 人员经费 | 公用经费
    类 | 款
    301 | | 工资福利支出 | 500000.00 | 500000.00 |
    301 | 1 | 基本工资 | 380000.00 | 380000.00 |
    301 | 8 | 机关事业单位基本养老保险缴费 | 120000.00 | 120000.00 |
    302 | | 商品和服务支出 | 50000.00 | | 50000.00
    302 | 1 | 办公费 | 36500.00 | | 36500.00
    302 | 17 | 公务接待费 | 13500.00 | | 13500.00
    合计 | | | 550000.00 | 500000.00 | 50000.00`,
  三公: `
    2025年部门“三公”经费和机关运行经费预算表
    编制部门：青禾区绿化站 | | | | | | 单位：万元
    2025年“三公”经费预算数 | | | | | |
    合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | | | 2025年机关运行经费预算数
    | | | 小计 | 购置费 | 运行费 |
    47.91 | 0.00 | 1.35 | 46.56 | 25.00 | 21.56 | 5.00`,
};

/** The finding report, with one text of one sheet put otherwise. */
function report(change?: {
  readonly sheet: string;
  readonly from: string;
  readonly to: string;
}): CheckReport {
  const sheets = Object.entries(WITHOUT_YEARLY_TOTALS).map(([name, text]) =>
    drawnByHand(name, change?.sheet === name ? text.replace(change.from, change.to) : text),
  );
  const [book] = readWorkbook({ name: '预算.xlsx', sheets }).books;
  if (book === undefined) throw new Error('no budget');
  expect(book.tableSet).toBe('budget-other');
  return checkBook(book);
}

function namedCells({ findings }: CheckReport): readonly string[] {
  return findings.flatMap(({ suspects }) =>
    suspects.map(({ cell, expected }) => `${cell} ${expected ?? ''}`),
  );
}

describe('the nine tables without yearly totals', () => {
  it('tie out, and nothing is left unchecked', () => {
    const { findings, summary } = report();
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(summary).toMatchObject({ broken: 0, cannotEvaluate: 0 });
  });

  it.each([
    ['收支总表', '1.一般公共预算资金 | 700000.00', '1.一般公共预算资金 | 70000.00', '收支总表!B6 700000.00'],
    ['财政拨款', '580000.00 | 200000.00', '850000.00 | 200000.00', '财政拨款!E6 580000.00'],
    ['基本支出', '302 | 1 | 办公费 | 36500.00', '302 | 1 | 办公费 | 35600.00', '基本支出!D9 36500.00'],
    ['基金', '合计 | | | | 200000.00', '合计 | | | | 20000.00', '基金!E8 200000.00'],
  ])('a slip in %s is named', (sheet, from, to, cell) => {
    expect(namedCells(report({ sheet, from, to }))).toEqual([cell]);
  });
});

describe('a two-sided table that lists no 类', () => {
  it('is not compared by 类', () => {
    const sheets = [
      drawnByHand(
        '表1',
        `部门收支总表
        ${FRAME}
        收入 | | 支出 |
        项目 | 预算数 | 项目 | 预算数
        一般公共预算拨款收入 | 950000.00 | 基本支出 | 550000.00
        | | 项目支出 | 400000.00
        收入总计 | 950000.00 | 支出总计 | 950000.00`,
      ),
      drawnByHand('表1-2', WITHOUT_YEARLY_TOTALS['支出总表'] ?? ''),
    ];
    const [book] = readWorkbook({ name: '预算.xlsx', sheets }).books;
    if (book === undefined) throw new Error('no budget');
    expect(checkBook(book).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
