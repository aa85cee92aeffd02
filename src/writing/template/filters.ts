// The filters a template may use. They compute on exact decimals and give figures that know their cells.
import { nothing } from '../given';
import { changePercentage, difference, type Figure, Gap, percentage, Quantity } from '../quantity';
import type { WritingStyle } from '../style/switches';
import { numbered } from './chinese-number';
import { Choice, type Emittable, type Wordings } from './choice';
import { TemplateMistake } from './template-fault';

export type Filter = (style: WritingStyle, value: unknown, ...args: readonly unknown[]) => Emittable;

/** By the name a template uses. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  /** `133.28` + 万元. */
  万元: (_style, value) => [figure(value), '万元'],
  元: (_style, value) => [figure(value), '元'],
  /** `{{ 项.占比 | 占: "本年收入合计" }}`: ，占66.8%, or with its base ，占本年收入合计的66.8%; nothing for a share of nothing. */
  占: (style, value, base) =>
    isText(value) ? '' : ['，占', style.占比写明基数 ? `${text(base)}的` : '', figure(value), '%'],
  /** `{{ 部分 | 占比: 整体 }}`: 66.8%. */
  占比: (_style, value, base) =>
    overBase(figure(value), figure(base), (rate) => rate, '（基数为0，不计算比例）'),
  /** `{{ 决算 | 完成: 预算, "全年预算" }}`: ，完成全年预算的99.7%; nothing over a budget of zero. */
  完成: (style, value, budget, name) => {
    if (isText(budget)) return '';
    const lead = `，完成${text(name)}${style.完成率带的 ? '的' : ''}`;
    return overBase(figure(value), figure(budget), (rate) => [lead, rate], '');
  },
  /** `{{ 本年 | 增减: 上年, 样式.各 }}`: 各减少17.36万元，下降11.5% · 持平 · 增加5万元（上年为0，无法计算增减比率）. */
  增减: (style, value, before, each = '') =>
    change(style, figure(value), figure(before), [text(each), '', text(each)]),
  /** `{{ 本年 | 比: 上年, "较", "上年" }}`: 较上年减少1万元，下降5% · 与上年持平; the words after 较 may be several. */
  比: (style, value, before, word, ...name) => {
    const than = [text(word), name.map(written)];
    return change(style, figure(value), figure(before), [than, ['与', name.map(written)], than]);
  },
  /** 增加, 减少, 持平; 变动 where one of the two is missing. */
  增减词: (style, value, base) =>
    choice(figure(value), figure(base), [style.减少, style.持平, style.增加]) ?? '变动',
  /** 大于, 等于, 小于. */
  比较: (_style, value, other) => {
    const [a, b] = [figure(value), figure(other)];
    const gap = a instanceof Gap ? a : b;
    const word = gap instanceof Gap ? needs('大于、等于或小于', gap) : '';
    return choice(a, b, ['小于', '等于', '大于']) ?? word;
  },
  /** `{{ 原因 | 原因 }}`: 。主要变动原因是… · ，主要变动原因是… · nothing where no reason is called for. */
  原因: (style, value) =>
    value === '' ? '' : [`${style.原因另起一句 ? '。' : '，'}${style.原因引语}`, written(value)],
  /** `{{ 名单 | 列举: "和" }}`: 甲、乙和丙. */
  列举: (_style, value, last = '、') => listed(value, text(last)),
  /** `{{ 序号 | 条目 }}`: 3. */
  条目: (style, value) => numbered(style.条目序号, Number(value)),
  /** `{{ 序号 | 词条 }}`: 二十一、 */
  词条: (style, value) => numbered(style.名词序号, Number(value)),
  /** `{{ 序号 | 章 }}`: 十三、 */
  章: (style, value) => numbered(style.章序号, Number(value)),
};

/** What `wording` makes of part ÷ whole in percent; `otherwise` over a whole that is not above zero. */
function overBase(
  part: Figure,
  whole: Figure,
  wording: (rate: Emittable) => Emittable,
  otherwise: string,
): Emittable {
  if (whole instanceof Quantity && !whole.gt(0) && part instanceof Gap) return otherwise;
  if (part instanceof Gap) return wording([needs('比例', part), '%']);
  if (whole instanceof Gap) return wording([needs('比例', whole), '%']);
  return ifPositive(whole, () => wording([percentage(part, whole), '%']), [otherwise, otherwise]);
}

/** `leads` are what stands before the change where it is below, equal to and above zero. */
function change(style: WritingStyle, now: Figure, base: Figure, leads: Wordings): Emittable {
  const [, , lead] = leads;
  if (now instanceof Gap) return [lead, needs('增减', now)];
  if (base instanceof Gap) return [lead, needs('增减', base)];
  return new Choice(now, base, [
    [leads[0], changed(style, now, base, style.减少, style.下降)],
    [leads[1], style.持平],
    [leads[2], changed(style, now, base, style.增加, style.增长)],
  ]);
}

/** 减少17.36万元，下降11.5%, as the style has it. */
function changed(
  style: WritingStyle,
  now: Quantity,
  base: Quantity,
  word: string,
  rateWord: string,
): Emittable {
  const amount = [word, difference(now, base), '万元'];
  const percent = [rateWord, changePercentage(now, base), '%'];
  const written: Readonly<Record<WritingStyle['变动'], Emittable>> = {
    只写金额: amount,
    只写比率: percent,
    金额和比率: [amount, style.变动连接, percent],
  };
  const without = (base: string) => [amount, `（上年${base}，无法计算增减比率）`];
  return ifPositive(base, () => written[style.变动], [without('为负数'), without('为0')]);
}

/** `wording` where the base is above zero; it divides by it. */
function ifPositive(
  base: Quantity,
  wording: () => Emittable,
  [below, equal]: readonly [below: Emittable, equal: Emittable],
): Emittable {
  return new Choice(base, nothing(base.parts.unit), [below, equal, wording()]);
}

function listed(value: unknown, last: string): Emittable {
  if (!Array.isArray(value)) return written(value);
  const parts = value.map(written);
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [index === parts.length - 1 ? last : '、', part],
  );
}

function needs(what: string, gap: Gap): Gap {
  return new Gap(gap.question, `${what}，需要${gap.label}`);
}

function choice(a: Figure, b: Figure, words: Wordings): Choice | undefined {
  return a instanceof Gap || b instanceof Gap ? undefined : new Choice(a, b, words);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A template that gives a filter anything else has a mistake in it. */
function figure(value: unknown): Figure {
  if (value instanceof Quantity || value instanceof Gap) return value;
  throw new TemplateMistake('这里要用一个数额，不能用文字');
}

function text(value: unknown): string {
  if (isText(value)) return value;
  throw new TemplateMistake('这里要用一段文字，写在引号里');
}

function written(value: unknown): Emittable {
  if (Array.isArray(value)) return value.map(written);
  return isText(value) ? value : figure(value);
}
