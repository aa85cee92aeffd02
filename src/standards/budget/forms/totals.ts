// 表1, 表1-1, 表2 and 表2-1 of the budget: the totals by source of funds.
import { type ColumnSpec, column, type LineSpec, type Names, type TableForm } from '../../form';

const BUDGET_AMOUNT: Names = ['预算数', '金额', '本年预算数', '年初预算数'];
const GENERAL: Names = [
  '一般公共预算拨款收入',
  '一般公共预算财政拨款收入',
  '一般公共预算收入',
  '一般公共预算',
  '一般公共预算资金',
  '一般公共预算拨款',
  '一般公共预算财政拨款',
];
const FUND: Names = [
  '政府性基金预算拨款收入',
  '政府性基金预算财政拨款收入',
  '政府性基金收入',
  '政府性基金预算',
  '政府性基金',
  '政府性基金预算拨款',
  '政府性基金预算财政拨款',
];
const CAPITAL: Names = [
  '国有资本经营预算拨款收入',
  '国有资本经营预算财政拨款收入',
  '国有资本经营收入',
  '国有资本经营预算',
  '国有资本经营预算拨款',
  '国有资本经营预算财政拨款',
];
const BUSINESS_FUND: Names = ['用事业基金弥补收支差额', '使用非财政拨款结余', '用非财政拨款结余弥补收支差额'];

/** The three funds; in a block of the same lines once more their keys begin with that of the block. */
const fundLines = (into: string, block = ''): readonly LineSpec[] =>
  [GENERAL, FUND, CAPITAL].map((names) => ({ key: `${block}${names[0] ?? ''}`, names, into }));

const REVENUE: readonly LineSpec[] = [
  { key: '财政拨款收入', names: ['财政拨款收入'], into: '本年收入合计' },
  ...fundLines('财政拨款收入'),
  { key: '事业收入', names: ['事业收入'], into: '本年收入合计' },
  { key: '事业单位经营收入', names: ['事业单位经营收入', '经营收入'], into: '本年收入合计' },
  { key: '上级补助收入', names: ['上级补助收入'], into: '本年收入合计' },
  { key: '附属单位上缴收入', names: ['附属单位上缴收入', '下级单位上缴收入'], into: '本年收入合计' },
  { key: '其他收入', names: ['其他收入'], into: '本年收入合计' },
  { key: '本年收入合计', names: ['本年收入合计', '收入合计'], into: '收入总计' },
  { key: '用事业基金弥补收支差额', names: BUSINESS_FUND, into: '收入总计' },
  {
    key: '上年结转',
    names: ['上年结转', '上年结转收入', '上年结转结余'],
    into: '收入总计',
    children: fundLines('上年结转'),
  },
  { key: '收入总计', names: ['收入总计', '总计'] },
];

export const B1: TableForm = {
  id: 'B1',
  title: '部门收支总表',
  titles: ['收支总表', '单位收支总表', '部门收支预算总表', '收支预算总表', '财务收支预算总表'],
  rows: 'lanes',
  lanes: [
    { lane: '收入', columns: [column('收入/预算数', ...BUDGET_AMOUNT)], lines: REVENUE },
    {
      lane: '支出',
      columns: [column('支出/预算数', ...BUDGET_AMOUNT)],
      lines: [
        { key: '本年支出合计', names: ['本年支出合计', '支出合计'], into: '支出总计' },
        { key: '事业单位结余分配', names: ['事业单位结余分配', '结余分配'], into: '支出总计' },
        { key: '结转下年', names: ['结转下年', '年终结转'], into: '支出总计' },
        { key: '支出总计', names: ['支出总计', '总计'] },
      ],
      classesInto: '本年支出合计',
    },
  ],
};

