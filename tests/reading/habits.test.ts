// Habits of typing that change neither the table nor its figures.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { Cell } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { amountsOf, drawnByHand, readDrawing } from '../support/hand-made-sheet';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const textCell = (text: string): Cell => ({ value: { kind: 'text', text } });
const HEADER = '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出';
const ROW = '201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00';

describe('the title', () => {
  it.each([
    '示例县教育局（本级）2023年度支出决算表',
    '示例县新闻传媒有限责任中心店2023年度支出决算表',
    '示例县东门街道支出决算表',
    '示例县人民法院2023年度部门决算支出决算表',
    '公开03表 支出决算表',
    '支出决算表 公开03表',
    '支出决算表（单位：万元）',
    '支出决算表（2023年度）',
    '《支出决算表》',
    '2023年度部门决算公开表—支出决算表',
    '支出决算表（此表无数据）',
    '附件1-3　支出决算表',
    '附件3 支出决算表',
    '表三：2023年度支出决算表',
    '第二部分 支出决算表',
    '03支出决算表',
    '3.支出决算表',
    '支出决算表（汇总）',
    '支出决算表（按功能分类科目）',
    '支出决算表（示例县统计局）',
    '2023年度支出决算表（本部门没有此项支出，此表为空）',
    '支出决算表2023年度',
    '支出决算情况表',
  ])('%s', (title) => {
    const { table } = readDrawing(`
      ${title}
      部门：示例县档案馆 | | | | 单位：万元
      ${HEADER}
      ${ROW}`);
    expect(table.id).toBe('T03');
    expect(table.unitName?.text).toBe('示例县档案馆');
  });

  it.each([
    '政府采购支出决算表',
    '2023年度政府采购支出决算表',
    '专用基金2023年度收入支出决算表',
    '支出决算表（政府采购）',
    '支出决算表（基本支出）',
  ])('%s is that of another table', (title) => {
    const sheet = drawnByHand('x', `${title}\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n${ROW}`);
    expect(readWorkbook({ name: 'x.xlsx', sheets: [sheet] }).books).toEqual([]);
  });

  it.each([
    ['“三公”经费公共预算财政拨款支出决算表', 'T13'],
    ['财政拨款“三公”经费支出情况表', 'T13'],
    ['一般公共预算“三公”经费支出表', 'T13'],
    ['一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', 'T13'],
    ['政府性基金收入支出决算表', 'T10'],
    ['国有资本经营财政拨款支出决算表', 'T12'],
    ['一般公共预算财政拨款基本支出决算表（按经济分类科目）', 'T08'],
  ])('%s is %s, also where a budget has a table of that title', (title, id) => {
    const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { national: true, sheetNames: 'number' });
    const order = ['T01', 'T02', 'T03', 'T04', 'T06', 'T08', 'T10', 'T12', 'T13'];
    const sheets = workbook.sheets.map((grid, index) =>
      order[index] === id ? { ...grid, rows: [[textCell(title)], [], ...grid.rows.slice(2)] } : grid,
    );
    const { books } = readWorkbook({ ...workbook, sheets });
    expect(books.map(({ kind, tables }) => [kind, tables.length])).toEqual([['final-accounts', 9]]);
    expect(books[0]?.tables.some((table) => table.id === id)).toBe(true);
  });

  it('may be missing from every sheet: codes up to 公开09表 are those of the nine tables, empty ones included', () => {
    const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { national: true, sheetNames: 'code' });
    const sheets = workbook.sheets.map((grid) => ({ ...grid, rows: [[], ...grid.rows.slice(1)] }));
    const [book] = readWorkbook({ ...workbook, sheets }).books;
    expect(book?.tables.map(({ id }) => id)).toEqual([
      'T01',
      'T02',
      'T03',
      'T04',
      'T06',
      'T08',
      'T10',
      'T12',
      'T13',
    ]);
  });
});

