// The template language: figures stay figures, paragraphs come from blank lines, nothing but the data is in reach.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/amount/decimal';
import { paragraphText } from '../../src/document/document';
import { Gap, Quantity } from '../../src/writing/quantity';
import { defaultStyle } from '../../src/writing/style/presets';
import { styleOfSection } from '../../src/writing/style/switches';
import { renderTemplate, type TemplateData } from '../../src/writing/template/template';
import { templateFault } from '../../src/writing/template/template-fault';

const amount = (value: string, unit = '万元') =>
  new Quantity({
    value: new Decimal(value),
    unit,
    from: [`表!A${value.length}`],
    how: `数 ${value}`,
    calculation: null,
  });

const SICHUAN_A = defaultStyle('sichuan-13');

function text(template: string, data: TemplateData, section = '1'): string {
  return renderTemplate(template, data, styleOfSection(SICHUAN_A, section))
    .paragraphs.map(paragraphText)
    .join('\n');
}

describe('change in words', () => {
  const change = '{{ 本年 | 增减: 上年, "各" }}';
  it.each([
    ['133.28', '150.64', '各减少17.36万元，下降11.5%'],
    ['12', '10', '各增加2万元，增长20%'],
    ['10', '10', '持平'],
    ['0', '0', '持平'],
    ['5', '0', '各增加5万元（上年为0，无法计算增减比率）'],
    ['5', '-1', '各增加6万元（上年为负数，无法计算增减比率）'],
    ['0', '4', '各减少4万元，下降100%'],
  ])('%s after %s: %s', (now, before, expected) => {
    expect(text(change, { 本年: amount(now), 上年: amount(before) })).toBe(expected);
  });

  it('never says a direction that the figures do not have', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        const data = { 本年: amount((now / 100).toFixed(2)), 上年: amount((before / 100).toFixed(2)) };
        const words = text('{{ 本年 | 增减: 上年 }}', data);
        expect(words.startsWith('增加')).toBe(now > before);
        expect(words.startsWith('减少')).toBe(now < before);
        expect(words.includes('增长')).toBe(now > before && before > 0);
        expect(words.includes('下降')).toBe(now < before);
        expect(words.includes('%')).toBe(now !== before && before > 0);
      }),
    );
  });

  it('says which figure is missing, and gives no direction', () => {
    const data = { 本年: amount('5'), 上年: new Gap('prior.total', '上年总计') };
    expect(text(change, data)).toBe('各【待填：增减，需要上年总计】');
    expect(text('{{ 本年 | 增减词: 上年 }}', data)).toBe('变动');
  });
});

describe('comparison and shares', () => {
  it.each([
    ['1', '2', '小于'],
    ['2', '2', '等于'],
    ['3', '2', '大于'],
  ])('%s against %s is %s', (value, other, expected) => {
    expect(text('{{ 甲 | 比较: 乙 }}', { 甲: amount(value), 乙: amount(other) })).toBe(expected);
  });

  it('rounds to the decimals of the section and drops zeros', () => {
    const data = { 部分: amount('0.43'), 整体: amount('0.8') };
    expect(text('{{ 部分 | 占比: 整体 }}', data, '1')).toBe('53.8%');
    expect(text('{{ 部分 | 占比: 整体 }}', data, '7')).toBe('54%');
    expect(text('{{ 整体 | 占比: 整体 }}', data)).toBe('100%');
  });

  it('never rounds a rate to a 0% or 100% that it is not', () => {
    expect(text('{{ 甲 | 占比: 乙 }}', { 甲: amount('99.98'), 乙: amount('100') })).toBe('99.98%');
    expect(text('{{ 甲 | 占比: 乙 }}', { 甲: amount('0.02'), 乙: amount('200') })).toBe('0.01%');
  });

  it('has no share of nothing', () => {
    expect(text('{{ 甲 | 占比: 乙 }}', { 甲: amount('1'), 乙: amount('0') })).toBe('（基数为0，不计算比例）');
  });

  it('compares exactly, not as text or binary fractions', () => {
    const data = { 甲: amount('9'), 乙: amount('10'), 丙: amount('0.3') };
    expect(text('{% 如果 甲 < 乙 %}小{% 完 %}{% 如果 丙 等于 0.3 且 甲 小于 乙 %}等{% 完 %}', data)).toBe(
      '小等',
    );
  });
});

describe('paragraphs', () => {
  it('ends a paragraph at a blank line of the template, not at the lines around a tag', () => {
    const template =
      '# 标题\n\n## 小标题\n\n甲{{ 甲 | 万元 }}\n{% 如果 甲 大于 0 %}\n，乙\n{% 完 %}\n。\n\n图1：某图（单位：万元）\n';
    const section = renderTemplate(template, { 甲: amount('44.20') }, SICHUAN_A);
    expect(section.title).toBe('标题');
    expect(section.paragraphs.map((paragraph) => [paragraph.kind, paragraphText(paragraph)])).toEqual([
      ['heading', '（一）小标题'],
      ['text', '甲44.2万元，乙。'],
      ['caption', '图1：某图（单位：万元）'],
    ]);
  });

  it('keeps figures and gaps as runs of their own', () => {
    const data = { 甲: amount('44.20'), 乙: new Gap('x.y', '乙数') };
    expect(renderTemplate('共{{ 甲 | 万元 }}和{{ 乙 }}。', data, SICHUAN_A).paragraphs[0]?.runs).toEqual([
      { text: '共' },
      { text: '44.2', figure: { amount: '44.2', amountUnit: '万元', from: ['表!A5'], how: '数 44.20' } },
      { text: '万元和' },
      { text: '【待填：乙数】', placeholder: 'x.y' },
      { text: '。' },
    ]);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [105, '一百零五'],
    [110, '一百一十'],
    [112, '一百一十二'],
  ])('numbers %i as %s', (number, words) => {
    expect(text('{{ 数 | 章 }}', { 数: number })).toBe(`${words}、`);
  });
});

