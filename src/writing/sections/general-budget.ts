// Section 五: expenditure from the general public budget, by class and by item against the full-year budget.
import type { Figure } from '../quantity';
import { Gap, Quantity, sum } from '../quantity';
import { itemBudgetQuestion, itemReasonQuestion, question } from '../catalogue';
import { TOTAL_ROW, type Place } from '../cells';
import { columns, pie } from '../chart-data';
import { currentFigure, needsReason, priorFigure, type Desk } from '../desk';
import { fullItemName } from '../names';
import { classes, items, subjectAmounts, type SubjectAmount } from '../subjects';
import type { TemplateData } from '../template';
import { expenditureTotal } from './income-expenditure';
import type { SectionContent } from './section';

const COLUMN = '本年支出/合计';
const TOTAL: Place = { table: 'T06', row: TOTAL_ROW, column: COLUMN, label: '合计' };

/** 五、一般公共预算财政拨款支出决算情况. The full-year budget stands in none of the tables: it is asked for by item. */
export function generalBudgetSection(desk: Desk): SectionContent {
  const now = currentFigure(desk, 'figure.general-budget', TOTAL);
  const before = priorFigure(desk, 'prior.general-budget', TOTAL);
  const withReason = needsReason(now, before);
  const subjects = subjectAmounts(desk, 'T06', COLUMN, '5');
  const listed = 'lack' in subjects ? [] : subjects;
  const byClass = classes(desk, 'T06', listed);
  const byItem = items(listed).map((item) => itemContent(desk, item));
  return {
    id: '5',
    data: {
      ...desk.years,
      支出: now,
      上年支出: before,
      本年支出合计: expenditureTotal(desk),
      要说原因: withReason,
      原因: desk.interview.text(question('reason.general-budget-change'), withReason),
      各类: byClass.map(({ name, amount }) => ({ 名称: name, 金额: amount })),
      各项: byItem.map(({ data }) => data),
      全年预算合计: budgetTotal(desk, byItem),
      ...missingLists(desk, 'lack' in subjects),
    },
    charts: [
      columns('图5', desk.year, ['一般公共预算财政拨款支出'], before, now),
      pie('图6', '一般公共预算财政拨款支出', byClass),
    ],
  };
}

interface ItemContent {
  readonly budget: Figure;
  readonly data: TemplateData;
}

function itemContent(desk: Desk, { code, amount }: SubjectAmount): ItemContent {
  const name = fullItemName(desk.current.book, 'T06', code);
  const budget = desk.interview.amount(itemBudgetQuestion(code, name), true);
  const differs = budget instanceof Quantity && amount instanceof Quantity && !budget.equals(amount);
  const reason = desk.interview.text(itemReasonQuestion(code, name), differs);
  return { budget, data: { 全称: name, 预算: budget, 决算: amount, 要说原因: differs, 原因: reason } };
}

/** An answered total covers items with a budget and no expenditure, which T06 does not list. */
function budgetTotal(desk: Desk, parts: readonly ItemContent[]): Figure {
  const answered = desk.interview.amount(question('budget.total'), false);
  const known = parts.flatMap(({ budget }) => (budget instanceof Quantity ? [budget] : []));
  const [first, ...rest] = known;
  if (first === undefined || known.length < parts.length) return answered;
  const total = sum([first, ...rest]);
  if (answered instanceof Gap) return total;
  if (answered.lt(total)) {
    const message = `全年预算数合计小于各项全年预算之和（${total.value.toFixed()}万元），请核对。`;
    desk.interview.report('budget.total', message);
  }
  return answered;
}

/** Without T06 there is nothing to list; the paragraphs ask for the text instead of leaving it out. */
function missingLists(desk: Desk, missing: boolean): TemplateData {
  if (!missing) return { 缺表: false };
  return {
    缺表: true,
    各类情况: desk.interview.text(question('table.T06.classes'), true),
    各项情况: desk.interview.text(question('table.T06.items'), true),
  };
}
