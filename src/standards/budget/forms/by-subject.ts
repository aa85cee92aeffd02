// The budget forms whose rows are units and subjects by code, and the project targets of 表6.
import { column, grouped, type Names, type TableForm } from '../../form';

export const B1_2: TableForm = {
  id: 'B1-2',
  title: '部门支出总表',
  titles: ['支出总表', '部门支出预算总表', '支出预算总表', '单位支出总表'],
  rows: 'coded',
  columns: [
    column('合计', '合计', '总计', '本年支出合计'),
    column('基本支出'),
    column('项目支出'),
    column('上缴上级支出'),
    column('对附属单位补助支出', '对附属单位补助支出', '对附属单位补助'),
    column('事业单位经营支出', '事业单位经营支出', '经营支出'),
  ],
};

export const B3: TableForm = {
  id: 'B3',
  title: '一般公共预算支出预算表',
  titles: [
    '一般公共预算支出表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算支出总表',
    '一般公共预算支出功能分类预算表',
    '一般公共预算拨款表',
  ],
  rows: 'coded',
  columns: [
    column('合计', '合计', '总计'),
    column('当年财政拨款安排', '当年财政拨款安排', '当年财政拨款预算安排'),
    column('上年结转安排', '上年结转安排', '上年结转'),
    column('基本支出'),
    column('项目支出'),
  ],
  economicColumns: true,
};

const BASIC: Names = ['基本支出', '本年一般公共预算基本支出'];

export const B3_1: TableForm = {
  id: 'B3-1',
  title: '一般公共预算基本支出预算表',
  titles: [
    '一般公共预算基本支出表',
    '一般公共预算基本支出预算明细表',
    '一般公共预算财政拨款基本支出预算表',
    '一般公共预算基本支出部门预算经济分类预算表',
  ],
  rows: 'coded',
  columns: [
    grouped('基本支出/合计', BASIC, ['合计', '总计'], true),
    grouped('基本支出/人员经费', BASIC, ['人员经费'], true),
    grouped('基本支出/公用经费', BASIC, ['公用经费', '日常公用经费'], true),
  ],
};

export const B3_2: TableForm = {
  id: 'B3-2',
  title: '一般公共预算项目支出预算表',
  titles: ['一般公共预算项目支出表', '项目支出表', '部门预算项目支出表'],
  rows: 'coded',
  columns: [column('金额', '金额', '合计', '预算数', '项目支出')],
  projects: true,
};

const fundExpenditure = (group: Names): readonly ReturnType<typeof grouped>[] => [
  grouped(`${group[0]}/合计`, group, ['合计', '小计'], true),
  grouped(`${group[0]}/基本支出`, group, ['基本支出'], true),
  grouped(`${group[0]}/项目支出`, group, ['项目支出'], true),
];

export const B4: TableForm = {
  id: 'B4',
  title: '政府性基金支出预算表',
  titles: [
    '政府性基金预算支出预算表',
    '政府性基金预算支出表',
    '政府性基金支出表',
    '政府性基金预算表',
    '政府性基金预算支出功能分类预算表',
    '政府性基金拨款表',
    '政府性基金预算拨款表',
  ],
  rows: 'coded',
  columns: fundExpenditure(['本年政府性基金预算支出', '本年政府性基金支出', '政府性基金预算支出']),
};

export const B5: TableForm = {
  id: 'B5',
  title: '国有资本经营预算支出预算表',
  titles: [
    '国有资本经营预算支出表',
    '国有资本经营预算财政拨款支出预算表',
    '国有资本经营预算支出功能分类预算表',
    '国有资本经营预算拨款表',
  ],
  rows: 'coded',
  columns: fundExpenditure(['本年国有资本经营预算支出', '国有资本经营预算支出']),
};

export const B6: TableForm = {
  id: 'B6',
  title: '部门预算项目绩效目标表',
  titles: ['部门预算项目支出绩效目标表', '项目支出绩效目标表', '项目绩效目标表', '单位预算项目绩效目标表'],
  rows: 'items',
  columns: [column('预算数', '预算数', '预算金额', '金额', '项目预算')],
};
