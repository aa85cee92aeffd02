// Styles: presets, files, and what each switch does to the text.
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/writing/draft';
import type { Answers } from '../../src/writing/question';
import { defaultStyle, STYLE_PRESETS, stylePreset } from '../../src/writing/style/presets';
import { previewOf } from '../../src/writing/style/preview';
import { parseStyleFile } from '../../src/writing/style/style-file';
import type { WritingStyle } from '../../src/writing/style/switches';
import { bookOf, sectionText } from '../support/draft-text';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const book = bookOf(CULTURE_CENTRE_2023);
const prior = bookOf(CULTURE_CENTRE_2022);

function styled(switches: object, base = '四川甲'): WritingStyle {
  const file = parseStyleFile(JSON.stringify({ base, ...switches }), '本县');
  if (file.kind === 'faults') throw new Error(file.messages.join('\n'));
  return file.style;
}

function written(section: string, switches: object, answers: Answers = {}, base?: string): string {
  return sectionText(draft(book, { prior, answers, style: styled(switches, base) }), section);
}

describe('style files', () => {
  it('take a preset and say what they do otherwise, for the text, a section, the page', () => {
    const style = styled({
      比例小数: 2,
      各节: { '2': { 比例小数: 0 } },
      页面: { 行距: 30 },
    });
    expect(style).toMatchObject({
      name: '本县',
      比例小数: 2,
      总计: '收、支总计',
      页面: { 行距: 30, 纸张: 'A4' },
    });
    // What holds for the whole text undoes the preset's own exception, and leaves its others.
    expect(style.各节['7']).toEqual({ 原因引语: '主要原因是' });
    expect(style.各节['2']).toEqual({ 比例小数: 0 });
  });

  it.each([
    ['{', ['不是正确的 JSON']],
    ['[]', ['不是样式文件']],
    ['{"base":"四川"}', ['base 应为内置样式的名称（四川甲、四川乙、四川丙、全国），现为“四川”']],
    [
      '{"base":"四川甲","字数":1,"比例小数":2.5,"各":"各自","车辆用途":["轿车"]}',
      [
        '开关“比例小数”应为 0 到 4 的整数，现为“2.5”',
        '开关“各”应为“各”、“均”、""（不写）中的一个，现为“各自”',
        '开关“车辆用途里的0”应为',
        '没有开关“字数”',
      ],
    ],
    ['{"base":"四川甲","标题":"x"}', ['没有开关“标题”']],
    ['{"base":"四川甲","各节":{"七":{}}}', ['各节里没有“七”这一节']],
    ['{"base":"四川甲","各节":{"7":{"金额小数":1}}}', ['没有开关各节“7”里的“金额小数”']],
    ['{"base":"四川甲","页面":{"行距":-1}}', ['开关页面里的“行距”应为 0 到 100 的数，现为“-1”']],
  ])('%s is refused by name', (text, words) => {
    const file = parseStyleFile(text, 'x');
    const messages = file.kind === 'faults' ? file.messages : [];
    expect(messages).toHaveLength(words.length);
    words.forEach((word, index) => expect(messages[index]).toContain(word));
  });

  it('cannot set what an object inherits', () => {
    const file = parseStyleFile('{"base":"四川甲","__proto__":{"比例小数":0},"constructor":1}', 'x');
    expect(file.kind).toBe('faults');
    expect(Object.hasOwn(Object.prototype, '比例小数')).toBe(false);
  });
});

describe('presets', () => {
  it('follow the set of tables where none is chosen', () => {
    expect(defaultStyle('sichuan-13').name).toBe('四川甲');
    expect(defaultStyle('national-9').name).toBe('全国');
    expect(stylePreset('没有')).toBeUndefined();
  });

  it('show in one line what sets them apart', () => {
    const previews = STYLE_PRESETS.map(previewOf);
    expect(new Set(previews).size).toBe(STYLE_PRESETS.length);
    expect(previews[0]).toBe(
      '2023年度收、支总计均为133.2万元。与2022年度相比，收、支总计各减少16.8万元，下降11.2%。主要变动原因是人员减少。教育支出（类）普通教育（款）小学教育（项）：全年预算为150万元，支出决算为133.2万元，完成全年预算的88.8%。',
    );
  });

  it('四川乙 writes two decimals, final figures with the rate, and zeros in full', () => {
    const answers = {
      'budget.item.2070109': '140',
      'reason.item.2070109': '部分活动推迟',
      'vehicles.held': 0,
    };
    const made = draft(book, { prior, answers, style: stylePreset('四川乙') ?? defaultStyle('') });
    expect(sectionText(made, '1')).toBe(
      [
        '一、收入支出决算总体情况说明',
        '2023年度收入、支出总计均为199.33万元。与2022年度相比，收入、支出总计各增加17.59万元，增长9.68%，主要变动原因是【待填：收、支总计比上年增减的主要原因】。',
        '单位：万元',
        '（图1：收入、支出决算总计变动情况图）',
      ].join('\n'),
    );
    expect(sectionText(made, '5')).toContain(
      '群众文化（项）：支出决算为132.79万元，完成预算94.85%，决算数小于预算数的主要原因是部分活动推迟；\n2.',
    );
    const items = sectionText(made, '5')
      .split('\n')
      .filter((line) => /^\d\./u.test(line));
    expect(items.map((line) => line.at(-1))).toEqual(['；', '；', '；', '；', '；', '；', '。']);
    expect(sectionText(made, '6')).toContain('日常公用经费14.02万元，主要包括：办公费、电费、邮电费、');
    expect(sectionText(made, '7')).toContain(
      '1.因公出国（境）经费支出0万元，未安排预算。全年安排因公出国（境）团组0次，出国（境）0人。因公出国（境）支出决算与2022年持平。',
    );
    expect(sectionText(made, '9')).toContain('支出0万元，占本年支出合计的0%。与2022年度持平。');
    expect(sectionText(made, '7')).toMatch(/^七、“三公”经费财政拨款支出决算情况说明\n/u);
  });

  it('全国 has its own order, numbers and budget', () => {
    const made = draft(bookOf(CULTURE_CENTRE_2023, { national: true }), { prior });
    expect(made.style).toBe('全国');
    const titles = made.text.sections.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('第'))).toEqual([
      '第一部分 部门概况',
      '第二部分 2023年度部门决算表',
      '第三部分 2023年度部门决算情况说明',
      '第四部分 名词解释',
      '第五部分 附件',
    ]);
    expect(titles.slice(11, 14)).toEqual([
      '七、政府性基金预算财政拨款收入支出决算情况说明',
      '八、国有资本经营预算财政拨款支出决算情况说明',
      '九、财政拨款“三公”经费支出决算情况说明',
    ]);
    expect(sectionText(made, 'tables').split('\n')).toHaveLength(10);
    expect(sectionText(made, '5')).toContain('年初预算数为');
  });
});

