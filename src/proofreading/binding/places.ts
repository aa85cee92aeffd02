// Where the tables hold what a topic is about. Data: table, row and column by their canonical names.
import type { TableId } from '../../facts/fact';
import { economicSubject, economicSubjects } from '../../standards/subjects/subjects';
import { isBudget, type Topic } from '../claims/topic';

export type RowName =
  | { readonly by: 'total' }
  | { readonly by: 'key'; readonly key: string; readonly lane?: string }
  | { readonly by: 'subject'; readonly code: string }
  /** 公开13表: the one data row, or one line an item. */
  | { readonly by: 'only' };

export interface Place {
  readonly table: TableId;
  readonly row: RowName;
  readonly column: string;
}

const total = (table: TableId, column: string): Place => ({ table, row: { by: 'total' }, column });
const line = (table: TableId, key: string, column: string, lane?: string): Place => ({
  table,
  row: { by: 'key', key, ...(lane === undefined ? {} : { lane }) },
  column,
});
const subject = (table: TableId, code: string, column: string): Place => ({
  table,
  row: { by: 'subject', code },
  column,
});
const REVENUE = '收入/金额';
const SPENT = '支出/金额';
const CLASS_DIGITS = 3;

const FINAL: Readonly<Record<string, readonly Place[]>> = {
  'all/total': [line('T01', '总计', REVENUE, '收入'), line('T01', '总计', SPENT, '支出')],
  'all/total:in': [line('T01', '总计', REVENUE, '收入')],
  'all/total:out': [line('T01', '总计', SPENT, '支出')],
  'fiscal/total:in': [line('T04', '总计', REVENUE, '收入')],
  'fiscal/total:out': [line('T04', '总计', '支出/合计', '支出')],
  'all/revenue': [line('T01', '本年收入合计', REVENUE), total('T02', '本年收入合计')],
  'all/revenue:general': [line('T01', '一般公共预算财政拨款收入', REVENUE)],
  'all/revenue:fund': [line('T01', '政府性基金预算财政拨款收入', REVENUE)],
  'all/revenue:capital': [line('T01', '国有资本经营预算财政拨款收入', REVENUE)],
  'all/revenue:fiscal': [total('T02', '财政拨款收入')],
  'all/used-surplus': [line('T01', '使用非财政拨款结余', REVENUE)],
  'all/opening': [line('T01', '年初结转和结余', REVENUE)],
  'all/distribution': [line('T01', '结余分配', SPENT)],
  'all/closing': [line('T01', '年末结转和结余', SPENT)],
  'all/expenditure': [total('T03', '本年支出合计'), line('T01', '本年支出合计', SPENT)],
  'all/basic': [total('T03', '基本支出')],
  'all/project': [total('T03', '项目支出')],
  'all/operating': [total('T03', '经营支出')],
  'all/to-superior': [total('T03', '上缴上级支出')],
  'all/to-affiliated': [total('T03', '对附属单位补助支出')],
  'fiscal/total': [line('T04', '总计', REVENUE, '收入'), line('T04', '总计', '支出/合计', '支出')],
  'fiscal/revenue': [line('T04', '本年收入合计', REVENUE)],
  'fiscal/revenue:fiscal': [line('T04', '本年收入合计', REVENUE)],
  'fiscal/revenue:general': [line('T04', '一般公共预算财政拨款', REVENUE)],
  'fiscal/revenue:fund': [line('T04', '政府性基金预算财政拨款', REVENUE)],
  'fiscal/revenue:capital': [line('T04', '国有资本经营预算财政拨款', REVENUE)],
  'fiscal/expenditure': [line('T04', '本年支出合计', '支出/合计')],
  'fiscal/opening': [line('T04', '年初财政拨款结转和结余', REVENUE)],
  'fiscal/closing': [line('T04', '年末财政拨款结转和结余', '支出/合计')],
  'general/expenditure': [
    total('T06', '本年支出/合计'),
    line('T04', '本年支出合计', '支出/一般公共预算财政拨款'),
  ],
  'general/basic': [
    line('T08', '合计', '金额'),
    line('T08', '合计', '合计'),
    total('T06', '本年支出/基本支出'),
  ],
  'general/project': [total('T06', '本年支出/项目支出')],
  'general/personnel': [line('T08', '人员经费合计', '金额'), total('T08', '人员经费')],
  'general/public': [line('T08', '公用经费合计', '金额'), total('T08', '公用经费')],
  'fund/revenue': [total('T10', '本年收入'), line('T04', '政府性基金预算财政拨款', REVENUE)],
  'fund/expenditure': [total('T10', '本年支出/小计')],
  'fund/opening': [total('T10', '年初结转和结余')],
  'fund/closing': [total('T10', '年末结转和结余')],
  'capital/expenditure': [total('T12', '本年支出/合计')],
};

