// Section 五, item by item: the budget, the final figure and the reason of their difference.
import { budgetByItem, budgetTotalReading } from '../budget-figures';
import { itemBudgetQuestion, itemReasonQuestion, question } from '../catalogue';
import { type Desk, reasonOf, sectionStyle } from '../desk';
import { fullItemName } from '../names';
import { Gap, Quantity, sum, type Figure } from '../quantity';
import type { SubjectAmount } from '../subjects';
import type { TemplateData } from '../template/template';

const ID = '5';

export interface ItemContent {
  readonly code: string;
  /** Blank where the style does not speak of budgets. */
  readonly budget: Figure | '';
  readonly data: TemplateData;
}

/** One item against its budget: from the budget workbook, or asked for. */
export function itemContent(desk: Desk, { code, amount }: SubjectAmount): ItemContent {
  if (sectionStyle(desk, ID).预算对比 === '只写决算')
    return { code, budget: '', data: { 预算: '', 决算: amount, 原因: '' } };
  const name = fullItemName(desk.current.book, 'T06', code, { 科目: '类款项', 类名去支出: false });
  const spec = itemBudgetQuestion(code, name);
  const stated = budgetByItem(desk, code);
  const budget =
    stated === undefined ? desk.interview.amount(spec, true) : desk.interview.figure(spec, stated);
  const differs = budget instanceof Quantity && amount instanceof Quantity && !budget.equals(amount);
  const reason = reasonOf(desk, ID, itemReasonQuestion(code, name), amount, budget);
  // While the budget is missing nobody can say whether a reason is called for.
  return { code, budget, data: { 预算: budget, 决算: amount, 原因: differs ? reason : '' } };
}

/** An answered total covers items with a budget and no expenditure, which T06 does not list. */
export function budgetTotal(desk: Desk, parts: readonly ItemContent[]): Figure | '' {
  if (parts.some(({ budget }) => budget === '')) return '';
  const stated = budgetTotalReading(desk);
  const given =
    stated instanceof Quantity
      ? desk.interview.figure(question('budget.total'), stated)
      : desk.interview.amount(question('budget.total'), false);
  const known = parts.flatMap(({ budget }) => (budget instanceof Quantity ? [budget] : []));
  const [first, ...rest] = known;
  if (first === undefined || known.length < parts.length) return given;
  const total = sum([first, ...rest]);
  if (given instanceof Gap) return total;
  if (given.lt(total)) {
    const message = `预算数合计 ${given.value.toFixed()} 万元小于各项预算之和 ${total.value.toFixed()} 万元，请核对。`;
    desk.interview.report('budget.total', message);
  }
  return given;
}
