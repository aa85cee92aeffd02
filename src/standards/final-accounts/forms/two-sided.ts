// 公开01表 收入支出决算总表 and 公开04表 财政拨款收入支出决算总表.
import { column, type LineSpec, type Names, type TableForm } from '../../form';
import { CAPITAL_BUDGET, FUND_BUDGET, GENERAL_BUDGET } from './common';

const AMOUNT: Names = [
  '金额',
  '决算数',
  '期末数',
  '本年决算数',
  '本年数',
  '本年决算',
  '决算金额',
  '本年金额',
];
const withRevenue = (names: Names): Names => names.flatMap((name) => [name, `${name}收入`]);

const REVENUE_LINES: readonly LineSpec[] = [
  {
    key: '一般公共预算财政拨款收入',
    names: [...withRevenue(GENERAL_BUDGET), '财政拨款收入'],
    into: '本年收入合计',
  },
  { key: '政府性基金预算财政拨款收入', names: withRevenue(FUND_BUDGET), into: '本年收入合计' },
  { key: '国有资本经营预算财政拨款收入', names: withRevenue(CAPITAL_BUDGET), into: '本年收入合计' },
  { key: '上级补助收入', names: ['上级补助收入'], into: '本年收入合计' },
  { key: '事业收入', names: ['事业收入', '事业预算收入'], into: '本年收入合计' },
  { key: '经营收入', names: ['经营收入', '事业单位经营收入', '经营预算收入'], into: '本年收入合计' },
  { key: '附属单位上缴收入', names: ['附属单位上缴收入', '附属单位缴款'], into: '本年收入合计' },
  { key: '其他收入', names: ['其他收入', '其他预算收入'], into: '本年收入合计' },
  { key: '本年收入合计', names: ['本年收入合计', '本年收入小计', '收入合计', '本年收入总计'], into: '总计' },
  {
    key: '使用非财政拨款结余',
    names: [
      '使用非财政拨款结余',
      '使用非财政拨款结余（含专用结余）',
      '用事业基金弥补收支差额',
      '使用非财政拨款结余和专用结余',
    ],
    into: '总计',
  },
  { key: '年初结转和结余', names: ['年初结转和结余', '上年结转和结余', '年初结转结余'], into: '总计' },
  { key: '总计', names: ['总计', '收入总计', '合计'] },
];

const EXPENDITURE_LINES: readonly LineSpec[] = [
  { key: '本年支出合计', names: ['本年支出合计', '本年支出小计', '支出合计', '本年支出总计'], into: '总计' },
  { key: '结余分配', names: ['结余分配'], into: '总计' },
  {
    key: '年末结转和结余',
    names: ['年末结转和结余', '结转下年', '年末结转结余', '年末结转和结余资金'],
    into: '总计',
  },
  { key: '总计', names: ['总计', '支出总计', '合计'] },
];

const fundLines = (into: string): readonly LineSpec[] =>
  [GENERAL_BUDGET, FUND_BUDGET, CAPITAL_BUDGET].map((names) => ({
    key: names[0] ?? '',
    names: withRevenue(names),
    into,
  }));

export const T01: TableForm = {
  id: 'T01',
  title: '收入支出决算总表',
  titles: ['收支决算总表', '收入支出决算表', '收支决算表'],
  rows: 'lanes',
  lanes: [
    { lane: '收入', columns: [column('收入/金额', ...AMOUNT)], lines: REVENUE_LINES },
    {
      lane: '支出',
      columns: [column('支出/金额', ...AMOUNT)],
      lines: EXPENDITURE_LINES,
      classesInto: '本年支出合计',
    },
  ],
};

export const T04: TableForm = {
  id: 'T04',
  title: '财政拨款收入支出决算总表',
  titles: ['财政拨款收入支出决算表', '财政拨款收支决算总表', '财政拨款收支决算表'],
  rows: 'lanes',
  lanes: [
    {
      lane: '收入',
      columns: [column('收入/金额', ...AMOUNT)],
      lines: [
        ...fundLines('本年收入合计'),
        { key: '本年收入合计', names: ['本年收入合计', '本年收入小计', '收入合计'], into: '总计' },
        {
          key: '年初财政拨款结转和结余',
          names: [
            '年初财政拨款结转和结余',
            '年初结转和结余',
            '上年财政拨款结转和结余',
            '年初财政拨款结转结余',
          ],
          into: '总计',
          children: fundLines('年初财政拨款结转和结余'),
        },
        { key: '总计', names: ['总计', '收入总计', '合计'] },
      ],
    },
    {
      lane: '支出',
      columns: [
        column('支出/合计', '合计', '小计', '总计', '金额', '决算数'),
        column('支出/一般公共预算财政拨款', ...GENERAL_BUDGET),
        column('支出/政府性基金预算财政拨款', ...FUND_BUDGET),
        column('支出/国有资本经营预算财政拨款', ...CAPITAL_BUDGET),
      ],
      lines: [
        { key: '本年支出合计', names: ['本年支出合计', '本年支出小计', '支出合计'], into: '总计' },
        {
          key: '年末财政拨款结转和结余',
          names: ['年末财政拨款结转和结余', '年末结转和结余', '结转下年', '年末财政拨款结转结余'],
          into: '总计',
          children: fundLines('年末财政拨款结转和结余'),
        },
        { key: '总计', names: ['总计', '支出总计', '合计'] },
      ],
      classesInto: '本年支出合计',
    },
  ],
};