describe('the frame', () => {
  it.each([
    ['部门（单位）：示例县档案馆 | | | | 单位：人民币元', '元', '示例县档案馆'],
    ['部门名称 | 示例县档案馆 | | | 货币单位：元', '元', '示例县档案馆'],
    ['部门：301001-示例县档案馆 | | | | 金额（元）', '元', '示例县档案馆'],
    ['单位：元坝示例县档案馆 | | | | 金额单位为万元', '万元', '元坝示例县档案馆'],
    ['单位全称：105001_示例县档案馆 | | | | 单位：元', '元', '示例县档案馆'],
    ['主管部门：示例县人民政府 编制单位：示例县档案馆 | | | | 单位：元', '元', '示例县档案馆'],
    ['部门：示例县档案馆 填报日期：2024年6月 | | | | 单位：元', '元', '示例县档案馆'],
    ['单位名称：示例县档案馆（2023年度） | | | | 单位：元', '元', '示例县档案馆'],
  ])('of %s', (line, unit, owner) => {
    const { table } = readDrawing(`支出决算表\n${line}\n${HEADER}\n${ROW}`);
    expect([table.unit, table.unitName?.text]).toEqual([unit, owner]);
    expect(amountsOf(table)).toHaveLength(3);
  });

  it('may name the owner without a label', () => {
    const sheet = drawnByHand('x', `支出决算表\n示例县档案馆 | | | | 单位：万元\n${HEADER}\n${ROW}`);
    expect(readWorkbook({ name: 'x.xlsx', sheets: [sheet] }).books[0]?.unitName).toBe('示例县档案馆');
  });

  it('may tell the year as 报表期间：2023', () => {
    const { table } = readDrawing(
      `支出决算表\n部门：示例县档案馆 | 报表期间：2023 | | | 单位：元\n${HEADER}\n${ROW}`,
    );
    expect(table.year?.value).toBe(2023);
  });

  it('passes over notes of several lines and signatures with their numbers', () => {
    const { table, problems } = readDrawing(`
      支出决算表
      部门：示例县档案馆 | | | | 单位：万元
      ${HEADER}
      ${ROW}
      合计 | | 3.00 | 2.00 | 1.00
      注：1.本表反映部门本年度支出。
      2. 本年度共有下属单位 | | 3.00
      3. 另有 | | | 5.00
      填报人：甲 | 电话： | 82345678.00`);
    expect(amountsOf(table)).toHaveLength(6);
    expect(problems).toEqual([]);
  });

  it('passes over signatures, page numbers and a header repeated in 公开08表', () => {
    const { table, problems } = readDrawing(`
      一般公共预算财政拨款基本支出决算表
      部门：示例县档案馆 | | | | | 金额单位：万元
      人员经费 | | | 公用经费 | |
      科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
      301 | 工资福利支出 | 2.00 | 302 | 商品和服务支出 | 1.00
      第1页 | | | | |
      人员经费 | | | 公用经费 | |
      科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
      30101 | 基本工资 | 2.00 | 30201 | 办公费 | 1.00
      人员经费合计 | | 2.00 | 公用经费合计 | | 1.00
      单位负责人：甲 | | 财务负责人：乙 | | | 填表人：丙`);
    expect(amountsOf(table)).toHaveLength(6);
    expect(problems).toEqual([]);
  });
});

describe('codes', () => {
  it.each(["'2012601", '201.26.01', '２０１２６０１', ' 201 26 01 '])('%s', (code) => {
    const { table } = readDrawing(`
      支出决算表
      部门：示例县档案馆 | | | | 单位：万元
      ${HEADER}
      ${code} | 行政运行 | 3.00 | 2.00 | 1.00`);
    expect(table.rows[0]).toMatchObject({ code: '2012601', label: '行政运行' });
  });

  it('may fill three columns below a heading over the first alone', () => {
    const { table } = readDrawing(`
      支出决算表
      部门：示例县档案馆 | | | | | | 单位：万元
      项目 | 项目 | 项目 | 项目 | 本年支出合计 | 基本支出 | 项目支出
      功能分类科目编码 | | | 科目名称 | | |
      201 | 26 | 1 | 行政运行 | 3.00 | 2.00 | 1.00`);
    expect(table.rows[0]).toMatchObject({ code: '2012601', label: '行政运行' });
  });
});

describe('rows and columns', () => {
  it('knows 合计 with a colon, and takes / and 无 for nothing', () => {
    const { table, problems } = readDrawing(`
      支出决算表
      部门：示例县档案馆 | | | | 单位：万元
      ${HEADER}
      201 | 一般公共服务支出 | 3.00 | / | 无
      合计： | | 3.00 | / | 无`);
    expect(table.rows.map(({ role }) => role)).toEqual(['functional', 'total']);
    expect(amountsOf(table)).toEqual(['201·本年支出合计 = 3.00', '合计·本年支出合计 = 3.00']);
    expect(problems).toEqual([]);
  });

  it('takes the column of the latest year', () => {
    const { table } = readDrawing(`
      收入支出决算总表
      部门：示例县档案馆 | | | | | 单位：万元
      收入 | | | 支出 | |
      项目 | 2022年决算数 | 2023年决算数 | 项目 | 2022年决算数 | 2023年决算数
      总计 | 1.00 | 2.00 | 总计 | 1.00 | 2.00`);
    expect(table.year?.value).toBe(2023);
    expect(amountsOf(table)).toEqual(['总计·收入/金额 = 2.00', '总计·支出/金额 = 2.00']);
  });

  it('does not read half of a two-sided table', () => {
    const sheet = drawnByHand(
      'x',
      `收入支出决算总表
      部门：示例县档案馆 | | | 单位：万元
      收入 | | 支出 |
      项目 | 甲 | 项目 | 决算数
      总计 | 2.00 | 总计 | 2.00
      总计 | 2.00 | 总计 | 2.00`,
    );
    const other = drawnByHand('y', `支出决算表\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n${ROW}`);
    const [book] = readWorkbook({ name: 'x.xlsx', sheets: [sheet, other] }).books;
    const entry = book?.entries.find(({ table }) => table === 'T01');
    expect(entry?.status).toBe('unrecognised');
    expect(entry?.reason).toContain('没有认出“收入”一侧的金额栏');
  });
});

