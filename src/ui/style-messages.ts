// What the pane says of the writing style.
import { PAGE_SWITCH_WORDS, SWITCH_WORDS } from '../writing/style/switch-words';

export const styleMessages = {
  title: '写法样式',
  hint: '说明按哪一种写法写。选中的样式和改动随工作簿保存。',
  presets: '内置样式',
  usual: '按附表自动选用',
  current: (name: string) => `现在用：${name}`,
  own: (names: string) => `改了：${names}`,
  faults: '保存的样式里有这个版本不认识的内容，没有采用，也没有改动它。现在用的是默认样式。',
  lastYear: (name: string) => `上年用的是“${name}”`,
  useLastYear: '沿用',
  single: '逐项调整',
  search: '查找，如“小数”“编码”',
  noneFound: '没有这样的开关。',
  pageGroup: 'Word 文件的版面',
  reset: '去掉改动',
  export: '导出样式',
  exported: '样式',
  copy: '复制样式',
  copied: '已复制，粘贴到文本文件里保存为 .json 即可。',
  import: '导入样式',
  empty: '（不写）',
  switches: SWITCH_WORDS,
  page: PAGE_SWITCH_WORDS,
} as const;
