// The words of the panel for the user's own rules.

export const ownRulesMessages = {
  title: '自定义规则',
  hint: '照下面的样子写，边写边核对；写在工作表“自定义审核公式”里的规则随工作簿走。写法见使用手册。',
  label: '规则',
  placeholder:
    '【自01】基本支出不大于合计\n对 表3 每一行：\n  基本支出 <= 本年支出合计\n\n停用 X25：口径不同',
  /** Where findings and the list of rules say that a rule comes from. */
  source: '窗格里的自定义规则',
  notKept: '这台电脑不让本页保存内容，关闭后规则就没有了；请另存一份。',
  noBook: '打开工作簿后，在这里看每条规则核对的结果。',
  counts: (pass: number, tail: number, broken: number) => `通过 ${pass}，尾差 ${tail}，不符 ${broken}`,
  none: '没有可以核对的地方',
  example: '例：',
  status: {
    pass: '成立',
    tail: '有尾差',
    broken: '不成立',
    notApplicable: '不适用',
    cannotEvaluate: '没有核对',
  },
  problems: '没有使用的规则',
  rules: '规则的意思',
} as const;