describe('further layouts', () => {
  const FRAME = '部门：示例县档案馆 | | | | | 金额单位：万元';

  it('公开04表 with 其中： before the first line below 年初', () => {
    const { table } = readDrawing(`
      财政拨款收入支出决算总表
      ${FRAME}
      收入 | | 支出 | | |
      项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      年初财政拨款结转和结余 | 5.00 | 本年支出合计 | 5.00 | 5.00 |
      其中：一般公共预算财政拨款 | 4.00 | | | |
      政府性基金预算财政拨款 | 1.00 | | | |`);
    expect(amountsOf(table).slice(0, 3)).toEqual([
      '年初财政拨款结转和结余·收入/金额 = 5.00',
      '年初财政拨款结转和结余/一般公共预算财政拨款·收入/金额 = 4.00',
      '年初财政拨款结转和结余/政府性基金预算财政拨款·收入/金额 = 1.00',
    ]);
  });

  it('公开05表 with one column a fund', () => {
    const { table, problems } = readDrawing(`
      财政拨款支出决算明细表（政府经济分类科目）
      ${FRAME}
      科目编码 | 科目名称 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      合计 | | 3.00 | 2.00 | 1.00`);
    expect(amountsOf(table)).toEqual([
      '合计·合计 = 3.00',
      '合计·一般公共预算财政拨款/小计 = 2.00',
      '合计·政府性基金预算财政拨款/小计 = 1.00',
    ]);
    expect(problems).toEqual([]);
  });

  it('公开08表 in blocks of names without codes', () => {
    const { table, problems } = readDrawing(`
      一般公共预算财政拨款基本支出决算表
      ${FRAME}
      人员经费 | | 公用经费 | | |
      经济分类科目 | 金额 | 经济分类科目 | 金额 | 经济分类科目 | 金额
      一、工资福利支出 | 5.00 | 二、商品和服务支出 | 1.00 | 三、资本性支出 | 2.00
      基本工资 | 3.00 | 办公费 | 1.00 | 办公设备购置 | 2.00
      住房公积金 | 2.00 | | | |
      人员经费合计 | 5.00 | 公用经费合计 | | | 3.00`);
    const subjectOf = (row: number | null | undefined): string | null | undefined =>
      table.rows[row ?? -1]?.subject ?? table.rows[row ?? -1]?.key;
    expect(table.rows.map(({ code, subject, parent }) => [code, subject, subjectOf(parent)])).toEqual([
      [null, '301', '人员经费合计'],
      [null, '302', '公用经费合计'],
      [null, '310', '公用经费合计'],
      [null, '30101', '301'],
      [null, '30201', '302'],
      [null, '31002', '310'],
      [null, '30113', '301'],
      [null, null, undefined],
      [null, null, undefined],
    ]);
    expect(amountsOf(table)).toHaveLength(9);
    expect(problems).toEqual([]);
  });

  it('figures of which no row is understood do not make an empty table', () => {
    const drawing = `
      一般公共预算财政拨款基本支出决算表
      ${FRAME}
      经济分类科目 | 金额 | 经济分类科目 | 金额
      甲类开支 | 5.00 | 乙类开支 | 1.00
      丙类开支 | 2.00 | 丁类开支 | 1.00`;
    const one = drawnByHand('x', drawing);
    const other = drawnByHand('y', `支出决算表\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n${ROW}`);
    const [book] = readWorkbook({ name: 'x.xlsx', sheets: [one, other] }).books;
    expect(book?.entries.find(({ table }) => table === 'T08')?.status).toBe('unrecognised');
  });

  it('公开09表 as a wide matrix, and with subjects and projects in one column', () => {
    const wide = readDrawing(`
      一般公共预算财政拨款项目支出决算表
      ${FRAME}
      科目编码 | 科目名称 | 项目代码 | 项目名称 | 合计 | 工资福利支出 | 商品和服务支出 | 资本性支出
      | 合计 | | | 3.00 | | 3.00 |`);
    expect(amountsOf(wide.table)).toEqual(['合计·合计 = 3.00', '合计·商品和服务支出/小计 = 3.00']);
    const mixed = readDrawing(`
      一般公共预算财政拨款项目支出决算表
      ${FRAME}
      支出功能分类科目编码 | 科目名称/项目名称 | 本年支出
      2012604 | 档案馆 | 3.00
      | 档案数字化 | 3.00
      合计 | | 3.00`);
    expect(mixed.table.rows.map(({ role, parent }) => [role, parent])).toEqual([
      ['functional', 2],
      ['project', 0],
      ['total', null],
    ]);
  });

  it('公开13表 of final accounts alone, and with numbers of groups and receptions', () => {
    const alone = readDrawing(`
      财政拨款“三公”经费支出决算表
      ${FRAME}
      合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
      | | 小计 | 公务用车购置费 | 公务用车运行维护费 |
      5.00 | 0.00 | 3.00 | 1.00 | 2.00 | 2.00`);
    expect(amountsOf(alone.table)).toHaveLength(6);
    expect(alone.table.columns.every(({ path }) => path.startsWith('决算数/'))).toBe(true);
    const counted = readDrawing(`
      财政拨款“三公”经费支出决算表
      ${FRAME}
      预算数 | | | 决算数 | | | 因公出国（境）团组数 | 公务接待批次
      合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费 | |
      3.00 | 1.00 | 2.00 | 3.00 | 1.00 | 2.00 | 1.00 | 2.00`);
    expect(amountsOf(counted.table)).toHaveLength(6);
    expect(counted.problems).toEqual([]);
  });

  it.each(['无此项收支', '本单位没有该项支出', '本部门无国有资本经营预算'])(
    'an empty table that says %s',
    (sentence) => {
      const { table } = readDrawing(`
      国有资本经营预算财政拨款支出决算表
      ${FRAME}
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      合计 | | | |
      ${sentence}`);
      expect([table.status, table.emptySentence?.text]).toEqual(['empty', sentence]);
    },
  );

  it('an empty table that says 无 in its first cell', () => {
    const { table } = readDrawing(`
      国有资本经营预算财政拨款支出决算表
      ${FRAME}
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      无`);
    expect([table.status, table.emptySentence?.text]).toEqual(['empty', '无']);
  });

  it('the 三公 budget of one unit, without codes and names', () => {
    const { table } = readDrawing(`
      2025年部门“三公”经费和机关运行经费预算表
      编制部门：示例区绿化局 | | | | | | 单位:万元
      2025年“三公”经费预算数 | | | | | | 2025年机关运行经费预算数
      合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | | |
      | | | 小计 | 购置费 | 运行费 |
      47.91 | 0.00 | 1.35 | 46.56 | 25.00 | 21.56 | 443.18`);
    expect(amountsOf(table)).toHaveLength(6);
    expect(table.rows[0]?.role).toBe('total');
  });
});

