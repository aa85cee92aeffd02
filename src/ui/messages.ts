// Every text of the pane and the page, in one place. The users read Chinese only, so there is no library.
import type { Severity } from '../checking/finding';
import type { DocumentKind, TableSet } from '../facts/book';
import type { TableState } from '../session/table-state';

const severity: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  tail: '尾差',
  info: '提示',
};

const tableState: Readonly<Record<TableState, string>> = {
  balanced: '平',
  tail: '尾差',
  error: '有误',
  missing: '缺表',
  empty: '空表',
  unchecked: '未核对',
};

const kind: Readonly<Record<DocumentKind, string>> = { 'final-accounts': '部门决算', budget: '部门预算' };

const tableSet: Readonly<Record<TableSet, string>> = {
  'sichuan-13': '13 张附表',
  'national-9': '9 张附表',
  'sichuan-budget': '四川预算附表',
  'budget-other': '预算附表',
};

export const messages = {
  appName: '勾稽',
  appLong: '勾稽 · 预决算公开附表核对与说明',
  severity,
  tableState,
  kind,
  tableSet,

  tabs: { overview: '总览', checks: '勾稽', text: '说明', settings: '设置' },
  tabsLabel: '功能',

  loading: '正在读取工作簿…',
  checking: '正在重新核对…',
  failedTitle: '工作簿没有读成',
  retry: '再试一次',
  idleTitle: '还没有打开工作簿',
  idleHint: '请打开单位的预算或决算公开附表（.xlsx 或 .xls）。文件只在本机处理，不会上传。',
  noTablesTitle: '没有认出公开附表',
  noTablesHint:
    '工作簿已经读到，但没有一张工作表像预算或决算公开附表。请确认打开的是含“收入支出决算总表”等附表的文件，表名或标题没有被改动。',
  booksLabel: '这份工作簿含两套附表',

  overview: {
    yearOf: (year: number) => `${year} 年`,
    unknownUnit: '单位名称未认出',
    unknownYear: '年度未认出',
    tiles: '各表状态',
    totals: '主要合计',
    needed: '还需要',
    nothingNeeded: '没有未完成的事项。',
    missingTables: (titles: string) => `补齐缺少的表：${titles}`,
    unchecked: (count: number) => `${count} 条规则因资料不全未能核对`,
    questions: (count: number) => `说明里还有 ${count} 处需要您填写`,
    prior: '打开上年工作簿，核对年初数并写出增减变化',
    errors: (count: number) => `${count} 处错误`,
    warnings: (count: number) => `${count} 处警告`,
    notGiven: '没有读到数',
    allGood: (count: number) => `${count} 条关系核对通过，没有发现错误`,
    someWrong: (count: number) => `发现 ${count} 处错误`,
    nothingChecked: '附表已经读出，勾稽关系尚未核对',
    unable: (count: number) => `${count} 条未核对`,
    tails: (count: number) => `${count} 条尾差`,
    passes: (count: number) => `${count} 条通过`,
    warningsSum: (count: number) => `${count} 处警告`,
    goChecks: '查看',
    goText: '去填写',
    goSettings: '去打开',
  },

  checks: {
    filter: '按程度筛选',
    none: '没有发现问题。',
    budgetUnchecked: '预算各表的勾稽关系此版本尚未核对，只检查了读取、编码和名称。',
    noneShown: '所选程度下没有问题。',
    noneButUnchecked: (count: number) => `没有发现问题；但有 ${count} 条规则未能核对，见下方。`,
    list: '发现的问题',
    writePaper: '写入核对底稿',
    difference: '差额',
    tolerance: '四舍五入可解释',
    basis: '依据',
    locateCell: (cell: string) => `定位到 ${cell}`,
    moreCells: (count: number) => `另 ${count} 个单元格`,
    followers: (count: number) => `由此引起的 ${count} 处`,
    showMore: (count: number) => `再显示 ${count} 处`,
    suspects: '可能的问题',
    shouldBe: (cell: string, expected: string, actual: string) =>
      `${cell} 应为 ${expected}（现为 ${actual}）`,
    blank: '空',
    rules: '规则核对情况',
    cannotEvaluate: '未核对',
    cannotEvaluateHint: '这些规则缺少数据，没有核对，不等于通过。',
    passed: '通过',
    tail: '尾差',
    broken: '不平',
    notApplicable: '不适用',
    missing: '缺：',
    assumedZero: '空白按 0 处理：',
    instances: (count: number) => `${count} 条`,
  },

  text: {
    copy: '复制全文',
    copied: '已复制',
    copyFailed: '浏览器不允许写剪贴板，请选中文字后按 Ctrl+C。',
    write: '写入工作表',
    questions: '需要您填写',
    optional: '其他可填写的内容',
    figureFrom: '数字来源',
    fromAnswer: '来自您的填写',
    placeholder: '待填写',
    lastYear: (value: string) => `上年：${value}`,
    useLastYear: '沿用',
    yes: '是',
    no: '否',
    unset: '（未填）',
    listHint: '每行一项',
    invalidInteger: '请填整数。',
    invalidNumber: '请填数字。',
    empty: '没有可写的内容。',
    noBudgetText: '预算的情况说明还不能写，以后的版本提供。',
    pending: (count: number) => `还有 ${count} 处待填`,
    complete: '各处都已填写',
    kept: '填写内容自动保存在本机',
    next: '下一处',
    download: '下载说明',
    downloadText: '纯文本（.txt）',
    downloadMarkdown: 'Markdown（.md）',
  },

  answers: {
    title: '填写内容',
    hint: '填写的内容自动保存在这个浏览器里，下次打开同一单位、同一年度的工作簿时填上，第二年再作参考。换电脑、换浏览器时，先下载，再到那边载入。',
    hintOffice:
      '填写的内容保存在工作簿里（要保存工作簿），第二年复制这份工作簿就作为上年的填写供参考。也可以载入网页版下载的、或用命令行 gouji answers 列出后填好的文件。',
    download: '下载填写内容',
    load: '载入',
    file: '填写内容',
    loaded: (count: number) => `已载入 ${count} 项填写内容。`,
    damaged: '上次保存的填写内容和例外说明已损坏，没有使用，原样放在一边。请重新填写，或载入以前下载的文件。',
    newer:
      '填写内容和例外说明是更新版本的勾稽保存的，这个版本读不懂，没有使用，也没有改动。这次填写的不会保存，请升级后再填，或下载、导出留底。',
  },

  settings: {
    prior: '上年工作簿',
    priorHint: '打开上年同一套附表，用于核对年初数、写出比上年增减。',
    openPrior: '打开上年工作簿',
    changePrior: '换一份',
    removePrior: '移除',
    priorOpened: (name: string) => `已打开：${name}`,
    about: '关于',
    aboutText: '勾稽在本机读取、核对并说明预决算公开附表，不联网，不上传任何数据。',
    aboutMicrosoft: '本程序不是 Microsoft 的产品，Microsoft 不对它提供支持。',
    licence: '以 MIT 许可证发布。',
    version: (version: string) => `版本 ${version}`,
  },

  notice: {
    written: (sheet: string) => `已写入工作表“${sheet}”。`,
    takenTitle: '工作表已存在',
    taken: (sheet: string) => `工作簿里已有一张不是勾稽写的“${sheet}”。要用新写的说明替换它的全部内容吗？`,
    replace: '替换',
    cancel: '取消',
    close: '关闭',
  },

  page: {
    open: '打开文件',
    dropHere: '松开鼠标，打开这份文件',
    dropHint: '也可以把文件拖到这里',
    reading: (name: string) => `正在读取 ${name}…`,
    openSample: '打开示例',
    sampleFile: '示例工作簿.xlsx',
    samplePriorFile: '示例工作簿（上年）.xlsx',
    undo: '撤销',
    redo: '重做',
    views: '视图',
    viewGrid: '表格',
    viewPane: '核对',
    sheets: '工作表',
    hidden: '隐藏',
    grid: (sheet: string) => `工作表 ${sheet}`,
    address: '当前单元格',
    content: '单元格内容',
    editing: (cell: string) => `编辑 ${cell}`,
    stale: '未重算',
    uncalculated: '未计算',
    hiddenRow: '隐藏行',
    hiddenColumn: '隐藏列',
    edits: (count: number) => `改了 ${count} 格`,
    editsHint: '改动只在本页，不写回文件。请照下表在原文件里改好。',
    editWords: (cell: string, before: string, after: string) => `${cell}：${before} → ${after}`,
    blank: '（空）',
    copyEdits: '复制清单',
    leaveTitle: '改动还没有写回原文件',
    leaveText: (count: number, name: string) =>
      `“${name}”里改了 ${count} 格，改动只在本页。打开另一份文件后，这些改动就没有了。`,
    leave: '不要改动，打开',
    stay: '取消',
    highlighted: '与所选问题有关',
  },

  excel: {
    noAnswer:
      'Excel 没有应答。请从 Excel 的“开始”选项卡点“勾稽”打开本窗格；若已这样做，请关闭窗格再打开一次。在 WPS 或 Excel 2016/2019 里，请改用勾稽网页版打开文件。',
    tooOld:
      '这个版本的 Excel 太旧（需要 ExcelApi 1.14，即 Excel 2021 或 Microsoft 365）。请改用勾稽网页版打开文件。',
  },
} as const;
