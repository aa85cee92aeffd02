// Draws 表1 and 表2 of a budget: two sides of labelled lines.
import { functionalSubject } from '../../src/standards/subjects/subjects';
import type { DrawnSheet } from './drawn-sheet';
import { type BudgetLayout, budgetFrame, sumOf, type Wanted } from './budget-layout';
import type { Budget } from './made-up-budget';

interface Line {
  readonly label: string;
  /** What is summed up there. */
  readonly of: Wanted;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const NONE: Wanted = () => false;
const ALL: Wanted = () => true;
const FISCAL: Wanted = ({ money }) => money !== 'own';
const CARRIED: Wanted = ({ source }) => source === 'carried';
const FUNDS = [
  ['general', '一般公共预算', '一般公共预算拨款收入'],
  ['fund', '政府性基金预算', '政府性基金预算拨款收入'],
  ['capital', '国有资本经营预算', '国有资本经营预算拨款收入'],
] as const;

/** The 类 of the budget, and two that hold nothing. */
function classLines(budget: Budget): readonly Line[] {
  const codes = [...new Set(['202', '205', ...budget.lines.map(({ item }) => item.slice(0, 3))])].sort();
  return codes.map((code, index) => ({
    label: `${NUMERALS[index] ?? ''}、${functionalSubject(code)?.name ?? ''}`,
    of: ({ item }) => item.startsWith(code),
  }));
}

function revenueLines(): readonly Line[] {
  const funds = FUNDS.map(([money, , label], index): Line => {
    return {
      label: `${NUMERALS[index] ?? ''}、${label}`,
      of: (line) => line.money === money && !CARRIED(line),
    };
  });
  return [
    ...funds,
    { label: '四、事业收入', of: (line) => line.money === 'own' && !CARRIED(line) },
    { label: '五、事业单位经营收入', of: NONE },
    { label: '六、其他收入', of: NONE },
    { label: '本年收入合计', of: (line) => !CARRIED(line) },
    { label: '七、用事业基金弥补收支差额', of: NONE },
    { label: '八、上年结转', of: CARRIED },
    { label: '收入总计', of: ALL },
  ];
}

/** Draws one side from the given row; the amounts of a line stand in the columns that `columns` filters. */
function drawSide(
  sheet: DrawnSheet,
  { budget, top, col, id, lane }: { budget: Budget; top: number; col: number; id: string; lane: string },
  lines: readonly Line[],
  columns: readonly (readonly [name: string, of: Wanted])[],
): void {
  lines.forEach(({ label, of }, index) => {
    sheet.text(top + index, col, label);
    columns.forEach(([name, wanted], offset) => {
      const yuan = sumOf(budget, (line) => of(line) && wanted(line));
      const fact = { table: id, rowCode: null, rowLabel: label, column: `${lane}/${name}` };
      sheet.amount(top + index, col + 1 + offset, yuan, fact);
    });
  });
}

/** 表1 部门收支总表. */
export function drawTotals(sheet: DrawnSheet, budget: Budget, layout: BudgetLayout): void {
  const top = budgetFrame(sheet, budget, layout, { number: '1', title: '部门收支总表', width: 4 });
  sheet.text(top, 0, '收    入');
  sheet.merge(top, 0, top, 1);
  sheet.text(top, 2, '支    出');
  sheet.merge(top, 2, top, 3);
  ['项    目', `${budget.year}年预算数`, '项    目', `${budget.year}年预算数`].forEach((text, col) =>
    sheet.text(top + 1, col, text),
  );
  const spent: readonly Line[] = [
    ...classLines(budget),
    { label: '本年支出合计', of: ALL },
    { label: '事业单位结余分配', of: NONE },
    { label: '结转下年', of: NONE },
    { label: '支出总计', of: ALL },
  ];
  const columns = [['预算数', ALL]] as const;
  drawSide(sheet, { budget, top: top + 2, col: 0, id: 'B1', lane: '收入' }, revenueLines(), columns);
  drawSide(sheet, { budget, top: top + 2, col: 2, id: 'B1', lane: '支出' }, spent, columns);
}

/** 表2 财政拨款收支预算总表. */
export function drawFiscalTotals(sheet: DrawnSheet, budget: Budget, layout: BudgetLayout): void {
  const title = layout.national ? '财政拨款收支总表' : '财政拨款收支预算总表';
  const top = budgetFrame(sheet, budget, layout, { number: '2', title, width: 7 });
  sheet.text(top, 0, '收    入');
  sheet.merge(top, 0, top, 1);
  sheet.text(top, 2, '支    出');
  sheet.merge(top, 2, top, 6);
  const heads = ['项目', '预算数', '项目', '合计', ...FUNDS.map(([, name]) => name)];
  heads.forEach((text, col) => sheet.text(top + 1, col, text));
  const block = (carried: boolean): readonly Line[] => [
    {
      label: carried ? '二、上年结转' : '一、本年收入',
      of: (line) => FISCAL(line) && CARRIED(line) === carried,
    },
    ...FUNDS.map(([money, , label], index): Line => {
      const number = layout.national ? `（${NUMERALS[index] ?? ''}）` : '';
      return {
        label: `${number}${label}`,
        of: (line) => line.money === money && CARRIED(line) === carried,
      };
    }),
  ];
  const revenue = [...block(false), ...block(true), { label: '收入总计', of: FISCAL }];
  const spent: readonly Line[] = [
    { label: '一、本年支出', of: FISCAL },
    ...classLines(budget).map(({ label, of }, index): Line => {
      return {
        label: `（${NUMERALS[index] ?? ''}）${label.slice(2)}`,
        of: (line) => FISCAL(line) && of(line),
      };
    }),
    { label: '二、结转下年', of: NONE },
    { label: '支出总计', of: FISCAL },
  ];
  const funds = FUNDS.map(([money, name]): readonly [string, Wanted] => [
    name,
    (line) => line.money === money,
  ]);
  drawSide(sheet, { budget, top: top + 2, col: 0, id: 'B2', lane: '收入' }, revenue, [['预算数', ALL]]);
  drawSide(sheet, { budget, top: top + 2, col: 2, id: 'B2', lane: '支出' }, spent, [['合计', ALL], ...funds]);
}
