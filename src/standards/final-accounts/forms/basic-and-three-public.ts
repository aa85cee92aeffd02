// 公开08表 (基本支出 by economic subject) and 公开13表 (三公), which each have shapes of their own.
import { type ColumnSpec, column, type Names, type TableForm } from '../../form';
import {
  OVERSEAS_TRIPS,
  RECEPTION,
  VEHICLE_PURCHASE,
  VEHICLE_RUNNING,
  VEHICLES,
} from '../../three-public-expenses';

export const T08: TableForm = {
  id: 'T08',
  title: '一般公共预算财政拨款基本支出决算表',
  titles: [
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    '一般公共预算基本支出决算明细表',
    '一般公共预算财政拨款基本支出经济分类决算表',
    '一般公共预算基本支出经济分类决算表',
  ],
  rows: 'blocks',
  columns: [
    column('金额', '金额', '决算数', '合计', '本年支出', '小计'),
    column('人员经费', '人员经费'),
    column('公用经费', '公用经费', '日常公用经费'),
  ],
  lines: [
    { key: '人员经费合计', names: ['人员经费合计', '人员经费小计', '人员经费'], into: '合计' },
    { key: '公用经费合计', names: ['公用经费合计', '公用经费小计', '公用经费'], into: '合计' },
    { key: '合计', names: ['合计', '总计', '基本支出合计'] },
  ],
};

/** Of several budget columns the one after adjustment counts (note below 公开13表: 全年预算数). */
const BUDGET: Names = ['预算数', '全年预算数', '调整预算数', '本年预算数', '年初预算数'];
const FINAL: Names = ['决算数', '本年决算数', '支出决算数', '统计数', '决算统计数', '本年数', '本年决算'];

/** Of one measure; a table without any holds final accounts, as its title says. */
const items = (measure: Names, implied = false): readonly ColumnSpec[] => {
  const path = (item: string): string => `${measure[0]}/${item}`;
  const group = { names: measure, optional: implied };
  const vehicles = { names: VEHICLES };
  return [
    {
      path: path('合计'),
      levels: [
        group,
        {
          names: ['合计', '三公经费合计', '三公经费支出合计', '三公经费支出', '三公经费', '小计', '支出合计'],
        },
      ],
    },
    { path: path('因公出国（境）费'), levels: [group, { names: OVERSEAS_TRIPS }] },
    {
      path: path('公务用车购置及运行维护费/小计'),
      levels: [group, vehicles, { names: ['小计', '合计'], optional: true }],
    },
    {
      path: path('公务用车购置及运行维护费/公务用车购置费'),
      levels: [group, { ...vehicles, optional: true }, { names: VEHICLE_PURCHASE }],
    },
    {
      path: path('公务用车购置及运行维护费/公务用车运行维护费'),
      levels: [group, { ...vehicles, optional: true }, { names: VEHICLE_RUNNING }],
    },
    { path: path('公务接待费'), levels: [group, { names: RECEPTION }] },
  ];
};

/** The offices name the fund before or after 三公经费 or not at all, and add what else the table shows. */
const THREE_PUBLIC_TITLES: Names = [
  '',
  '一般公共预算',
  '一般公共预算财政拨款',
  '一般公共预算财政拨款安排的',
  '财政拨款',
]
  .map((fund) => `${fund}三公经费`)
  .concat(['三公经费公共预算财政拨款', '三公经费一般公共预算财政拨款', '三公经费财政拨款'])
  .flatMap((name) => [name, `${name}及会议费、培训费`, `${name}、会议费和培训费`, `${name}及机关运行经费`])
  .flatMap((name) =>
    [
      '支出决算表',
      '支出决算总表',
      '决算表',
      '支出表',
      '支出情况表',
      '情况表',
      '预决算表',
      '支出预决算表',
    ].map((what) => name + what),
  );

export const T13: TableForm = {
  id: 'T13',
  title: '财政拨款“三公”经费支出决算表',
  titles: [...THREE_PUBLIC_TITLES, '三公经费、行政参公单位机关运行经费情况表'],
  rows: 'single',
  columns: [...items(BUDGET), ...items(FINAL, true)],
  measures: [BUDGET, FINAL],
};
