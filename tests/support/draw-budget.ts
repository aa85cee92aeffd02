// Draws a made-up budget: the thirteen tables of Sichuan by units, or the nine that others publish.
import { type BudgetLayout, budgetFrame, PLAIN_BUDGET, sumOf, type Wanted } from './budget-layout';
import { type BudgetColumn, type BudgetTable, drawBudgetTable } from './draw-budget-coded';
import { drawFiscalTotals, drawTotals } from './draw-budget-lanes';
import type { Drawn } from './draw-accounts';
import { DrawnSheet } from './drawn-sheet';
import type { Budget, BudgetLine } from './made-up-budget';
import { economicSubject } from '../../src/standards/subjects/subjects';

const ALL: Wanted = () => true;
const NONE: Wanted = () => false;
const BASIC: Wanted = ({ project }) => project === null;
const PROJECT: Wanted = ({ project }) => project !== null;
const GENERAL: Wanted = ({ money }) => money === 'general';

const plain = (name: string, of: Wanted): BudgetColumn => ({ head: name, path: name, of });
const both =
  (...all: readonly Wanted[]): Wanted =>
  (line) =>
    all.every((wanted) => wanted(line));

const REVENUE: readonly BudgetColumn[] = [
  plain('合计', ALL),
  plain('上年结转', ({ source }) => source === 'carried'),
  ...(
    [
      ['一般公共预算拨款收入', 'general'],
      ['政府性基金预算拨款收入', 'fund'],
      ['国有资本经营预算拨款收入', 'capital'],
      ['事业收入', 'own'],
    ] as const
  ).map(([name, money]) => plain(name, (line) => line.money === money && line.source !== 'carried')),
  plain('其他收入', NONE),
];

const SOURCES = [
  ['县级当年财政拨款安排', '当年财政拨款安排', 'current'],
  ['上级提前通知专项转移支付等', '上级提前通知专项转移支付等', 'transfer'],
  ['上年结转安排', '上年结转安排', 'carried'],
] as const;
const FUNDS = [
  ['一般公共预算拨款', 'general'],
  ['政府性基金安排', 'fund'],
  ['国有资本经营预算安排', 'capital'],
] as const;
const NATURES = [
  ['小计', ALL],
  ['基本支出', BASIC],
  ['项目支出', PROJECT],
] as const;

const BY_SOURCE: readonly BudgetColumn[] = SOURCES.flatMap(([head, path, source]) => [
  { head: `${head}/合计`, path: `${path}/合计`, of: (line) => line.source === source },
  ...FUNDS.flatMap(([fund, money]) =>
    NATURES.map(([nature, wanted]): BudgetColumn => {
      const tail = `${fund}/${nature}`;
      const of: Wanted = (line) => line.source === source && line.money === money && wanted(line);
      return { head: `${head}/${tail}`, path: `${path}/${tail}`, of };
    }),
  ),
]);

const of =
  (code: string): Wanted =>
  ({ economic }) =>
    economic === code;
const PUBLIC_ITEMS = ['30212', '30217', '30231', '30913', '31013'];
const CURRENT = '当年财政拨款预算安排';
const VEHICLES = '公务用车购置及运行费';
const PUBLIC: readonly BudgetColumn[] = (
  [
    ['合计', ({ economic }) => PUBLIC_ITEMS.includes(economic)],
    ['因公出国（境）费用', of('30212')],
    [`${VEHICLES}/小计`, ({ economic }) => ['30231', '30913', '31013'].includes(economic)],
    [`${VEHICLES}/公务用车购置费`, ({ economic }) => ['30913', '31013'].includes(economic)],
    [`${VEHICLES}/公务用车运行费`, of('30231')],
    ['公务接待费', of('30217')],
  ] as const satisfies readonly (readonly [string, Wanted])[]
).map(([name, wanted]) => ({ head: `${CURRENT}/${name}`, path: `${CURRENT}/${name}`, of: wanted }));

/** 表3 by source, by basic and project expenditure, or by economic subject. */
function generalColumns(budget: Budget, { national, wideGeneral }: BudgetLayout): readonly BudgetColumn[] {
  if (national) return [plain('合计', ALL), plain('基本支出', BASIC), plain('项目支出', PROJECT)];
  if (!wideGeneral) {
    const carried: Wanted = ({ source }) => source === 'carried';
    return [
      plain('合计', ALL),
      plain('当年财政拨款安排', (line) => !carried(line)),
      plain('上年结转安排', carried),
    ];
  }
  const codes = [...new Set(budget.lines.filter(GENERAL).map(({ economic }) => economic))];
  const all = [...new Set([...codes, ...codes.map((code) => code.slice(0, 3))])].sort();
  return [
    plain('合计', ALL),
    ...all.map((code): BudgetColumn => {
      const group = economicSubject(code.slice(0, 3))?.name ?? '';
      const name = code.length === 3 ? '小计' : (economicSubject(code)?.name ?? '');
      const path = `${group}/${name}`;
      return { head: path, path, of: ({ economic }) => economic.startsWith(code) };
    }),
  ];
}

function fundTable(id: string, number: string, title: string, group: string, money: string): BudgetTable {
  const columns = NATURES.map(([nature, wanted]): BudgetColumn => {
    const path = `${group}/${nature === '小计' ? '合计' : nature}`;
    return { head: path, path, of: wanted };
  });
  const empty = '注：本部门本年没有安排，故本表无数据。';
  return { id, number, title, columns, rows: 'functional', of: (line) => line.money === money, empty };
}

