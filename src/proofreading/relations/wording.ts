// Figures and what they are about, in words for people.
import { type Decimal } from '../../amount/decimal';
import { grouped, plain, trimmed } from '../../amount/format';
import { economicSubject, functionalSubject } from '../../standards/subjects/subjects';
import type { Claim } from '../claims/claim';
import type { Topic, What } from '../claims/topic';
import { decimalsOf, type Printed, yuanPerUnit } from './printed';

/** The figure as printed, with its unit: `17.63万元`. */
export function printedText({ block, figure }: Claim): string {
  return block.clean.text.slice(figure.from, figure.end);
}

export function quoteOf({ block, figure }: Claim): string {
  return block.clean.text.slice(figure.from, figure.to);
}

const UNITS = ['元', '万元'];

/** The unit of money that gives `claim` this value: its own, or the one it should have had. */
export function unitOf(claim: Claim, values: (claim: Claim) => Printed): string {
  const { value, unit } = claim.figure;
  const meant = values(claim).value.abs();
  const isOwn = value.isZero() || meant.eq(value.times(yuanPerUnit(unit)));
  return isOwn ? unit : (UNITS.find((other) => meant.eq(value.times(yuanPerUnit(other)))) ?? unit);
}

/** A value in 元 (percent, count) as `claim` would print it: its unit, its precision, its separators. */
export function asPrinted(value: Decimal, claim: Claim, decimals: number | null): string {
  const { figure } = claim;
  const own = value.abs().div(yuanPerUnit(figure.unit));
  const places = decimalsOf(figure, decimals);
  if (quoteOf(claim).includes(',')) return grouped(own, figure.decimals);
  const keepsZeros = figure.decimals === places && figure.decimals > 0;
  return keepsZeros ? plain(own, places) : trimmed(own, places);
}

/** For explanations: in 万元 where it is that large. */
export function amountWords(value: Decimal, unit: string): string {
  return trimmed(value.div(yuanPerUnit(unit)), unit === '元' ? 2 : 6) + unit;
}

const SCOPES: Readonly<Record<Topic['scope'], string>> = {
  all: '',
  fiscal: '财政拨款',
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
  'three-public': '“三公”经费',
  agency: '机关运行经费',
  procurement: '政府采购',
};
const ITEMS: Readonly<Record<string, string>> = {
  total: '收支总计',
  'total:in': '收入总计',
  'total:out': '支出总计',
  'year-revenue': '本年收入合计',
  'year-expenditure': '本年支出合计',
  revenue: '本年收入合计',
  expenditure: '支出合计',
  basic: '基本支出',
  project: '项目支出',
  operating: '经营支出',
  'to-superior': '上缴上级支出',
  'to-affiliated': '对附属单位补助支出',
  personnel: '人员经费',
  public: '公用经费',
  'revenue:general': '一般公共预算财政拨款收入',
  'revenue:fund': '政府性基金预算财政拨款收入',
  'revenue:capital': '国有资本经营预算财政拨款收入',
  'revenue:fiscal': '财政拨款收入',
  'used-surplus': '使用非财政拨款结余',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  distribution: '结余分配',
  overseas: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
  'reception:domestic': '国内公务接待',
  'reception:foreign': '外事接待',
  goods: '货物',
  works: '工程',
  services: '服务',
  medium: '授予中小企业合同',
  small: '授予小微企业合同',
};
const WHATS: Readonly<Record<What, string>> = {
  final: '决算数',
  budget: '预算数',
  'initial-budget': '年初预算数',
  'full-year-budget': '全年预算数',
};

/** `2023年 一般公共预算财政拨款 农林水支出 决算数`. */
export function topicWords({ scope, item, what, year }: Topic): string {
  const parts = [year === 0 ? '' : `${year}年`, SCOPES[scope], itemWords(scope, item), WHATS[what]];
  return parts.filter((part) => part !== '').join(' ');
}

function itemWords(scope: Topic['scope'], item: string): string {
  if (scope === 'three-public' && item === 'total') return '合计';
  if (scope === 'procurement' && item === 'total') return '总额';
  if (scope === 'agency') return '';
  const known = ITEMS[item];
  if (known !== undefined) return known;
  const [form, name = ''] = item.split(':');
  if (form === 'economic') return economicSubject(name)?.name ?? name;
  return functionalSubject(name)?.name ?? name;
}

const ROLES: Readonly<Record<Claim['role'], string>> = {
  level: '',
  difference: '增减额',
  rate: '增减率',
  share: '所占比例',
  completion: '完成率',
  other: '',
};

/** What a claim was taken to be about. */
export function aboutWords(claim: Claim): string {
  const topic = claim.topic === null ? claim.phrase : topicWords(claim.topic);
  return [topic, ROLES[claim.role]].filter((part) => part !== '').join(' ');
}
