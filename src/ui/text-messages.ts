// What the place 说明 says about paragraphs in the user's own words, what changed, what quotes a cell, and charts.
import type { WrittenText } from '../session/written-text';

const to: Readonly<Record<WrittenText['to'], string>> = {
  sheet: '写入工作表',
  clipboard: '复制',
  word: '导出 Word',
  file: '下载',
};

export const textMessages = {
  edit: '改写这一段',
  editing: '改写',
  editHint: '没动过的数字仍随表格变化；改成别的数，就以您写的为准。',
  save: '保存',
  cancel: '取消',
  blank: '不能留空。',
  edited: '已改写',
  restore: '恢复',
  restoreLong: '恢复为模板的写法',
  keep: '保留我的写法',
  reworded: '模板的这一段变了，您的写法没有动：',
  lost: (figures: string) => `表里已没有的数，不再变化：${figures}`,
  fresh: (figures: string) => `模板里新出现的数：${figures}`,
  compare: '与模板比较',
  homeless: '没有地方放的改写',
  homelessHint: '这些段落在表里已没有对应的内容，没有写进说明。内容回来时会自动放回。',
  remove: '删除',

  changes: '上次以来的变化',
  changesSince: (way: WrittenText['to'], when: string) => `与 ${when} ${to[way]}时相比`,
  noChanges: '没有变化。',
  changed: (count: number) => `${count} 处不同`,

  quotes: (cell: string) => `引用 ${cell} 的句子`,
  noQuotes: (cell: string) => `说明里没有句子引用 ${cell}。`,
  askCell: '看所选单元格写在哪里',

  notes: '请留意',
  bend: '调整尾差',
  bendHint: '把最大的一项末位改一下，使相加一致；可在设置的样式里改回。',
  faults: '模板有误，这些节没有写',
  chart: (title: string, points: string) => `${title}：${points}`,

  copyMenu: '更多复制方式',
  copyRich: '带格式（粘贴到 Word、WPS）',
  copyPlain: '纯文字',

  writeMenu: '更多写入方式',
  writeLive: '活公式（数随各表更新）',
  writePlain: '纯文字',

  budget: '预算工作簿',
  budgetHint: '打开本单位当年的预算公开附表，说明里的年初预算数就从那里取。',
  openBudget: '打开预算工作簿',
  changeBudget: '换一份',
  removeBudget: '移除',
  budgetOpened: (name: string) => `已打开：${name}`,
} as const;
