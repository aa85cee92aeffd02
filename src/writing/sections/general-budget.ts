// Section 五: expenditure from the general public budget, by class and by item against the budget.
import { question } from '../catalogue';
import { TOTAL_ROW, type Place } from '../cells';
import { columns, pie } from '../chart-data';
import { currentFigure, priorFigure, reasonOf, type Desk } from '../desk';
import { footed, withShares } from '../parts';
import { classes, items, subjectAmounts } from '../subjects';
import type { TemplateData } from '../template/template';
import { expenditureTotal } from './income-expenditure';
import { budgetTotal, itemContent } from './item-budget';
import { itemLabels } from './item-labels';
import type { SectionContent } from './section';

const ID = '5';
const COLUMN = '本年支出/合计';
const TOTAL: Place = { table: 'T06', row: TOTAL_ROW, column: COLUMN, label: '合计' };

/** 五、一般公共预算财政拨款支出决算情况. The budget stands in none of the tables: it comes from the budget workbook or is asked for. */
export function generalBudgetSection(desk: Desk): SectionContent {
  const now = currentFigure(desk, 'figure.general-budget', TOTAL);
  const before = priorFigure(desk, 'prior.general-budget', TOTAL);
  const reason = reasonOf(desk, ID, question('reason.general-budget-change'), now, before);
  const subjects = subjectAmounts(desk, 'T06', COLUMN, ID);
  const listed = 'lack' in subjects ? [] : subjects;
  const whole = { section: ID, name: '一般公共预算财政拨款支出', amount: now };
  const byClass = footed(desk, whole, classes(desk, 'T06', listed));
  const byItem = footed(desk, { ...whole, name: '一般公共预算财政拨款支出（按项）' }, items(listed)).map(
    (item) => itemContent(desk, item),
  );
  const labels = itemLabels(
    desk,
    byItem.map(({ code }) => code),
  );
  return {
    id: ID,
    data: {
      支出: now,
      上年支出: before,
      本年支出合计: expenditureTotal(desk),
      原因: reason,
      各类: withShares(desk, whole, byClass).map(({ name, amount, share }) => ({
        名称: name,
        金额: amount,
        占比: share,
      })),
      各项: byItem.map(({ data }, index) => ({ ...data, ...labels[index] })),
      有各项: byItem.length > 0,
      预算合计: budgetTotal(desk, byItem),
      ...missingLists(desk, 'lack' in subjects),
    },
    charts: [
      columns('图5', desk.year, ['一般公共预算财政拨款支出'], before, now),
      pie('图6', '一般公共预算财政拨款支出', byClass),
    ],
  };
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
