// Where the figures decide the words: tails, shares, mistakes of a template, what other workbooks answer.
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/amount/amount';
import type { FactBook } from '../../src/facts/book';
import { draft } from '../../src/writing/draft';
import type { Answers } from '../../src/writing/question';
import { defaultStyle } from '../../src/writing/style/presets';
import type { WritingStyle } from '../../src/writing/style/switches';
import { bookOf, cultureDraft, sectionText } from '../support/draft-text';
import { largeDepartment, largeDepartmentBefore } from '../support/large-department';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { textBook } from '../support/text-book';

const STYLE = defaultStyle('sichuan-13');
const styled = (switches: Partial<WritingStyle>): WritingStyle => ({ ...STYLE, ...switches });

/** Income of three sources in 万元 that rounding may have left a cent apart. */
function income(total: string, parts: readonly [string, string, string]): FactBook {
  const [general, own, other] = parts;
  return textBook({
    tables: {
      T01: `
收入 | 金额 | 支出 | 金额
一般公共预算财政拨款收入 | ${general} | 教育支出 |
事业收入 | ${own} | |
其他收入 | ${other} | |
本年收入合计 | ${total} | 本年支出合计 |
总计 | ${total} | 总计 | ${total}`,
    },
  });
}

describe('parts that do not add up', () => {
  const off = income('100.00', ['66.66', '22.22', '11.11']);

  it('are left alone, with a note that offers the digit to bend', () => {
    const made = draft(off, { style: STYLE });
    expect(sectionText(made, '2')).toContain('财政拨款收入66.66万元，占66.7%；事业收入22.22万元');
    expect(made.notes).toEqual([
      {
        canBend: true,
        section: '2',
        message:
          '本年收入合计与所列各项之和相差0.01万元，是四舍五入的尾差，没有调整。如要相加一致，可把“一般公共预算财政拨款收入”由66.66写作66.67：在样式里把“尾差调整”设为“调最大项”。',
      },
    ]);
  });

  it('are bent on request, and the figure says so', () => {
    for (const [which, text, name] of [
      ['调最大项', '财政拨款收入66.67万元', '一般公共预算财政拨款收入'],
      ['调末项', '其他收入11.12万元', '其他收入'],
    ] as const) {
      const made = draft(off, { style: styled({ 尾差调整: which }) });
      expect(sectionText(made, '2')).toContain(text);
      expect(made.notes.map(({ message }) => message)).toEqual([
        expect.stringMatching(`按样式已把“${name}”由.+写作`),
      ]);
      const figures = made.text.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => figure?.how ?? [])),
      );
      expect(figures.some((how) => how.includes('（尾差调整 0.01）'))).toBe(true);
    }
  });

  it('are an error of the table and stay as they are where rounding cannot explain it', () => {
    const made = draft(income('100.00', ['66.66', '22.22', '11.01']), {
      style: styled({ 尾差调整: '调最大项' }),
    });
    expect(sectionText(made, '2')).toContain('财政拨款收入66.66万元');
    expect(made.notes).toEqual([]);
  });
});

describe('shares that do not add up to 100', () => {
  const thirds = income('99.99', ['33.33', '33.33', '33.33']);

  it('are left alone unless the style bends one, and then a note says which', () => {
    expect(sectionText(draft(thirds, { style: STYLE }), '2').match(/占33\.3%/gu)).toHaveLength(3);
    const made = draft(thirds, { style: styled({ 占比调整: '调末项' }) });
    expect(sectionText(made, '2')).toContain('其他收入33.33万元，占33.4%。');
    expect(made.notes[0]?.message).toContain('已把“其他收入”的占比由33.3%写作33.4%');
  });

  it('are not bent where the parts are not the whole', () => {
    const made = draft(income('120.00', ['33.33', '33.33', '33.33']), {
      style: styled({ 占比调整: '调末项' }),
    });
    expect(sectionText(made, '2')).toContain('其他收入33.33万元，占27.8%。');
  });
});

describe('a template of the user’s own', () => {
  const prior = bookOf(CULTURE_CENTRE_2022);
  const book = bookOf(CULTURE_CENTRE_2023);

  it('replaces a section, with the same figures', () => {
    const templates = { '1': '# 总体\n\n今年{{ 收支总计 | 万元 }}{{ 收支总计 | 增减: 上年收支总计 }}。' };
    const made = draft(book, { prior, templates });
    expect(sectionText(made, '1')).toBe('一、总体\n今年199.33万元增加17.59万元，增长9.7%。');
    expect(made.text.charts.map(({ id }) => id)).not.toContain('图1');
  });

  it('with a mistake is reported by section, line and column, and the other sections are written', () => {
    const made = draft(book, { prior, templates: { '2': '# 收入\n\n共{{ 总数 | 万元 }}。' } });
    expect(made.faults).toMatchObject([{ section: '2', line: 3, column: 5 }]);
    expect(made.faults[0]?.message).toBe(
      '“收入”一节的模板有误，这一节没有写。第 3 行第 5 个字：没有“总数”这个名称。',
    );
    expect(sectionText(made, '2')).toContain('【模板有误：');
    const rest = (text: typeof made) => text.text.sections.filter(({ id }) => id !== '2');
    expect(rest(made)).toEqual(rest(draft(book, { prior })));
  });
});

