// The explanatory text of made-up accounts, sentence by sentence. The amounts are worked out by hand from the accounts.
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/writing/draft';
import type { Answers } from '../../src/writing/question';
import { amountOf } from '../../src/amount/amount';
import { blanked, bookOf, cultureDraft, sectionText, withoutTable, withReading } from '../support/draft-text';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

/** What the charts show, wherever it stands in the sheets. */
const chartsOf = ({ text }: ReturnType<typeof draft>) =>
  text.charts.map(({ series, ...chart }) => ({
    ...chart,
    series: series.map(({ name, values }) => ({ name, values })),
  }));

const line = (text: string, start: string) =>
  text.split('\n').find((candidate) => candidate.startsWith(start));

describe('sections 一 to 四', () => {
  const made = cultureDraft({ 'reason.total-change': '活动增加' });

  it('compares the totals with last year', () => {
    expect(sectionText(made, '1')).toBe(
      [
        '一、收入支出决算总体情况说明',
        '2023年度收、支总计均为199.33万元。与2022年度相比，收、支总计各增加17.59万元，增长9.7%。主要变动原因是活动增加。',
        '图1：收、支决算总计变动情况图（单位：万元）',
      ].join('\n'),
    );
  });

  it('keeps two reasons that may read the same apart', () => {
    expect(sectionText(made, '4')).toContain(
      '主要变动原因是【待填：财政拨款收、支总计比上年增减的主要原因】',
    );
  });

  it('lists the sources and natures that are not zero', () => {
    expect(sectionText(made, '2')).toContain(
      '本年收入合计195.54万元，其中：一般公共预算财政拨款收入186.84万元，占95.6%；政府性基金预算财政拨款收入5万元，占2.6%；事业收入3.7万元，占1.9%。',
    );
    expect(sectionText(made, '3')).toContain(
      '本年支出合计197.72万元，其中：基本支出151.06万元，占76.4%；项目支出46.66万元，占23.6%。',
    );
  });

  it('says 持平 and asks for no reason where nothing changed', () => {
    const book = bookOf(CULTURE_CENTRE_2023);
    const same = draft(book, { prior: book });
    expect(line(sectionText(same, '1'), '2023年度')).toBe(
      '2023年度收、支总计均为199.33万元。与2022年度相比，收、支总计持平。',
    );
    expect(same.questions.find(({ id }) => id === 'reason.total-change')?.needed).toBe(false);
  });
});

describe('section 五 and the full-year budget', () => {
  const budgets: Answers = {
    'budget.item.2070109': '140',
    'reason.item.2070109': '部分活动推迟',
    'budget.item.2070199': '10',
    'budget.item.2080505': '14.33',
    'budget.item.2080506': '0',
    'budget.item.2101102': '6.81',
    'budget.item.2101103': '1.12',
    'budget.item.2210201': '10.75',
  };
  const made = cultureDraft(budgets);
  const text = sectionText(made, '5');

  it('adds the answered budgets up and gives the rate', () => {
    expect(text).toContain('全年预算数为183.01万元，支出决算数为187.19万元，完成全年预算数的102.3%。');
  });

  it('gives a reason only where the final amount differs', () => {
    expect(line(text, '1.')).toBe(
      '1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）：全年预算为140万元，支出决算为132.79万元，完成全年预算的94.9%。决算数小于全年预算数的主要原因是部分活动推迟。',
    );
    expect(line(text, '2.')).toContain('决算数大于全年预算数的主要原因是【待填：主要原因】。');
    expect(line(text, '3.')).toMatch(/完成全年预算的100%。$/u);
  });

  it('has no rate over a zero budget', () => {
    expect(line(text, '4.')).toContain(
      '全年预算为0万元，支出决算为7.16万元。决算数大于全年预算数的主要原因是',
    );
  });

  it('takes a total that covers more than the listed items, and doubts one that covers less', () => {
    expect(sectionText(cultureDraft({ ...budgets, 'budget.total': '190' }), '5')).toContain(
      '全年预算数为190万元',
    );
    const doubted = cultureDraft({ ...budgets, 'budget.total': '180' });
    expect(doubted.problems.map(({ question }) => question)).toEqual(['budget.total']);
  });

  it('leaves the total open while a budget is missing', () => {
    const fewer = cultureDraft({ ...budgets, 'budget.item.2080505': null });
    expect(sectionText(fewer, '5')).toContain('全年预算数为【待填：一般公共预算支出预算数合计】万元');
  });
});