const BUDGET: Readonly<Record<string, readonly Place[]>> = {
  'all/total': [line('B1', '收入总计', '收入/预算数'), line('B1', '支出总计', '支出/预算数')],
  'all/total:in': [line('B1', '收入总计', '收入/预算数')],
  'all/total:out': [line('B1', '支出总计', '支出/预算数')],
  'fiscal/total:in': [line('B2', '收入总计', '收入/预算数')],
  'fiscal/total:out': [line('B2', '支出总计', '支出/合计')],
  'all/year-revenue': [line('B1', '本年收入合计', '收入/预算数')],
  'all/year-expenditure': [line('B1', '本年支出合计', '支出/预算数')],
  'fiscal/year-revenue': [line('B2', '本年收入', '收入/预算数')],
  'fiscal/year-expenditure': [line('B2', '本年支出', '支出/合计')],
  'all/revenue': [
    total('B1-1', '合计'),
    line('B1', '收入总计', '收入/预算数'),
    line('B1', '本年收入合计', '收入/预算数'),
  ],
  'all/revenue:general': [
    total('B1-1', '一般公共预算拨款收入'),
    line('B1', '一般公共预算拨款收入', '收入/预算数'),
  ],
  'all/revenue:fund': [total('B1-1', '政府性基金预算拨款收入')],
  'all/revenue:capital': [total('B1-1', '国有资本经营预算拨款收入')],
  'all/opening': [total('B1-1', '上年结转'), line('B1', '上年结转', '收入/预算数')],
  'all/expenditure': [
    total('B1-2', '合计'),
    line('B1', '支出总计', '支出/预算数'),
    line('B1', '本年支出合计', '支出/预算数'),
  ],
  'all/basic': [total('B1-2', '基本支出')],
  'all/project': [total('B1-2', '项目支出')],
  'fiscal/total': [line('B2', '收入总计', '收入/预算数'), line('B2', '支出总计', '支出/合计')],
  'fiscal/revenue': [line('B2', '收入总计', '收入/预算数'), line('B2', '本年收入', '收入/预算数')],
  'fiscal/revenue:general': [line('B2', '本年收入/一般公共预算拨款收入', '收入/预算数')],
  'fiscal/expenditure': [line('B2', '支出总计', '支出/合计'), line('B2', '本年支出', '支出/合计')],
  'general/expenditure': [total('B3', '当年财政拨款安排'), total('B3', '合计')],
  'general/basic': [total('B3-1', '基本支出/合计')],
  'general/personnel': [total('B3-1', '基本支出/人员经费')],
  'general/public': [total('B3-1', '基本支出/公用经费')],
  'general/project': [total('B3-2', '金额')],
  'fund/expenditure': [total('B4', '本年政府性基金预算支出/合计')],
  'capital/expenditure': [total('B5', '本年国有资本经营预算支出/合计')],
};

