// Texts of what can be done with a finding (accept it, mend the cell), and of the coverage.
export const exceptionsMessages = {
  title: '已接受的例外',
  accept: '说明原因',
  acceptAgain: '重新说明',
  reason: '为什么这样是对的',
  reasonHint: '例如：财政已批复的调整；口径不同及依据。数字一变，这一条会重新打开。',
  reasonMissing: '请写明原因。',
  by: '说明人（可不填）',
  confirm: '接受为例外',
  cancel: '取消',
  withdraw: '撤销接受',
  forget: '不再保留原说明',
  accepted: '已接受',
  reopened: '重新打开',
  saidBy: (by: string | null, at: string) => [by, at].filter((part) => part !== null).join('，'),
  none: '没有已接受的例外。对某一条点“说明原因”，写明为什么不用改，它就列在这里，不算错误，也不算通过。',
  notPassed: '这些地方仍然对不上，只是有人说明了原因；不算错误，也不算通过。',
  save: '导出',
  copy: '复制为文件内容',
  load: '载入',
  file: '已接受的例外',
  loaded: (count: number, foreign: number) =>
    `已载入 ${count} 条例外。${foreign === 0 ? '' : `另 ${foreign} 条是别的单位或年度的，没有载入。`}`,
  count: (count: number) => `${count} 处例外`,
} as const;

export const findingMessages = {
  fix: '改为…',
  fixTo: (cell: string, expected: string) => `把 ${cell} 改为 ${expected}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  blank: '空',
  formula: (formula: string) => `这一格现在是公式 =${formula}，改后公式就没有了。`,
  confirm: '确定修改',
  cancel: '取消',
  fixed: (cell: string, before: string, after: string) =>
    `已把 ${cell} 从 ${before === '' ? '空' : before} 改为 ${after}。可以撤销。`,
} as const;

const locked = (sheets: readonly string[]) =>
  sheets.length === 0
    ? ''
    : `工作表${sheets.map((name) => `“${name}”`).join('、')}受保护，没有动；撤销保护后可以再试，也可以用“定位”逐个查看。`;

export const markMessages = {
  mark: '标注单元格',
  clear: '清除标注',
  marked: (count: number, sheets: readonly string[]) =>
    `已在工作簿里标注 ${count} 处（错误红色，警告黄色）。${locked(sheets)}`,
  cleared: (sheets: readonly string[]) => `已清除勾稽的标注，原来的颜色和格式没有动。${locked(sheets)}`,
} as const;

export const coverageMessages = {
  title: '覆盖',
  hint: '每个金额有几条勾稽关系看着它。没有关系的，填错了也发现不了，请自己核对。',
  open: '查看各表的覆盖',
  cells: '金额',
  least: '最少',
  typical: '一般',
  unprotected: '没有关系',
  unprotectedOf: (table: string, count: number) => `${table}：没有关系的 ${count} 格`,
  all: '每个金额都至少有一条勾稽关系。',
  showAll: (count: number) => `全部 ${count} 格`,
  cellTitle: (cell: string) => `${cell} 的勾稽关系`,
  noCell: '选中一个金额单元格，这里列出看着它的关系。',
  noRelations: '没有关系看着这一格。',
  pointAtSelection: '看 Excel 里选中的格',
} as const;
