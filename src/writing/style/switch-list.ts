// The switches in groups, and what each of them takes, read from their schema: what a form needs to offer them.
import * as v from 'valibot';
import { PageSwitches, TextSwitches } from './switches';

export type SwitchName = keyof typeof TextSwitches.entries;
export type PageSwitchName = keyof typeof PageSwitches.entries;

export type SwitchValues =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'number' }
  | { readonly kind: 'words' };

export interface SwitchGroup {
  readonly title: string;
  readonly switches: readonly SwitchName[];
}

/** 标题 is left out: it belongs to a single section. */
export const SWITCH_GROUPS: readonly SwitchGroup[] = [
  { title: '模板和年度', switches: ['模板', '本年', '上年', '年末'] },
  {
    title: '数字',
    switches: [
      '金额小数',
      '金额留尾零',
      '零金额',
      '比例小数',
      '比例留尾零',
      '占比写明基数',
      '占比调整',
      '尾差调整',
    ],
  },
  {
    title: '增减变化和原因',
    switches: [
      '变动',
      '变动连接',
      '增加',
      '减少',
      '增长',
      '下降',
      '持平',
      '各',
      '原因引语',
      '原因另起一句',
      '原因门槛',
    ],
  },
  { title: '收支总体和各项', switches: ['总计', '总计连接', '零项'] },
  {
    title: '支出科目和预算对比',
    switches: [
      '科目',
      '类名去支出',
      '按款分组',
      '预算对比',
      '预算口径',
      '完成率带的',
      '写明等于预算',
      '各项句末',
      '基金比较',
    ],
  },
  { title: '基本支出', switches: ['经济科目', '社保合并', '公用经费'] },
  {
    title: '三公经费',
    switches: ['三公顺序', '用车分列', '三公零项', '未安排', '公务用车', '接待', '陪同说明'],
  },
  {
    title: '其他重要事项',
    switches: ['采购占比', '无采购', '车辆用途', '设备', '无资产', '绩效项目', '整体绩效', '附件'],
  },
  {
    title: '名词、序号和图题',
    switches: [
      '名词带编码',
      '名词序号',
      '部分序号',
      '章序号',
      '节序号',
      '条目序号',
      '图题括号',
      '图题单位',
      '图题位置',
    ],
  },
];

export const PAGE_SWITCH_NAMES: readonly PageSwitchName[] = [
  '纸张',
  '上边距',
  '下边距',
  '左边距',
  '右边距',
  '题名字体',
  '题名字号',
  '章标题字体',
  '章标题字号',
  '节标题字体',
  '节标题字号',
  '正文字体',
  '正文字号',
  '西文字体',
  '行距',
  '首行缩进',
  '附表方向',
];

/** What a switch of the text takes. */
export function switchValues(name: SwitchName): SwitchValues {
  return valuesOf(TextSwitches.entries[name]);
}

/** What a switch of 页面 takes. */
export function pageSwitchValues(name: PageSwitchName): SwitchValues {
  return valuesOf(PageSwitches.entries[name]);
}

type AnySwitch = (typeof TextSwitches.entries)[SwitchName] | (typeof PageSwitches.entries)[PageSwitchName];

function valuesOf(schema: AnySwitch): SwitchValues {
  if (v.isOfType('picklist', schema)) return { kind: 'choice', options: schema.options };
  if (v.isOfType('array', schema)) return { kind: 'several', options: schema.item.options };
  if (v.isOfType('boolean', schema)) return { kind: 'yesNo' };
  return v.isOfType('number', schema) ? { kind: 'number' } : { kind: 'words' };
}