describe('the budget workbook', () => {
  const budget: FactBook = {
    ...textBook({
      tables: {
        B3: `
编码 | 名称 | 合计 | 基本支出
 | 合计 | 200.00 | 200.00
2070109 | 群众文化 | 140.00 | 140.00
2070199 | 其他文化和旅游支出 | 14.24 | 14.24`,
      },
    }),
    kind: 'budget',
    tableSet: 'sichuan-budget',
  };
  const made = (answers: Answers = {}) =>
    draft(bookOf(CULTURE_CENTRE_2023), { prior: bookOf(CULTURE_CENTRE_2022), budget, answers });

  it('answers what is budgeted by item, from its own cells', () => {
    const text = sectionText(made(), '5');
    expect(text).toContain('全年预算数为200万元');
    expect(text).toContain('群众文化（项）：全年预算为140万元，支出决算为132.79万元，完成全年预算的94.9%。');
    expect(text).toContain('【待填：预算数（预算工作簿的');
    const from = made().text.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => figure?.from ?? [])),
    );
    expect(from.some((cell) => cell.startsWith('[预算]'))).toBe(true);
    expect(made().questions.map(({ id }) => id)).not.toContain('budget.item.2070109');
  });

  it('beats an answer, and says so', () => {
    const doubted = made({ 'budget.item.2070109': '150' });
    expect(sectionText(doubted, '5')).toContain('全年预算为140万元');
    expect(doubted.problems).toMatchObject([{ question: 'budget.item.2070109', found: '150' }]);
  });
});

describe('机构运行信息表', () => {
  const amount = (text: string, decimals: number) =>
    ({ kind: 'amount', amount: amountOf(text, '元', decimals), fromText: false, formula: false }) as const;
  const line = (key: string, text: string, row: number) => ({
    key,
    label: key,
    reading: amount(text, text.includes('.') ? 2 : 0),
    cell: { sheet: '附03', row, col: 3 },
  });
  const book: FactBook = {
    ...bookOf(CULTURE_CENTRE_2023),
    information: {
      sheet: '附03',
      unit: '元',
      lines: [
        line('agency.amount', '214800.00', 4),
        line('reception.batches', '6', 5),
        line('procurement.total', '0.00', 6),
      ],
    },
  };

  it('answers counts and amounts, and beats an answer', () => {
    const made = draft(book, { answers: { 'reception.batches': 7, 'prior.agency': '20.2' } });
    expect(sectionText(made, '7')).toContain('国内公务接待6批次');
    expect(sectionText(made, '10')).toContain('机关运行经费支出21.48万元，比2022年度增加1.28万元');
    expect(sectionText(made, '10')).toContain('未发生政府采购支出');
    expect(made.problems).toMatchObject([{ question: 'reception.batches', found: '7' }]);
    expect(made.questions.map(({ id }) => id)).not.toContain('agency.amount');
  });
});

describe('answers that must fit', () => {
  it.each<[Answers, string]>([
    [{ 'performance.score': 101 }, 'performance.score'],
    [{ 'unit.level': '三级预算单位' }, 'unit.level'],
    [
      {
        'unit.subordinates': 3,
        'unit.subordinates.agencies': 1,
        'unit.subordinates.civil-service': 1,
        'unit.subordinates.others': 2,
      },
      'unit.subordinates',
    ],
    [{ 'basic.personnel-items': '基本工资、津贴' }, 'basic.personnel-items'],
  ])('%j', (answers, question) => {
    expect(cultureDraft(answers).problems.map((problem) => problem.question)).toEqual([question]);
  });

  it('takes the unit’s own order and short names of the subjects it has', () => {
    const own = '办公费、电费、工会经费、邮电费、差旅费、公务接待费、公务用车运行维护费、办公设备购置';
    const made = cultureDraft({ 'basic.operating-items': own });
    expect(made.problems).toEqual([]);
    expect(sectionText(made, '6')).toContain('电费1.87万元、工会经费1.52万元、邮电费');
  });
});

describe('a department with every kind of money', () => {
  const made = draft(largeDepartment(), {
    prior: largeDepartmentBefore(),
    answers: {
      'overseas.groups': 1,
      'overseas.persons': 3,
      'overseas.use': '参加档案保护培训',
      'vehicles.bought': 1,
      'vehicles.bought-use': '下乡巡查',
      'vehicles.held': 4,
      'reception.foreign-amount': '0.5',
      'reception.foreign-batches': 1,
      'reception.foreign-persons': 6,
      'prior.agency': 0,
      'agency.amount': '118.7',
    },
  });

  it('says of each figure what it is', () => {
    expect(sectionText(made, '1')).toMatch(/收、支总计各减少302\.54万元，下降7\.4%。主要变动原因是【待填/u);
    expect(sectionText(made, '2')).toMatch(/政府性基金.*国有资本经营.*；事业收入48\.65万元，占1\.3%。/u);
    expect(sectionText(made, '5').match(/（项）：/gu)).toHaveLength(60);
    const text = sectionText(made, '7');
    expect(text).toContain('团组1次，出国（境）3人，开支内容包括参加档案保护培训。');
    expect(text).toContain(
      '全年按规定更新购置公务用车1辆，主要用于下乡巡查。截至2023年12月31日，单位共有公务用车4辆。',
    );
    expect(text).toContain('公务接待费支出决算比2022年度增加4.2万元（上年为0，无法计算增减比率）。');
    expect(text).toContain('外事接待支出0.5万元，外事接待1批次，6人，共计支出0.5万元。');
    expect(sectionText(made, '8')).toContain('支出120万元，占本年支出合计的3.2%，主要用于以下方面：城乡社区');
    expect(sectionText(made, '9')).toContain('支出35万元，占本年支出合计的0.9%，主要用于以下方面：');
    expect(sectionText(made, '10')).toContain('比2022年度增加118.7万元（上年为0，无法计算增减比率）。');
    expect(sectionText(made, 'glossary').match(/（项）：/gu)).toHaveLength(63);
  });
});
