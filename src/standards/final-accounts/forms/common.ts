// Column groups that several final-accounts forms share.
import { type ColumnSpec, column, grouped, type Names } from '../../form';

const YEAR_EXPENDITURE: Names = ['本年支出', '本年支出数', '本年支出决算数'];
const TOTAL: Names = ['合计', '小计', '本年支出合计', '支出合计', '总计'];

/** 本年支出 {合计, 基本支出, 项目支出}: T06 and T12. */
export const EXPENDITURE_COLUMNS: readonly ColumnSpec[] = [
  grouped('本年支出/合计', YEAR_EXPENDITURE, TOTAL, true),
  grouped('本年支出/基本支出', YEAR_EXPENDITURE, ['基本支出'], true),
  grouped('本年支出/项目支出', YEAR_EXPENDITURE, ['项目支出'], true),
];

/** Opening balance, revenue, expenditure, closing balance by subject: T10 and T11. */
export const BALANCE_COLUMNS: readonly ColumnSpec[] = [
  column('年初结转和结余', '年初结转和结余', '年初财政拨款结转和结余', '上年结转和结余', '年初结转结余'),
  column('本年收入', '本年收入', '本年收入合计', '本年财政拨款收入'),
  grouped('本年支出/小计', YEAR_EXPENDITURE, TOTAL, true),
  grouped('本年支出/基本支出', YEAR_EXPENDITURE, ['基本支出'], true),
  grouped('本年支出/项目支出', YEAR_EXPENDITURE, ['项目支出'], true),
  column('年末结转和结余', '年末结转和结余', '年末财政拨款结转和结余', '结转下年', '年末结转结余'),
];

export const GENERAL_BUDGET: Names = ['一般公共预算财政拨款', '一般公共预算', '一般公共预算拨款'];
export const FUND_BUDGET: Names = [
  '政府性基金预算财政拨款',
  '政府性基金预算',
  '政府性基金',
  '政府性基金预算拨款',
];
export const CAPITAL_BUDGET: Names = [
  '国有资本经营预算财政拨款',
  '国有资本经营预算',
  '国有资本经营财政拨款',
  '国有资本经营预算拨款',
];

/** 合计, then {小计, 基本支出, 项目支出} of each fund: T05 by economic rows. */
export const FUND_NATURE_COLUMNS: readonly ColumnSpec[] = [
  column('合计', '合计', '总计', '支出合计', '本年支出合计'),
  ...[GENERAL_BUDGET, FUND_BUDGET, CAPITAL_BUDGET].flatMap((fund) => [
    { path: `${fund[0]}/小计`, levels: [{ names: fund }, { names: ['小计', '合计'], optional: true }] },
    grouped(`${fund[0]}/基本支出`, fund, ['基本支出']),
    grouped(`${fund[0]}/项目支出`, fund, ['项目支出']),
  ]),
];