describe('sections 六 to 九', () => {
  it('lists the economic subjects under the group they belong to', () => {
    const text = sectionText(cultureDraft(), '6');
    expect(line(text, '人员经费')).toMatch(
      /^人员经费133\.19万元，主要包括：基本工资41\.23万元、.*、医疗费补助1\.12万元。$/u,
    );
    expect(line(text, '公用经费')).toMatch(
      /^公用经费14\.02万元，主要包括：办公费3\.21万元、.*、办公设备购置1\.28万元。$/u,
    );
  });

  it('writes vehicles and reception with their counts', () => {
    const made = cultureDraft({
      'vehicles.held': 1,
      'vehicles.running-use': '下乡演出',
      'reception.foreign-amount': 0,
      'reception.use': '业务交流用餐',
      'reception.batches': 6,
      'reception.persons': '72',
      'reception.occasions': ['业务检查接待 5650元', '交流接待：3,000元'],
    });
    const text = sectionText(made, '7');
    expect(text).toContain('预算为4.2万元，支出决算为3.01万元，完成预算的72%；较上年增加0.31万元，增长11%。');
    expect(text).toContain('1.因公出国（境）经费为0万元，未安排预算。');
    expect(text).toContain('公务用车运行维护费支出2.14万元，主要用于下乡演出。');
    expect(text).toContain(
      '国内公务接待支出0.87万元。主要用于业务交流用餐。国内公务接待6批次72人次，共计支出0.87万元，具体内容包括业务检查接待5650元、交流接待3000元。',
    );
    expect(text).toContain('外事接待支出0万元。');
    expect(made.problems).toEqual([]);
  });

  it('doubts occasions that do not add up, and takes foreign guests off', () => {
    const made = cultureDraft({ 'reception.foreign-amount': '0.2', 'reception.occasions': ['接待800元'] });
    expect(sectionText(made, '7')).toContain('国内公务接待支出0.67万元');
    expect(made.problems.map(({ question }) => question)).toEqual(['reception.occasions']);
  });

  it('writes a year without the three public expenses', () => {
    const none = { budget: [0, 0, 0, 0], final: [0, 0, 0, 0] };
    const book = bookOf({ ...CULTURE_CENTRE_2023, threePublic: none });
    const text = sectionText(
      draft(book, { prior: bookOf({ ...CULTURE_CENTRE_2022, threePublic: none }) }),
      '7',
    );
    expect(text).toContain('支出预算为0万元，支出决算为0万元；与上年持平。');
    expect(text).toContain('公务接待费支出决算0万元。具体情况如下：');
    expect(text).not.toContain('图7');
  });

  it('writes fund expenditure with its items, and zero where the table says it has no data', () => {
    const made = cultureDraft();
    expect(sectionText(made, '8')).toMatch(
      /支出6\.68万元，占本年支出合计的3\.4%，主要用于以下方面：其他支出（类）.*6\.68万元。$/u,
    );
    expect(sectionText(made, '9')).toContain('国有资本经营预算拨款支出0万元。');
  });
});

