// 表3-3 and 表4-1 of the budget: the 三公 expenses by unit.
import type { ColumnSpec, Names, TableForm } from '../../form';
import {
  OVERSEAS_TRIPS,
  RECEPTION,
  VEHICLE_PURCHASE,
  VEHICLE_RUNNING,
  VEHICLES,
} from '../../three-public-expenses';

const CURRENT: Names = ['当年财政拨款预算安排', '当年财政拨款安排', '预算数', '本年预算数'];
const PATH = '当年财政拨款预算安排';
const group = { names: CURRENT, optional: true };
const vehicles = { names: VEHICLES };

const COLUMNS: readonly ColumnSpec[] = [
  { path: `${PATH}/合计`, levels: [group, { names: ['合计', '三公经费合计'] }] },
  { path: `${PATH}/因公出国（境）费用`, levels: [group, { names: OVERSEAS_TRIPS }] },
  {
    path: `${PATH}/公务用车购置及运行费/小计`,
    levels: [group, vehicles, { names: ['小计', '合计'], optional: true }],
  },
  {
    path: `${PATH}/公务用车购置及运行费/公务用车购置费`,
    levels: [group, { ...vehicles, optional: true }, { names: VEHICLE_PURCHASE }],
  },
  {
    path: `${PATH}/公务用车购置及运行费/公务用车运行费`,
    levels: [group, { ...vehicles, optional: true }, { names: VEHICLE_RUNNING }],
  },
  { path: `${PATH}/公务接待费`, levels: [group, { names: RECEPTION }] },
];

export const B3_3: TableForm = {
  id: 'B3-3',
  title: '一般公共预算“三公”经费支出预算表',
  titles: [
    '一般公共预算三公经费支出表',
    '一般公共预算三公经费预算表',
    '财政拨款三公经费支出预算表',
    '三公经费支出表',
    '三公经费和机关运行经费预算表',
  ],
  rows: 'coded',
  columns: COLUMNS,
};

export const B4_1: TableForm = {
  id: 'B4-1',
  title: '政府性基金预算“三公”经费支出预算表',
  titles: ['政府性基金预算三公经费支出表', '政府性基金三公经费支出预算表'],
  rows: 'coded',
  columns: COLUMNS,
};
