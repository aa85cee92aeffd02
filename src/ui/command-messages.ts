// What the buttons of the ribbon that work without the pane say, one paragraph a line: what was done, then what was not.
import type { MarkedWorkbook, MarkOutcome } from '../session/mark-open-workbook';

const named = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

/** More would hide the rest. */
const MOST_NAMES = 3;

const listed = (names: readonly string[]) =>
  names.length <= MOST_NAMES ? named(names) : `${named(names.slice(0, MOST_NAMES))}等`;

const locked = (sheets: readonly string[]) =>
  sheets.length === 0 ? [] : [`工作表${listed(sheets)}受保护，没有动；撤销保护后再点一次。`];

const UNRECALLED = {
  unread: '工作簿里保存的例外没有读到，没有用上：接受过的也当作问题标出。请再点一次。',
  damaged:
    '工作簿里保存的填写内容和例外已损坏，没有用上：接受过的也当作问题标出。打开“检查”，窗格会把它另存。',
  newer: '工作簿里的填写内容和例外由更新版本的勾稽保存，没有用上：接受过的也当作问题标出。请更新后再试。',
} as const satisfies Readonly<Record<NonNullable<MarkedWorkbook['unrecalled']>, string>>;

export const commandMessages = {
  silent: (seconds: number) => [
    `等了 ${seconds} 秒，Excel 没有应答，不知道做成没有。`,
    '请看看工作簿：要去掉已有的标注，可以点“清除标注”。若 Excel 正在编辑单元格或弹着对话框，请先结束，再点一次。',
  ],
  broken: (detail: string) => [`程序出错，没有做完：${detail}`, '请打开“检查”窗格再试。'],
  failed: (message: string) => [`没有做成。${message}`],
  cleared: (sheets: readonly string[]) => ['已清除勾稽的标注，原来的颜色和格式没有动。', ...locked(sheets)],
  marked: (outcome: MarkOutcome): readonly string[] => {
    if (outcome.kind === 'failed') return commandMessages.failed(outcome.message);
    if (outcome.kind === 'unrecognised')
      return [
        '没有核对：这份工作簿里没有认出预决算公开附表，什么都没有动。',
        '打开“检查”可以看到每张工作表为什么没有认出。',
      ];
    return [headOf(outcome), ...notesOf(outcome), '每一条的两边、差额和依据，打开“检查”看。'];
  },
} as const;

function headOf(outcome: MarkedWorkbook): string {
  const { errors, warnings, unplaced, accepted, passed, tails, protectedSheets } = outcome;
  if (errors + warnings > 0)
    return `已标注 ${errors + warnings} 处：错误 ${errors}（红色），警告 ${warnings}（黄色）。`;
  if (unplaced > 0) return '有问题，但没有可以标注的单元格。';
  if (protectedSheets.length > 0) return '没有标注。';
  if (passed + tails === 0) return '没有标注，也没有一条勾稽关系能核对：不等于通过。';
  const none = accepted > 0 ? '除了接受的例外，没有错误和警告' : '没有发现错误和警告';
  return `${none}：核对了 ${passed + tails} 条，相符 ${passed}，尾差 ${tails}。`;
}

function notesOf(outcome: MarkedWorkbook): readonly string[] {
  const { unplaced, accepted, unable, unchecked, priorName, unrecalled, ruleProblems } = outcome;
  return [
    ...(outcome.unselected === null ? [] : [`没有跳到第一处：${outcome.unselected}`]),
    ...(unplaced === 0 ? [] : [`有 ${unplaced} 条问题没有对应的单元格（如缺表），没法标注。`]),
    ...locked(outcome.protectedSheets),
    ...(accepted === 0 ? [] : [`接受的例外 ${accepted} 处没有标：不算错误，也不算通过。`]),
    ...(unable === 0 ? [] : [`有 ${unable} 条缺少数据，没有核对，不等于通过。`]),
    ...(unchecked.length === 0 ? [] : [`有 ${unchecked.length} 张表没有核对完：${listed(unchecked)}。`]),
    ...(priorName === null ? [] : [`没有与上年核对：上年的工作簿“${priorName}”要在窗格的“设置”里打开。`]),
    ...(unrecalled === null ? [] : [UNRECALLED[unrecalled]]),
    ...(ruleProblems === 0 ? [] : [`自定义规则有 ${ruleProblems} 处读不懂，没有使用。`]),
  ];
}