const FINAL_BY_SCOPE: Readonly<Record<string, (code: string) => readonly Place[]>> = {
  all: (code) => [subject('T03', code, '本年支出合计'), subject('T01', code, SPENT)],
  fiscal: (code) => [
    subject('T04', code, '支出/合计'),
    // Below the 类 there is no table of all fiscal money, and hardly a 款 that two funds pay for.
    ...(code.length > CLASS_DIGITS
      ? [subject('T06', code, '本年支出/合计'), subject('T10', code, '本年支出/小计')]
      : []),
  ],
  general: (code) => [subject('T06', code, '本年支出/合计')],
  fund: (code) => [subject('T10', code, '本年支出/小计')],
  capital: (code) => [subject('T12', code, '本年支出/合计')],
};
const BUDGET_BY_SCOPE: Readonly<Record<string, (code: string) => readonly Place[]>> = {
  all: (code) => [subject('B1', code, '支出/预算数'), subject('B1-2', code, '合计')],
  fiscal: (code) => [subject('B2', code, '支出/合计')],
  general: (code) => [subject('B3', code, '当年财政拨款安排'), subject('B3', code, '合计')],
  fund: (code) => [subject('B4', code, '本年政府性基金预算支出/合计')],
  capital: (code) => [subject('B5', code, '本年国有资本经营预算支出/合计')],
};

const THREE_PUBLIC: Readonly<Record<string, readonly [string, string]>> = {
  total: ['合计', '合计'],
  overseas: ['因公出国（境）费', '因公出国（境）费用'],
  vehicles: ['公务用车购置及运行维护费/小计', '公务用车购置及运行费/小计'],
  purchase: ['公务用车购置及运行维护费/公务用车购置费', '公务用车购置及运行费/公务用车购置费'],
  running: ['公务用车购置及运行维护费/公务用车运行维护费', '公务用车购置及运行费/公务用车运行费'],
  reception: ['公务接待费', '公务接待费'],
};

/** The places of `topic`, best first; any of them may be what the text quotes. Empty: in no table. */
export function placesOf(topic: Topic, kind: 'final-accounts' | 'budget'): readonly Place[] {
  if (topic.scope === 'three-public') return threePublicPlaces(topic, kind);
  // 全年预算数 by subject stands in none of the tables of final accounts.
  if ((kind === 'budget') !== isBudget(topic.what)) return [];
  const known = (kind === 'budget' ? BUDGET : FINAL)[`${topic.scope}/${topic.item}`];
  if (known !== undefined) return known;
  const [form = '', name = ''] = topic.item.split(':');
  if (form === 'revenue' && topic.scope === 'all') {
    return kind === 'budget'
      ? [line('B1', name, '收入/预算数'), total('B1-1', name)]
      : [line('T01', name, REVENUE), total('T02', name)];
  }
  if (form === 'economic' && topic.scope === 'general') {
    return namesakes(name).flatMap((code) =>
      kind === 'budget'
        ? [subject('B3-1', code, '基本支出/合计')]
        : [subject('T08', code, '金额'), subject('T08', code, '合计')],
    );
  }
  if (!/^(?:class|sub|item)$/u.test(form) || !/^\d+$/u.test(name)) return [];
  return (kind === 'budget' ? BUDGET_BY_SCOPE : FINAL_BY_SCOPE)[topic.scope]?.(name) ?? [];
}

/** 办公设备购置 is a 款 of 资本性支出 and one of 资本性支出（基本建设）: a text that gives the name alone may mean either. */
function namesakes(code: string): readonly string[] {
  const name = economicSubject(code)?.name;
  const others = economicSubjects().filter((other) => other.name === name && other.code !== code);
  return [code, ...others.map((other) => other.code)];
}

function threePublicPlaces({ item, what }: Topic, kind: 'final-accounts' | 'budget'): readonly Place[] {
  const columns = THREE_PUBLIC[item];
  if (columns === undefined) return [];
  if (kind === 'budget') {
    return isBudget(what) ? [total('B3-3', `当年财政拨款预算安排/${columns[1]}`)] : [];
  }
  const measure = isBudget(what) ? '预算数' : '决算数';
  return [{ table: 'T13', row: { by: 'only' }, column: `${measure}/${columns[0]}` }];
}