describe('switches', () => {
  it.each<[string, object, string, string]>([
    [
      'year and totals',
      { 本年: '年', 上年: '年', 总计: '收入总计、支出总计', 总计连接: '为', 各: '均' },
      '1',
      '2023年收入总计、支出总计为199.33万元。与2022年相比，收入总计、支出总计均增加17.59万元',
    ],
    ['the rate alone', { 变动: '只写比率', 增长: '上升' }, '1', '收、支总计各上升9.7%。'],
    ['the amount alone', { 变动: '只写金额' }, '1', '收、支总计各增加17.59万元。'],
    [
      'the reason in the same sentence',
      { 原因另起一句: false, 原因引语: '原因是' },
      '1',
      '增长9.7%，原因是【待填：',
    ],
    ['the base of each share', { 占比写明基数: true }, '3', '基本支出151.06万元，占本年支出合计的76.4%'],
    ['zero sources', { 零项: '列0' }, '2', '上级补助收入0万元，占0%；事业收入3.7万元'],
    [
      'zeros kept',
      { 金额留尾零: true, 比例留尾零: true, 比例小数: 2 },
      '2',
      '政府性基金预算财政拨款收入5.00万元，占2.56%',
    ],
    [
      'one decimal, everything computed from what is shown',
      { 金额小数: 1 },
      '1',
      '收、支总计均为199.3万元。与2022年度相比，收、支总计各增加17.6万元',
    ],
    [
      'codes',
      { 科目: '编码' },
      '8',
      '其他支出（229）彩票公益金安排的支出（22960）用于其他社会公益事业的彩票公益金支出（2296099）6.68万元',
    ],
    [
      'codes inside the brackets',
      { 科目: '类款项和编码', 类名去支出: true },
      '5',
      '1.文化旅游体育与传媒（207类）文化和旅游（20701款）群众文化（2070109项）：',
    ],
    ['classes without 支出', { 类名去支出: true }, '5', '3.社会保障和就业（类）行政事业单位养老支出（款）'],
    [
      'grouped by 款',
      { 按款分组: true, 预算对比: '只写决算' },
      '5',
      '\n1.文化旅游体育与传媒支出（类）文化和旅游（款）\n（1）群众文化（项）：支出决算为132.79万元。\n（2）',
    ],
    [
      'final figures only',
      { 预算对比: '只写决算' },
      '5',
      '2023年度一般公共预算支出决算数为187.19万元。其中：\n1.',
    ],
    ['insurance in one', { 社保合并: true }, '6', '绩效工资26.84万元、社会保险缴费29.29万元、住房公积金'],
    [
      'another order of the three',
      { 三公顺序: '接待、用车、出国' },
      '7',
      '具体情况如下：\n图7：“三公”经费财政拨款支出结构图\n1.公务接待费预算为',
    ],
    [
      'purchase and running apart',
      { 用车分列: true },
      '7',
      '公务用车购置费支出决算0万元，占0%；公务用车运行维护费支出决算2.14万元，占71%',
    ],
    [
      'numbering',
      { 条目序号: '①', 章序号: '1.', 节序号: '1、' },
      '5',
      '5.一般公共预算财政拨款支出决算情况说明\n1、一般公共预算财政拨款支出决算总体情况\n',
    ],
    ['captions', { 图题括号: true, 图题单位: '不写' }, '1', '\n（图1：收、支决算总计变动情况图）'],
    [
      'a comparison of the fund',
      { 基金比较: true },
      '8',
      '6.68万元。比2022年度增加0.67万元，增长11.1%。主要变动原因是【待填：',
    ],
  ])('%s', (_, switches, section, expected) => {
    expect(written(section, switches)).toContain(expected);
  });

  it('asks for a reason only from the threshold on, and keeps one that is given', () => {
    const asked = (threshold: number) =>
      draft(book, { prior, style: styled({ 原因门槛: threshold }) }).questions.find(
        ({ id }) => id === 'reason.total-change',
      )?.needed;
    expect([asked(9), asked(10)]).toEqual([true, false]);
    expect(written('1', { 原因门槛: 10 })).toContain('增长9.7%。\n');
    expect(written('1', { 原因门槛: 10 }, { 'reason.total-change': '活动增加' })).toContain(
      '主要变动原因是活动增加。',
    );
  });

  it('hands page and fonts on for documents', () => {
    expect(draft(book, { style: styled({ 图题位置: '图上', 页面: { 正文字号: 15 } }) }).layout).toMatchObject(
      {
        图题位置: '图上',
        页面: { 正文字号: 15, 正文字体: '仿宋' },
      },
    );
  });
});
