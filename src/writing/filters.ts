// The filters a template may use. They compute on exact decimals and give figures that know their cells.
import { chineseNumber } from './chinese-number';
import type { Emittable } from './emitter';
import { changeRate, difference, Gap, Quantity, share, type Figure } from './quantity';

/** Said in place of a share of nothing. */
const NO_BASE = '（基数为0，不计算比例）';

export type Filter = (value: unknown, ...args: readonly unknown[]) => Emittable;

/** By the name a template uses. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  /** `133.28` + 万元. */
  万元: (value) => [figure(value), '万元'],
  元: (value) => [figure(value), '元'],
  /** `{{ 部分 | 占比: 整体 }}`: 66.8%. */
  占比: percentOf,
  /** `{{ 决算 | 完成率: 预算 }}`: 99.7%. */
  完成率: percentOf,
  /** `{{ 本年 | 增减: 上年, '各' }}`: 各减少17.36万元，下降11.5% · 持平 · 增加5万元（上年为0，不计算增减幅度）. */
  增减: change,
  /** 增加, 减少, 持平; 变动 where one of the two is missing. */
  增减词: (value, base) => wordOf(figure(value), figure(base), ['减少', '持平', '增加']) ?? '变动',
  /** 大于, 等于, 小于. */
  比较: comparison,
  /** 21 → 二十一. */
  中文序号: (value) => chineseNumber(Number(value)),
};

function percentOf(value: unknown, base: unknown): Emittable {
  const part = figure(value);
  const whole = figure(base);
  if (part instanceof Gap) return [needs('比例', part), '%'];
  if (whole instanceof Gap) return [needs('比例', whole), '%'];
  const percent = share(part, whole);
  return percent === null ? NO_BASE : [percent, '%'];
}

function comparison(value: unknown, other: unknown): Emittable {
  const [a, b] = [figure(value), figure(other)];
  const gap = a instanceof Gap ? a : b;
  return wordOf(a, b, ['小于', '等于', '大于']) ?? (gap instanceof Gap ? needs('大于、等于或小于', gap) : '');
}

function change(value: unknown, before: unknown, lead: unknown = ''): Emittable {
  const now = figure(value);
  const base = figure(before);
  const prefix = String(lead);
  if (now instanceof Gap) return [prefix, needs('增减', now)];
  if (base instanceof Gap) return [prefix, needs('增减', base)];
  const sign = now.value.comparedTo(base.value);
  if (sign === 0) return '持平';
  const amount = [prefix, sign > 0 ? '增加' : '减少', difference(now, base), '万元'];
  const rate = changeRate(now, base);
  if (rate === null) return [...amount, `（上年${base.equals(0) ? '为0' : '为负数'}，不计算增减幅度）`];
  return [...amount, sign > 0 ? '，增长' : '，下降', rate, '%'];
}

function needs(what: string, gap: Gap): Gap {
  return new Gap(gap.question, `${what}，需要${gap.label}`);
}

function wordOf(a: Figure, b: Figure, words: readonly [string, string, string]): string | undefined {
  if (a instanceof Gap || b instanceof Gap) return undefined;
  const sign = a.value.comparedTo(b.value);
  return sign === 0 ? words[1] : words[sign > 0 ? 2 : 0];
}

/** A template that gives a filter anything else has a mistake in it. */
function figure(value: unknown): Figure {
  if (value instanceof Quantity || value instanceof Gap) return value;
  throw new Error('这里要用一个数额，不能用文字');
}