describe('section 十', () => {
  const nothing: Answers = {
    'unit.nature': '财政补助的事业单位',
    'agency.amount': 0,
    'prior.agency': 0,
    'procurement.total': '0',
    'assets.vehicles': 0,
    'assets.equipment': 0,
  };

  it('has short sentences for what there is not', () => {
    const text = sectionText(cultureDraft(nothing), '10');
    expect(text).toContain(
      '示例县文化服务中心属于财政补助的事业单位，2023年度未发生机关运行经费，与2022年度决算数持平。',
    );
    expect(text).toContain('2023年度示例县文化服务中心未发生政府采购支出。');
    expect(text).toContain('截至2023年12月31日，本单位无公务用车和价值100万元以上大型设备。');
  });

  it('has full sentences for what there is, one kind of car or several', () => {
    const made = cultureDraft({
      'agency.amount': '21.48',
      'prior.agency': '20.2',
      'reason.agency-change': '增加人员',
      'procurement.total': 10,
      'procurement.goods': 6,
      'procurement.works': 0,
      'procurement.services': 4,
      'procurement.use': '购置设备',
      'procurement.sme': 8,
      'procurement.micro': 5,
      'assets.vehicles': 3,
      'assets.vehicles.leaders': 0,
      'assets.vehicles.confidential': 0,
      'assets.vehicles.emergency': 1,
      'assets.vehicles.enforcement': 0,
      'assets.vehicles.special': 0,
      'assets.vehicles.retired': 0,
      'assets.vehicles.other': 2,
      'assets.equipment': 1,
    });
    const text = sectionText(made, '10');
    expect(text).toContain(
      '机关运行经费支出21.48万元，比2022年度增加1.28万元，增长6.3%。主要变动原因是增加人员。',
    );
    expect(text).toContain(
      '授予中小企业合同金额8万元，占政府采购支出总额的80%，其中：授予小微企业合同金额5万元，占政府采购支出总额的50%。',
    );
    expect(text).toContain('共有车辆3辆，其中：应急保障用车1辆、其他用车2辆，单价100万元以上设备1台（套）。');
    expect(made.problems).toEqual([]);
  });

  it('doubts parts that do not make the whole', () => {
    const made = cultureDraft({
      'procurement.total': 10,
      'procurement.goods': 6,
      'procurement.works': 0,
      'procurement.services': 3,
      'procurement.sme': 11,
      'performance.evaluated': 1,
      'performance.evaluated-projects': ['甲', '乙'],
    });
    expect(made.problems.map(({ question }) => question).sort()).toEqual([
      'performance.evaluated-projects',
      'procurement.sme',
      'procurement.total',
    ]);
  });
});