describe('the words of the language', () => {
  it('joins a list with its separator, counts its entries and takes full-width marks', () => {
    const data = { 各项: [{ 名: '甲' }, { 名: '乙' }, { 名: '丙' }], 名单: ['甲', '乙', '丙'] };
    expect(text('{% 每个 项 在 各项 隔以 “；” %}{{ 序号 }}{{ 项.名 }}{% 完 %}。', data)).toBe(
      '1甲；2乙；3丙。',
    );
    expect(text('{{ 名单 ｜ 列举： “和” }}', data)).toBe('甲、乙和丙');
    expect(text('{{ 名单 | 列举 }}', { 名单: ['甲'] })).toBe('甲');
  });

  it('decides with 且 and 或 after the comparisons, whatever the order', () => {
    const data = { 甲: amount('1'), 乙: '词' };
    const says = (condition: string) =>
      text(`{% 如果 ${condition} %}是{% 否则如果 甲 大于 5 %}大{% 否则 %}否{% 完 %}`, data);
    expect(says('甲 等于 1 且 乙 等于 "词"')).toBe('是');
    expect(says('乙 等于 "别的" 或 甲 小于 2')).toBe('是');
    expect(says('甲 不等于 1 且 乙 等于 "词"')).toBe('否');
    expect(says('乙 等于 " 大于 "')).toBe('否');
  });
});

describe('what a template cannot do', () => {
  const data = { 甲: amount('1') };
  it.each([
    ['an unknown name', '{{ 乙 }}'],
    ['the prototype of its data', '{{ constructor }}'],
    ['the prototype by name', '{{ __proto__ }}'],
    ['a prototype of a list', '{% 每个 项 在 列 %}{{ 项.constructor }}{% 完 %}'],
    ['what a list inherits', '{{ 列.map }}'],
    ['the pages of the style', '{{ 样式.页面 }}'],
    ['the inside of a figure', '{{ 甲.value }}'],
    ['a prototype', '{{ 甲.constructor }}'],
    ['a prototype by string', '{{ 甲["__proto__"] }}'],
    ['a filter of liquidjs', '{{ 甲 | plus: 1 }}'],
    ['capture, which would turn figures into text', '{% capture x %}{{ 甲 }}{% endcapture %}'],
    ['another file', '{% include "x" %}'],
    ['another file by render', '{% render "x" %}'],
    ['an endless loop', '{% 每个 i 在 (1..100000000) %}{{ i }}{% 完 %}'],
    ['an object as text', '{{ 组 }}'],
    ['words where an amount belongs', '{{ "五" | 万元 }}'],
  ])('%s', (_, template) => {
    expect(() => text(template, { ...data, 组: { 乙: '丙' }, 列: ['丁'] })).toThrow();
  });

  it('changes nothing by a loop variable with a name of its own', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    for (const name of names)
      expect(text(`{% 每个 ${name} 在 列 %}{{ ${name} }}{% 完 %}`, { 列: ['丁'] })).toBe('丁');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('stops loops within loops and endless text', () => {
    const list = Array.from({ length: 200 }, (_, index) => String(index));
    const loops = '{% 每个 甲 在 列 %}{% 每个 乙 在 列 %}{{ 乙 }}{% 完 %}{% 完 %}';
    expect(() => text(loops, { 列: list })).toThrow('重复得太多');
    const long = '长'.repeat(20_000);
    expect(() => text('{% 每个 甲 在 列 %}{{ 长 }}{% 完 %}', { 列: list, 长: long })).toThrow('太长');
  });
});

describe('mistakes', () => {
  const fault = (template: string) => {
    try {
      text(template, { 甲: amount('1'), 列: [] });
    } catch (error) {
      return templateFault(error, '7', '三公');
    }
    return undefined;
  };

  it.each([
    ['一\n二{{ 丙 }}', 2, 5, '没有“丙”这个名称'],
    ['{{ 甲 | 亿元 }}', 1, 1, '没有“亿元”这个算法'],
    ['甲\n\n  {% 假如 甲 %}', 3, 3, '没有“假如”这个标签'],
    ['{% 如果 甲 %}乙', 1, 1, '“如果”后面没有对应的 {% 完 %}'],
    ['{% 每个 项 于 列 %}{% 完 %}', 1, 1, '要写成 {% 每个 项 在 各项 %}'],
    ['{% 每个 项 在 甲 %}{% 完 %}', 1, 1, '“甲”不是可以一项一项写的列表'],
    ['{{ "五" | 万元 }}', 1, 1, '要用一个数额'],
    ['{{ 甲 | 万元 ', 1, 1, '没有右边的 }}'],
  ])('%j is told by line and column', (template, line, column, words) => {
    expect(fault(template)).toMatchObject({ section: '7', line, column });
    expect(fault(template)?.message).toContain(words);
    expect(fault(template)?.message).toMatch(/^“三公”一节的模板有误，这一节没有写。第 \d+ 行第 \d+ 个字：/u);
  });
});
