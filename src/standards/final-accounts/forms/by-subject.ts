// The final-accounts forms whose rows are subjects by code.
import { column, type TableForm } from '../../form';
import { BALANCE_COLUMNS, EXPENDITURE_COLUMNS, FUND_NATURE_COLUMNS } from './common';

const CAPITAL = [
  '国有资本经营预算财政拨款',
  '国有资本经营预算',
  '国有资本经营财政拨款',
  '国有资本经营',
] as const;

export const T02: TableForm = {
  id: 'T02',
  title: '收入决算表',
  titles: ['收入决算总表'],
  rows: 'coded',
  columns: [
    column('本年收入合计', '本年收入合计', '合计', '收入合计', '总计'),
    column('财政拨款收入', '财政拨款收入', '财政拨款'),
    column('上级补助收入'),
    column('事业收入'),
    column('经营收入', '经营收入', '事业单位经营收入'),
    column('附属单位上缴收入', '附属单位上缴收入', '附属单位缴款'),
    column('其他收入'),
  ],
};

export const T03: TableForm = {
  id: 'T03',
  title: '支出决算表',
  titles: ['支出决算总表'],
  rows: 'coded',
  columns: [
    column('本年支出合计', '本年支出合计', '合计', '支出合计', '总计'),
    column('基本支出'),
    column('项目支出'),
    column('上缴上级支出'),
    column('经营支出', '经营支出', '事业单位经营支出'),
    column('对附属单位补助支出', '对附属单位补助支出', '对附属单位补助'),
  ],
};

export const T05: TableForm = {
  id: 'T05',
  title: '财政拨款支出决算明细表',
  titles: ['财政拨款支出决算明细表（政府经济分类科目）', '财政拨款支出决算明细表（部门经济分类科目）'],
  rows: 'coded',
  columns: FUND_NATURE_COLUMNS,
  economicColumns: true,
};

export const T06: TableForm = {
  id: 'T06',
  title: '一般公共预算财政拨款支出决算表',
  titles: [
    '一般公共预算财政拨款收入支出决算表',
    '一般公共预算财政拨款支出决算总表',
    '一般公共预算支出决算表',
    '公共预算财政拨款支出决算表',
  ],
  rows: 'coded',
  columns: EXPENDITURE_COLUMNS,
};

export const T07: TableForm = {
  id: 'T07',
  title: '一般公共预算财政拨款支出决算明细表',
  titles: ['一般公共预算支出决算明细表'],
  rows: 'coded',
  columns: [column('合计', '合计', '总计', '本年支出合计'), column('基本支出'), column('项目支出')],
  economicColumns: true,
};

export const T09: TableForm = {
  id: 'T09',
  title: '一般公共预算财政拨款项目支出决算表',
  titles: ['一般公共预算财政拨款项目支出决算明细表', '一般公共预算项目支出决算表'],
  rows: 'coded',
  columns: [
    column('金额', '金额', '合计', '决算数', '项目支出', '本年支出', '支出金额', '支出决算数', '总计'),
  ],
  economicColumns: true,
  projects: true,
};

export const T10: TableForm = {
  id: 'T10',
  title: '政府性基金预算财政拨款收入支出决算表',
  titles: ['政府性基金预算', '政府性基金'].flatMap((fund) =>
    ['财政拨款', ''].flatMap((grant) =>
      ['收入支出', '收支', '支出'].map((what) => `${fund}${grant}${what}决算表`),
    ),
  ),
  rows: 'coded',
  columns: BALANCE_COLUMNS,
};

export const T11: TableForm = {
  id: 'T11',
  title: '国有资本经营预算财政拨款收入支出决算表',
  titles: CAPITAL.flatMap((fund) => [`${fund}收入支出决算表`, `${fund}收支决算表`]),
  rows: 'coded',
  columns: BALANCE_COLUMNS,
};

export const T12: TableForm = {
  id: 'T12',
  title: '国有资本经营预算财政拨款支出决算表',
  titles: CAPITAL.map((fund) => `${fund}支出决算表`),
  rows: 'coded',
  columns: EXPENDITURE_COLUMNS,
};
