// One of the three public expenses: budget, final, last year's, and the reasons of the differences.
import { threePublicBudget } from '../budget-figures';
import { question, type QuestionId } from '../catalogue';
import { figureAt, TOTAL_ROW, type Place } from '../cells';
import { currentFigure, isPresent, priorFigure, reasonOf, type Desk, sectionStyle } from '../desk';
import { Quantity, type Figure } from '../quantity';
import type { TemplateData } from '../template/template';

const ID = '7';

export interface ExpenseSpec {
  /** The path below 预算数/ and 决算数/, and in 表3-3 of the budget. */
  readonly path: string;
  readonly budgetPath: string;
  readonly label: string;
  readonly budget: QuestionId;
  readonly final: QuestionId;
  readonly prior: QuestionId;
  readonly reason: QuestionId;
}

export const TOTAL: ExpenseSpec = {
  path: '合计',
  budgetPath: '合计',
  label: '合计',
  budget: 'figure.three-public.total.budget',
  final: 'figure.three-public.total.final',
  prior: 'prior.three-public.total',
  reason: 'reason.three-public.change',
};

export const OVERSEAS: ExpenseSpec = {
  path: '因公出国（境）费',
  budgetPath: '因公出国（境）费用',
  label: '因公出国（境）费',
  budget: 'figure.three-public.overseas.budget',
  final: 'figure.three-public.overseas.final',
  prior: 'prior.three-public.overseas',
  reason: 'reason.three-public.overseas',
};

export const VEHICLES_PATH = '公务用车购置及运行维护费';

export const VEHICLES: ExpenseSpec = {
  path: `${VEHICLES_PATH}/小计`,
  budgetPath: '公务用车购置及运行费/小计',
  label: VEHICLES_PATH,
  budget: 'figure.three-public.vehicles.budget',
  final: 'figure.three-public.vehicles.final',
  prior: 'prior.three-public.vehicles',
  reason: 'reason.three-public.vehicles',
};

export const RECEPTION: ExpenseSpec = {
  path: '公务接待费',
  budgetPath: '公务接待费',
  label: '公务接待费',
  budget: 'figure.three-public.reception.budget',
  final: 'figure.three-public.reception.final',
  prior: 'prior.three-public.reception',
  reason: 'reason.three-public.reception',
};

export interface Expense {
  readonly budget: Figure;
  readonly final: Figure;
  readonly data: TemplateData;
}

/** `blank`: what a blank cell means; a part of the expenses that is blank is nothing. */
export function expense(desk: Desk, spec: ExpenseSpec, blank: 'lack' | 'zero'): Expense {
  const place = (side: string): Place => ({
    table: 'T13',
    row: TOTAL_ROW,
    column: `${side}/${spec.path}`,
    label: `${side}${spec.label}`,
  });
  const planned = figureAt(desk.current, place('预算数'), blank);
  const fallback =
    planned instanceof Quantity ? planned : threePublicBudget(desk, spec.budgetPath, spec.label);
  const budget = desk.interview.figure(
    question(spec.budget),
    fallback instanceof Quantity ? fallback : planned,
  );
  const final = currentFigure(desk, spec.final, place('决算数'), blank);
  const none = budget.equals(0) && final.equals(0);
  const full = sectionStyle(desk, ID).三公零项 === '详写';
  const before = priorFigure(desk, spec.prior, place('决算数'), { blank, needed: !none || full });
  // Nothing now and nothing known of before: there is no change to explain.
  const compared = none && !full && !(before instanceof Quantity) ? final : before;
  const data = {
    预算: budget,
    决算: final,
    上年: compared,
    /** Neither planned nor spent: one short sentence instead of rates of nothing. */
    没有发生: none,
    已安排: !budget.equals(0),
    有支出: isPresent(final),
    增减原因: reasonOf(desk, ID, question(spec.reason), final, compared),
  };
  return { budget, final, data };
}

/** 购置费 or 运行维护费, the final figure. */
export function vehiclePart(desk: Desk, id: QuestionId, name: string): Figure {
  const column = `决算数/${VEHICLES_PATH}/${name}`;
  return currentFigure(desk, id, { table: 'T13', row: TOTAL_ROW, column, label: `决算数${name}` }, 'zero');
}

export function budgetReason(desk: Desk, { budget, final }: Expense): TemplateData {
  const known = budget instanceof Quantity && final instanceof Quantity;
  const spec = question('reason.three-public.budget');
  const reason = known ? reasonOf(desk, ID, spec, final, budget) : desk.interview.text(spec, false);
  return { 预算差异原因: known ? reason : '' };
}
