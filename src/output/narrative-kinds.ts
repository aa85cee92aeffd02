// What findings in a text are about, in words; and what the rules that find them rest on.
import type { NarrativeKind } from '../proofreading/finding';

export const NARRATIVE_KINDS: Readonly<Record<NarrativeKind, string>> = {
  footing: '合计',
  percent: '比例',
  change: '增减',
  direction: '方向',
  unit: '单位',
  conflict: '前后不一',
  table: '与表不符',
  term: '名称',
  wording: '文字',
  completeness: '缺漏',
  logic: '逻辑',
  chart: '图表',
};

const FIGURES = '文中各数之间的关系';

export const NARRATIVE_BASIS: Readonly<Record<NarrativeKind, string>> = {
  footing: FIGURES,
  percent: FIGURES,
  change: FIGURES,
  direction: FIGURES,
  unit: FIGURES,
  conflict: FIGURES,
  logic: FIGURES,
  table: '文稿所说明的公开表',
  chart: '图表所画的数据',
  term: '政府收支分类科目和规范用语',
  wording: '语言文字规范',
  completeness: '部门预决算公开的内容要求',
};