export const B1_1: TableForm = {
  id: 'B1-1',
  title: '部门收入总表',
  titles: ['收入总表', '部门收入预算总表', '收入预算总表', '单位收入总表'],
  rows: 'coded',
  columns: [
    column('合计', '合计', '总计'),
    column('上年结转', '上年结转', '上年结转结余'),
    column('财政拨款收入'),
    column('一般公共预算拨款收入', ...GENERAL),
    column('政府性基金预算拨款收入', ...FUND),
    column('国有资本经营预算拨款收入', ...CAPITAL),
    column('事业收入'),
    column('事业单位经营收入', '事业单位经营收入', '经营收入'),
    column('其他收入'),
    column('上级补助收入'),
    column('附属单位上缴收入', '附属单位上缴收入', '下级单位上缴收入'),
    column('用事业基金弥补收支差额', ...BUSINESS_FUND),
  ],
};

export const B2: TableForm = {
  id: 'B2',
  title: '财政拨款收支预算总表',
  titles: ['财政拨款收支总表', '部门财政拨款收支总表', '财政拨款收支总体情况表'],
  rows: 'lanes',
  lanes: [
    {
      lane: '收入',
      columns: [column('收入/预算数', ...BUDGET_AMOUNT)],
      lines: [
        ...fundLines('本年收入', '本年收入/'),
        {
          key: '本年收入',
          names: ['本年收入', '本年收入合计'],
          into: '收入总计',
          children: fundLines('本年收入'),
        },
        {
          key: '上年结转',
          names: ['上年结转', '上年结转收入'],
          into: '收入总计',
          children: [
            ...fundLines('上年结转'),
            { key: '上年应返还额度结转', names: ['上年应返还额度结转'], into: '上年结转' },
          ],
        },
        { key: '收入总计', names: ['收入总计', '总计'] },
      ],
    },
    {
      lane: '支出',
      columns: [
        column('支出/合计', '合计', '预算数', '小计'),
        column('支出/一般公共预算', '一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款'),
        column(
          '支出/政府性基金预算',
          '政府性基金预算',
          '政府性基金',
          '政府性基金预算拨款',
          '政府性基金预算财政拨款',
        ),
        column(
          '支出/国有资本经营预算',
          '国有资本经营预算',
          '国有资本经营预算拨款',
          '国有资本经营预算财政拨款',
          '国有资本经营',
        ),
        column('支出/上年财政拨款资金结转', '上年财政拨款资金结转'),
      ],
      lines: [
        { key: '本年支出', names: ['本年支出', '本年支出合计'], into: '支出总计' },
        { key: '结转下年', names: ['结转下年'], into: '支出总计' },
        { key: '支出总计', names: ['支出总计', '总计'] },
      ],
      classesInto: '本年支出',
    },
  ],
};

const SOURCES: readonly Names[] = [
  ['当年财政拨款安排', '当年财政拨款预算安排'],
  ['上级提前通知专项转移支付等', '中央提前通知专项转移支付等', '提前通知专项转移支付等'],
  ['上年结转安排', '上年结转'],
];
const SOURCE_FUNDS: readonly Names[] = [
  ['一般公共预算拨款', '一般公共预算', '一般公共预算安排'],
  ['政府性基金安排', '政府性基金预算安排', '政府性基金', '政府性基金预算拨款'],
  ['国有资本经营预算安排', '国有资本经营预算', '国有资本经营预算拨款'],
];

const sourceColumns = (source: Names): readonly ColumnSpec[] => [
  { path: `${source[0]}/合计`, levels: [{ names: source }, { names: ['合计', '小计'], optional: true }] },
  ...SOURCE_FUNDS.flatMap((fund) =>
    ['小计', '基本支出', '项目支出'].map((nature) => ({
      path: `${source[0]}/${fund[0]}/${nature}`,
      levels: [
        { names: source },
        { names: fund },
        nature === '小计' ? { names: ['小计', '合计'], optional: true } : { names: [nature] },
      ],
    })),
  ),
];

export const B2_1: TableForm = {
  id: 'B2-1',
  title: '财政拨款支出预算表（部门经济分类科目）',
  titles: ['财政拨款支出预算表', '财政拨款支出预算表（部门预算支出经济分类科目）'],
  rows: 'coded',
  columns: [column('总计', '总计', '合计'), ...SOURCES.flatMap(sourceColumns)],
};
