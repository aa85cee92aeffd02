// Sections 一 and 四: the totals of T01 and T04 against last year's.
import { rowOfKey } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import { question, type QuestionId } from '../catalogue';
import { columns } from '../chart-data';
import { figureAt, type Place, type Source } from '../cells';
import { reasonOf, type Desk } from '../desk';
import type { Lack } from '../interview';
import { Quantity } from '../quantity';
import type { SectionContent } from './section';

interface TotalsSpec {
  readonly id: string;
  readonly chart: string;
  readonly table: TableId;
  readonly expenditureColumn: string;
  readonly figure: QuestionId;
  readonly prior: QuestionId;
  readonly reason: QuestionId;
}

const ALL_MONEY: TotalsSpec = {
  id: '1',
  chart: '图1',
  table: 'T01',
  expenditureColumn: '支出/金额',
  figure: 'figure.total',
  prior: 'prior.total',
  reason: 'reason.total-change',
};

const FISCAL_MONEY: TotalsSpec = {
  id: '4',
  chart: '图4',
  table: 'T04',
  expenditureColumn: '支出/合计',
  figure: 'figure.fiscal-total',
  prior: 'prior.fiscal-total',
  reason: 'reason.fiscal-total-change',
};

/** 一、收入支出决算总体情况. */
export function totalsSection(desk: Desk): SectionContent {
  return totals(desk, ALL_MONEY);
}

/** 四、财政拨款收入支出决算总体情况. */
export function fiscalTotalsSection(desk: Desk): SectionContent {
  return totals(desk, FISCAL_MONEY);
}

function totals(desk: Desk, spec: TotalsSpec): SectionContent {
  const now = desk.interview.figure(question(spec.figure), grandTotal(desk.current, spec));
  const beforeReading = desk.prior === null ? { lack: '没有上年工作簿' } : grandTotal(desk.prior, spec);
  const before = desk.interview.figure(question(spec.prior), beforeReading);
  const reason = reasonOf(desk, spec.id, question(spec.reason), now, before);
  return {
    id: spec.id,
    data: { 收支总计: now, 上年收支总计: before, 原因: reason },
    charts: [columns(spec.chart, desk.year, ['收入', '支出'], before, now)],
  };
}

/** “收、支总计均为” holds only where both sides print the same figure. */
function grandTotal(source: Source, spec: TotalsSpec): Quantity | Lack {
  const place = (lane: string, column: string): Place => ({
    table: spec.table,
    row: (table) => rowOfKey(table, '总计', lane),
    column,
    label: `${lane === '收入' ? '' : lane}总计`,
  });
  const income = figureAt(source, place('收入', '收入/金额'), 'lack');
  const expenditure = figureAt(source, place('支出', spec.expenditureColumn), 'lack');
  if (!(income instanceof Quantity)) return income;
  if (!(expenditure instanceof Quantity)) return expenditure;
  if (income.equals(expenditure)) return agreed(income, expenditure);
  return { lack: `${income.parts.how}与${expenditure.parts.how}不相等，请先改正` };
}

function agreed(income: Quantity, expenditure: Quantity): Quantity {
  const [one, other] = [income.parts.calculation, expenditure.parts.calculation];
  if (one?.kind !== 'cell' || other?.kind !== 'cell') return income;
  return new Quantity({ ...income.parts, calculation: { kind: 'agreed', one, other } });
}
