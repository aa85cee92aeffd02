// Section 七: the three public expenses (T13) and the counts that belong to them.
import { question, type QuestionId } from '../catalogue';
import { TOTAL_ROW, type Place } from '../cells';
import { pie } from '../chart-data';
import { currentFigure, isPresent, needsReason, priorFigure, type Desk } from '../desk';
import { Quantity, type Figure } from '../quantity';
import type { TemplateData } from '../template';
import { noneNote } from './none-note';
import { receptionDetails } from './reception';
import type { SectionContent } from './section';

interface ExpenseSpec {
  /** The path below 预算数/ and 决算数/. */
  readonly path: string;
  readonly label: string;
  readonly budget: QuestionId;
  readonly final: QuestionId;
  readonly prior: QuestionId;
  readonly reason: QuestionId;
}

const TOTAL: ExpenseSpec = {
  path: '合计',
  label: '合计',
  budget: 'figure.three-public.total.budget',
  final: 'figure.three-public.total.final',
  prior: 'prior.three-public.total',
  reason: 'reason.three-public.change',
};

const OVERSEAS: ExpenseSpec = {
  path: '因公出国（境）费',
  label: '因公出国（境）费',
  budget: 'figure.three-public.overseas.budget',
  final: 'figure.three-public.overseas.final',
  prior: 'prior.three-public.overseas',
  reason: 'reason.three-public.overseas',
};

const VEHICLES_PATH = '公务用车购置及运行维护费';

const VEHICLES: ExpenseSpec = {
  path: `${VEHICLES_PATH}/小计`,
  label: VEHICLES_PATH,
  budget: 'figure.three-public.vehicles.budget',
  final: 'figure.three-public.vehicles.final',
  prior: 'prior.three-public.vehicles',
  reason: 'reason.three-public.vehicles',
};

const RECEPTION: ExpenseSpec = {
  path: '公务接待费',
  label: '公务接待费',
  budget: 'figure.three-public.reception.budget',
  final: 'figure.three-public.reception.final',
  prior: 'prior.three-public.reception',
  reason: 'reason.three-public.reception',
};

/** 七、财政拨款“三公”经费支出决算情况. */
export function threePublicSection(desk: Desk): SectionContent {
  const total = expense(desk, TOTAL, 'lack');
  const overseas = expense(desk, OVERSEAS, 'zero');
  const vehicles = expense(desk, VEHICLES, 'zero');
  const reception = expense(desk, RECEPTION, 'zero');
  return {
    id: '7',
    data: {
      ...desk.years,
      合计: { ...total.data, ...budgetReason(desk, total) },
      出国: { ...overseas.data, ...overseasDetails(desk, overseas) },
      用车: { ...vehicles.data, ...vehicleDetails(desk, vehicles) },
      接待: { ...reception.data, ...receptionDetails(desk, reception.final) },
    },
    charts: [
      pie('图7', '“三公”经费', [
        { name: '因公出国（境）费', amount: overseas.final },
        { name: VEHICLES_PATH, amount: vehicles.final },
        { name: '公务接待费', amount: reception.final },
      ]),
    ],
  };
}

interface Expense {
  readonly budget: Figure;
  readonly final: Figure;
  readonly data: TemplateData;
}

function expense(desk: Desk, spec: ExpenseSpec, blank: 'lack' | 'zero'): Expense {
  const place = (side: string): Place => ({
    table: 'T13',
    row: TOTAL_ROW,
    column: `${side}/${spec.path}`,
    label: `${side}${spec.label}`,
  });
  const budget = currentFigure(desk, spec.budget, place('预算数'), blank);
  const final = currentFigure(desk, spec.final, place('决算数'), blank);
  const none = budget.equals(0) && final.equals(0);
  const before = priorFigure(desk, spec.prior, place('决算数'), { blank, needed: !none });
  const withReason = none ? isPresent(before) : needsReason(final, before);
  const data = {
    预算: budget,
    决算: final,
    上年: before,
    /** Neither planned nor spent: one short sentence instead of rates of nothing. */
    没有发生: none,
    要说增减原因: withReason,
    增减原因: desk.interview.text(question(spec.reason), withReason),
  };
  return { budget, final, data };
}

function budgetReason(desk: Desk, { budget, final }: Expense): TemplateData {
  const differs = budget instanceof Quantity && final instanceof Quantity && !budget.equals(final);
  const reason = desk.interview.text(question('reason.three-public.budget'), differs);
  return { 要说预算差异: differs, 预算差异原因: reason };
}

function overseasDetails(desk: Desk, { final }: Expense): TemplateData {
  const needed = isPresent(final);
  return {
    说明: noneNote(desk, 'overseas.none-note'),
    团组: desk.interview.integer(question('overseas.groups'), needed),
    人次: desk.interview.integer(question('overseas.persons'), needed),
    内容: desk.interview.text(question('overseas.use'), needed),
  };
}

function vehicleDetails(desk: Desk, { final }: Expense): TemplateData {
  const part = (id: QuestionId, name: string) =>
    currentFigure(
      desk,
      id,
      { table: 'T13', row: TOTAL_ROW, column: `决算数/${VEHICLES_PATH}/${name}`, label: `决算数${name}` },
      'zero',
    );
  const purchase = part('figure.three-public.purchase.final', '公务用车购置费');
  const running = part('figure.three-public.running.final', '公务用车运行维护费');
  const { interview } = desk;
  return {
    说明: noneNote(desk, 'vehicles.none-note'),
    购置费: purchase,
    购置数: interview.integer(question('vehicles.bought'), isPresent(purchase)),
    购置用途: interview.text(question('vehicles.bought-use'), isPresent(purchase)),
    运行费: running,
    运行用途: interview.text(question('vehicles.running-use'), isPresent(running)),
    保有量: interview.integer(question('vehicles.held'), isPresent(final)),
  };
}