function tablesOf(budget: Budget, layout: BudgetLayout): readonly BudgetTable[] {
  const nature = [plain('合计', ALL), plain('基本支出', BASIC), plain('项目支出', PROJECT)];
  const basicColumns = (
    [
      ['合计', ALL],
      ['人员经费', ({ economic }) => /^30[13]/u.test(economic)],
      ['公用经费', ({ economic }) => !/^30[13]/u.test(economic)],
    ] as const satisfies readonly (readonly [string, Wanted])[]
  ).map(([name, wanted]) => ({ head: `基本支出/${name}`, path: `基本支出/${name}`, of: wanted }));
  const isPublic: Wanted = (line) =>
    GENERAL(line) && line.source === 'current' && PUBLIC_ITEMS.includes(line.economic);
  const fiscal: Wanted = ({ money }) => money !== 'own';
  const incomeRows = layout.national ? 'functional' : 'units';
  return [
    { id: 'B1-1', number: '1-1', title: '部门收入总表', columns: REVENUE, rows: incomeRows, of: ALL },
    { id: 'B1-2', number: '1-2', title: '部门支出总表', columns: nature, rows: 'functional', of: ALL },
    {
      id: 'B2-1',
      number: '2-1',
      title: '财政拨款支出预算表（部门经济分类科目）',
      columns: [plain('总计', ALL), ...BY_SOURCE],
      rows: 'economic',
      of: fiscal,
    },
    {
      id: 'B3',
      number: '3',
      title: '一般公共预算支出预算表',
      columns: generalColumns(budget, layout),
      rows: 'functional',
      of: GENERAL,
    },
    {
      id: 'B3-1',
      number: '3-1',
      title: '一般公共预算基本支出预算表',
      columns: basicColumns,
      rows: 'economic',
      of: both(GENERAL, BASIC),
    },
    {
      id: 'B3-2',
      number: '3-2',
      title: '一般公共预算项目支出预算表',
      columns: [plain('金额', ALL)],
      rows: 'functional',
      projects: true,
      of: both(GENERAL, PROJECT),
    },
    {
      id: 'B3-3',
      number: '3-3',
      title: '一般公共预算“三公”经费支出预算表',
      columns: PUBLIC,
      rows: 'units',
      of: isPublic,
    },
    fundTable('B4', '4', '政府性基金支出预算表', '本年政府性基金预算支出', 'fund'),
    {
      id: 'B4-1',
      number: '4-1',
      title: '政府性基金预算“三公”经费支出预算表',
      columns: PUBLIC,
      rows: 'units',
      of: NONE,
      empty: '注：本部门本年没有政府性基金安排的“三公”经费，故本表无数据。',
    },
    fundTable('B5', '5', '国有资本经营预算支出预算表', '本年国有资本经营预算支出', 'capital'),
  ];
}

/** 表6: one row a project, the basic public expenses among them. */
function drawTargets(sheet: DrawnSheet, budget: Budget, layout: BudgetLayout): void {
  const top = budgetFrame(sheet, budget, layout, { number: '6', title: '部门预算项目绩效目标表', width: 5 });
  ['单位名称', '项目名称', '预算数', '年度目标', '一级指标'].forEach((text, col) =>
    sheet.text(top, col, text),
  );
  const publicExpenses: Wanted = (line) => GENERAL(line) && BASIC(line) && !/^30[13]/u.test(line.economic);
  const names = [...new Set(budget.lines.flatMap(({ project }) => project ?? []))];
  const total: Wanted = (line) => PROJECT(line) || publicExpenses(line);
  const rows: readonly { readonly name: string; readonly wanted: Wanted }[] = [
    ...(layout.totalOfTargets ? [{ name: '合计', wanted: total }] : []),
    { name: '公用经费', wanted: publicExpenses },
    ...names.map((name) => ({ name, wanted: ({ project }: BudgetLine) => project === name })),
  ];
  rows.forEach(({ name, wanted }, index) => {
    const row = top + 1 + index;
    sheet.text(row, 0, budget.department.name);
    sheet.text(row, 1, name);
    const fact = { table: 'B6', rowCode: null, rowLabel: name, column: '预算数' };
    sheet.amount(row, 2, sumOf(budget, wanted), fact);
    sheet.text(row, 3, '按期完成');
    sheet.text(row, 4, '产出指标');
  });
}

const BEYOND_NATIONAL = ['B2-1', 'B3-2', 'B4-1'];

/** The workbook and what must be read from it. */
export function drawBudget(budget: Budget, changes: Partial<BudgetLayout> = {}): Drawn {
  const layout = { ...PLAIN_BUDGET, ...changes };
  const sheets: DrawnSheet[] = [];
  const add = (name: string, draw: (sheet: DrawnSheet) => void, unit = layout.unit): void => {
    const sheet = new DrawnSheet(name, { ...layout, unit });
    draw(sheet);
    sheets.push(sheet);
  };
  const tables = tablesOf(budget, layout).filter(
    ({ id }) => !layout.national || !BEYOND_NATIONAL.includes(id),
  );
  add('表1', (sheet) => drawTotals(sheet, budget, layout));
  for (const table of tables) {
    if (table.number === (layout.national ? '3' : '2-1')) {
      add('表2', (sheet) => drawFiscalTotals(sheet, budget, layout));
    }
    const unit = table.id === 'B3-3' && layout.publicInWan ? '万元' : layout.unit;
    add(`表${table.number}`, (sheet) => drawBudgetTable(sheet, budget, table, layout), unit);
  }
  if (!layout.national) add('表6', (sheet) => drawTargets(sheet, budget, layout));
  const workbook = { name: '预算.xlsx', sheets: sheets.map((sheet) => sheet.grid()) };
  return { workbook, gold: sheets.flatMap((sheet) => sheet.gold) };
}
