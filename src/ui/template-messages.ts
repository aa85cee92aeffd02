// Texts of the editing of a section's template.
export const templateMessages = {
  menu: (title: string) => `${title}：更多`,
  edit: '修改本节模板',
  restore: '恢复标准模板',
  own: '本节用您改过的模板',
  label: '本节模板',
  hint: '平常的文字照写；{{ }} 里是数和词，{% %} 里是选择和重复。只改这一节，随样式保存和导出。',
  preview: '这样写出来是',
  names: '这一节可用的名称和算法',
  nameList: '名称',
  filterList: '算法（写在 | 后面）',
  goToFault: (line: number, column: number) => `到第 ${line} 行第 ${column} 个字`,
  save: '采用',
  cancel: '取消',
  blank: '不能留空。要标准的写法，请点“恢复标准模板”。',
} as const;
