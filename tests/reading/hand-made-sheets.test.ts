// Sheets drawn by hand in the test, each a habit that real workbooks have.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/facts/table';
import { amountsOf, readDrawing } from '../support/hand-made-sheet';

describe('公开01表', () => {
  it('takes 决算数 of three measures and leaves the block by nature alone', () => {
    const { table, problems } = readDrawing(`
      收入支出决算总表
      编制单位：示例县档案馆 | | | | | | | | | | | 单位：元
      收入 | | | | 支出 | | | | | | |
      项目 | 年初预算数 | 全年预算数 | 决算数 | 项目（按功能分类） | 年初预算数 | 全年预算数 | 决算数 | 项目（按支出性质和经济分类） | 年初预算数 | 全年预算数 | 决算数
      一、一般公共预算财政拨款收入 | 90.00 | 95.00 | 100.00 | 一、一般公共服务支出 | 90.00 | 95.00 | 99.00 | 一、基本支出 | 50.00 | 55.00 | 60.00
      本年收入合计 | 90.00 | 95.00 | 100.00 | 本年支出合计 | 90.00 | 95.00 | 99.00 | 本年支出合计 | 90.00 | 95.00 | 99.00
      年初结转和结余 | | | 1.00 | 年末结转和结余 | | | 2.00 | | | |
      总计 | 90.00 | 95.00 | 101.00 | 总计 | 90.00 | 95.00 | 101.00 | 总计 | 90.00 | 95.00 | 101.00`);
    expect(amountsOf(table)).toEqual([
      '一般公共预算财政拨款收入·收入/金额 = 100.00',
      '本年收入合计·收入/金额 = 100.00',
      '年初结转和结余·收入/金额 = 1.00',
      '总计·收入/金额 = 101.00',
      '一般公共服务支出·支出/金额 = 99.00',
      '本年支出合计·支出/金额 = 99.00',
      '年末结转和结余·支出/金额 = 2.00',
      '总计·支出/金额 = 101.00',
    ]);
    expect(problems).toEqual([]);
  });

  it('knows former names, and says which line it does not know while its amount still counts in the total', () => {
    const { table, problems } = readDrawing(`
      2018年度部门收支决算总表
      部门：示例县档案馆 | | | 单位：万元
      收入 | | 支出 |
      项目 | 决算数 | 项目 | 决算数
      一、财政拨款收入 | 10.00 | 一、文化体育与传媒支出 | 6.00
      其中：政府性基金预算财政拨款 | 1.00 | 二、星际探索支出 | 3.00
      用事业基金弥补收支差额 | 0.50 | 本年支出合计 | 9.00`);
    const of = (label: string): Table['rows'][number] | undefined =>
      table.rows.find((row) => row.label === label);
    expect(of('一、文化体育与传媒支出')?.subject).toBe('207');
    expect(of('用事业基金弥补收支差额')?.key).toBe('使用非财政拨款结余');
    expect(of('其中：政府性基金预算财政拨款')?.parent).toBeNull();
    expect(table.rows[of('二、星际探索支出')?.parent ?? -1]?.key).toBe('本年支出合计');
    expect(problems).toEqual(['amount-unplaced 二、星际探索支出']);
  });
});

describe('tables by code', () => {
  it('reads codes that stand in the name, and unit names in front of the title', () => {
    const { table, problems } = readDrawing(`
      示例县档案馆2023年度支出决算表
      单位：示例县档案馆 | | | 单位：万元
      科目名称 | 本年支出合计 | 基本支出 | 项目支出
      合计 | 3.00 | 2.00 | 1.00
      201 一般公共服务支出 | 3.00 | 2.00 | 1.00
      20126 档案事务 | 3.00 | 2.00 | 1.00
      [2012601]行政运行 | 3.00 | 2.00 | 1.00`);
    expect(table.rows.map(({ code, parent }) => `${code ?? '-'}<${parent ?? '-'}`)).toEqual([
      '-<-',
      '201<0',
      '20126<1',
      '2012601<2',
    ]);
    expect(problems).toEqual([]);
  });

  it('picks 本年支出 where a province adds balances to 公开06表', () => {
    const { table, problems } = readDrawing(`
      一般公共预算财政拨款收入支出决算表
      部门：示例县档案馆 | | | | | | | 金额单位：万元
      项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
      功能分类科目编码 | 科目名称 | 合计 | 合计 | 合计 | 基本支出 | 项目支出 | 合计
      201 | 一般公共服务支出 | 0.50 | 3.00 | 3.20 | 2.00 | 1.20 | 0.30
      合计 | | 0.50 | 3.00 | 3.20 | 2.00 | 1.20 | 0.30`);
    expect(amountsOf(table)).toEqual([
      '201·本年支出/合计 = 3.20',
      '201·本年支出/基本支出 = 2.00',
      '201·本年支出/项目支出 = 1.20',
      '合计·本年支出/合计 = 3.20',
      '合计·本年支出/基本支出 = 2.00',
      '合计·本年支出/项目支出 = 1.20',
    ]);
    expect(problems).toEqual([]);
  });

  it('inherits the parts of a code that a tree leaves blank', () => {
    const { table } = readDrawing(`
      支出决算表
      部门：示例县档案馆 | | | | | | 金额单位：元
      科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
      类 | 款 | 项 | | | |
      201 | | | 一般公共服务支出 | 3.00 | 2.00 | 1.00
      | 26 | | 档案事务 | 3.00 | 2.00 | 1.00
      | | 01 | 行政运行 | 2.00 | 2.00 | 0.00
      | | 02 | 一般行政管理事务 | 1.00 | 0.00 | 1.00`);
    expect(table.rows.map(({ code }) => code)).toEqual(['201', '20126', '2012601', '2012602']);
  });

  it('keeps a wide column whose name no list knows inside its group', () => {
    const { table, problems } = readDrawing(`
      一般公共预算财政拨款支出决算明细表
      部门：示例县档案馆 | | | | | 金额单位：万元
      科目编码 | 科目名称 | 合计 | 工资福利支出 | |
      | | | 小计 | 基本工资 | 提租补贴
      201 | 一般公共服务支出 | 3.00 | 3.00 | 2.00 | 1.00`);
    expect(table.layout).toBe('wide');
    expect(amountsOf(table).slice(1)).toEqual([
      '201·工资福利支出/小计 = 3.00',
      '201·工资福利支出/基本工资 = 2.00',
      '201·工资福利支出/提租补贴 = 1.00',
    ]);
    expect(problems).toEqual(['total-missing ']);
  });
});

describe('the unit label', () => {
  it.each([
    ['单位：示例县档案馆 | | | 单位：万元', '万元', '示例县档案馆'],
    ['编制单位：示例县档案馆 | | 金额单位： | 元', '元', '示例县档案馆'],
    ['部门名称： | 示例县档案馆 | | （万元）', '万元', '示例县档案馆'],
    ['公开部门:示例县档案馆 单位:元', '元', '示例县档案馆'],
  ])('of %s', (line, unit, owner) => {
    const { table } = readDrawing(`
      支出决算表
      ${line}
      科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
      201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00`);
    expect([table.unit, table.unitName?.text]).toEqual([unit, owner]);
  });
});