describe('what is missing', () => {
  it('leaves a gap for every figure of last year that is not there, and draws this year alone', () => {
    const made = draft(bookOf(CULTURE_CENTRE_2023));
    expect(sectionText(made, '1')).toContain(
      '收、支总计各【待填：增减，需要上年收、支总计（没有上年工作簿）】',
    );
    expect(made.text.charts.find(({ id }) => id === '图1')?.categories).toEqual(['2023年']);
    const answered = draft(bookOf(CULTURE_CENTRE_2023), { answers: { 'prior.total': '181.74' } });
    expect(sectionText(answered, '1')).toContain('收、支总计各增加17.59万元，增长9.7%。');
  });

  it('names the missing table instead of writing zero', () => {
    const book = withoutTable(withoutTable(bookOf(CULTURE_CENTRE_2023), 'T10'), 'T06');
    const made = draft(book);
    expect(sectionText(made, '8')).toContain(
      '支出【待填：政府性基金预算财政拨款支出（工作簿里没有公开10表）】万元。',
    );
    expect(sectionText(made, '5')).toContain(
      '主要用于以下方面：【待填：一般公共预算财政拨款支出按类的金额和占比】',
    );
    const ids = made.questions.filter(({ needed }) => needed).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['figure.government-fund', 'table.T06.classes', 'table.T06.items']),
    );
  });

  it('lists every gap among the questions', () => {
    const made = draft(withoutTable(bookOf(CULTURE_CENTRE_2023), 'T13'));
    const asked = new Set(made.questions.map(({ id }) => id));
    const gaps = made.text.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
      .flatMap(({ placeholder }) => (placeholder === undefined ? [] : [placeholder]));
    expect(gaps.length).toBeGreaterThan(30);
    expect(gaps.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('asks for a cell that holds no number instead of passing over it', () => {
    const text = { kind: 'text', found: '待定' } as const;
    const book = withReading(bookOf(CULTURE_CENTRE_2023), 'T01', '事业收入', '收入/金额', text);
    const made = draft(book);
    expect(sectionText(made, '2')).toMatch(
      /；事业收入【待填：事业收入（公开01表事业收入（.+!.+）读不出数：“待定”）】万元/u,
    );
    expect(made.questions).toContainEqual(
      expect.objectContaining({ id: 'figure.T01.service', needed: true }),
    );
  });

  it('does not write 均为 over two totals that differ', () => {
    const reading = {
      kind: 'amount',
      amount: amountOf('199.34', '万元', 2),
      fromText: false,
      formula: false,
    } as const;
    const made = draft(withReading(bookOf(CULTURE_CENTRE_2023), 'T01', '总计', '支出/金额', reading));
    expect(sectionText(made, '1')).toContain(
      '总计均为【待填：收、支总计（公开01表总计 199.33与公开01表支出总计 199.34不相等，请先改正）】万元',
    );
  });

  it('takes a blank fund table without a sentence for zero only where T04 has none of it either', () => {
    const capital = blanked(bookOf(CULTURE_CENTRE_2023), 'T12');
    expect(sectionText(draft(capital), '9')).toContain('国有资本经营预算拨款支出0万元。');
    const fund = blanked(bookOf(CULTURE_CENTRE_2023), 'T10');
    expect(sectionText(draft(fund), '8')).toContain('公开10表没有数字，也没有“本表无数据”的说明');
  });

  it('names answers to questions that are not asked', () => {
    expect(cultureDraft({ 'budget.item.9999999': 1 }).unknownAnswers).toEqual(['budget.item.9999999']);
  });

  it('follows the workbook where an answer contradicts it', () => {
    const made = cultureDraft({ 'unit.name': '别的单位', 'prior.total': '1' });
    expect(sectionText(made, '10')).toContain('示例县文化服务中心');
    expect(made.problems.map(({ question }) => question).sort()).toEqual(['prior.total', 'unit.name']);
  });
});

describe('the same text whatever the workbook looks like', () => {
  const expected = cultureDraft();
  it.each([
    ['元', { unit: '元' }],
    [
      'three code columns and a long list',
      { codeColumns: 3, basic: 'list', threePublic: 'C', total: 'last' },
    ],
    ['nine national tables', { national: true }],
  ] as const)('%s', (_, layout) => {
    const made = cultureDraft({}, {}, layout, '四川甲');
    // The list of tables is the workbook's own.
    for (const { id } of expected.text.sections.filter(({ id: section }) => section !== 'tables'))
      expect(sectionText(made, id)).toBe(sectionText(expected, id));
    expect(chartsOf(made)).toEqual(chartsOf(expected));
  });
});

describe('glossary', () => {
  const text = sectionText(cultureDraft({ 'glossary.2070109': '用于群众文化活动的支出。' }), 'glossary');

  it('has one entry for every 项 of T06, T10 and T12 between the fixed terms, numbered through', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe('第三部分 名词解释');
    expect(lines[1]).toMatch(/^一、财政拨款收入：指/u);
    expect(lines.filter((entry) => entry.includes('（项）：'))).toHaveLength(8);
    expect(lines.at(-1)).toMatch(/^二十、机关运行经费：指/u);
  });

  it('composes generic entries, takes answers, and asks for the rest', () => {
    expect(text).toContain('群众文化（项）：指用于群众文化活动的支出。');
    expect(text).toContain(
      '其他文化和旅游支出（项）：指除已单独设置的项目以外，其他用于文化和旅游方面的支出。',
    );
    const asked = cultureDraft().questions.find(({ id }) => id === 'glossary.2070109');
    expect(asked).toMatchObject({ needed: true, section: 'glossary' });
    expect(cultureDraft().questions.find(({ id }) => id === 'glossary.2210201')?.needed).toBe(false);
  });
});

it('gives a budget no text yet', () => {
  const made = draft({ ...bookOf(CULTURE_CENTRE_2023), kind: 'budget' });
  expect(made.text.sections).toEqual([]);
});