describe('what is said of bad input', () => {
  it.each([
    ['201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00', 'total-missing '],
    ['合计 | | 3.00 | 2.00 | 1.00\n20126X1 | 行政运行 | 3.00 | 2.00 | 1.00', 'code-malformed 20126X1'],
    ['合计 | | 3.00 | 2.00 | 1.00\n | 行政运行 | 3.00 | 2.00 | 1.00', 'amount-unplaced 行政运行'],
  ])('%s', (rows, problem) => {
    const { problems } = readDrawing(`支出决算表\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n${rows}`);
    expect(problems).toEqual([problem]);
  });

  it('a percentage is no amount', () => {
    const sheet = drawnByHand('x', `支出决算表\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n${ROW}`);
    const share = { value: { kind: 'number', text: '0.5' }, format: '0.00%', display: '50.00%' } as const;
    const rows = sheet.rows.map((row, index) => (index === 3 ? row.with(2, share) : row));
    const [book] = readWorkbook({ name: 'x.xlsx', sheets: [{ ...sheet, rows }] }).books;
    expect(book?.problems.find(({ code }) => code === 'text-for-amount')?.found).toBe('50.00%');
  });
});

describe('large sheets', () => {
  it('a stray cell in the last column of Excel and 20,000 rows', () => {
    const body = Array.from(
      { length: 20_000 },
      (_, index) => `${2_010_000 + index} | 行政运行 | 1.00 | 1.00 | 0.00`,
    );
    const drawn = drawnByHand(
      'x',
      `支出决算表\n部门：示例县档案馆 | | | | 单位：万元\n${HEADER}\n合计 | | 3.00 | 2.00 | 1.00\n${body.join('\n')}`,
    );
    const far = Array.from({ length: 16_384 }, (_, col) => (col === 16_383 ? textCell('x') : null));
    const [book] = readWorkbook({ name: 'x.xlsx', sheets: [{ ...drawn, rows: [...drawn.rows, far] }] }).books;
    expect(book?.tables[0]?.facts).toHaveLength(60_003);
    expect(book?.tables[0]?.rows[20_000]?.parent).toBe(0);
  });
});
