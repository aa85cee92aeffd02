// Sections 八 and 九: expenditure from the government funds (T10) and the state capital budget (T12).
import { ZERO } from '../../amount/decimal';
import { factAt, rowOfKey, tableOf } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import { question, type QuestionId } from '../catalogue';
import { figureAt, reference, type Source, TOTAL_ROW } from '../cells';
import { reasonOf, type Desk, sectionStyle } from '../desk';
import type { Lack } from '../interview';
import { fullItemName } from '../names';
import { footed } from '../parts';
import { Quantity, worded, type Figure } from '../quantity';
import { items, subjectAmounts } from '../subjects';
import type { TemplateData } from '../template/template';
import { expenditureTotal } from './income-expenditure';
import type { SectionContent } from './section';

interface FundSpec {
  readonly id: string;
  readonly table: TableId;
  readonly column: string;
  readonly figure: QuestionId;
  readonly prior: QuestionId;
  readonly reason: QuestionId;
  /** The fund's column in T04. */
  readonly fiscalColumn: string;
}

const GOVERNMENT_FUND: FundSpec = {
  id: '8',
  table: 'T10',
  column: '本年支出/小计',
  figure: 'figure.government-fund',
  prior: 'prior.government-fund',
  reason: 'reason.government-fund-change',
  fiscalColumn: '支出/政府性基金预算财政拨款',
};

const STATE_CAPITAL: FundSpec = {
  id: '9',
  table: 'T12',
  column: '本年支出/合计',
  figure: 'figure.state-capital',
  prior: 'prior.state-capital',
  reason: 'reason.state-capital-change',
  fiscalColumn: '支出/国有资本经营预算财政拨款',
};

/** 八、政府性基金预算支出决算情况. */
export function governmentFundSection(desk: Desk): SectionContent {
  return fundSection(desk, GOVERNMENT_FUND);
}

/** 九、国有资本经营预算支出决算情况. */
export function stateCapitalSection(desk: Desk): SectionContent {
  return fundSection(desk, STATE_CAPITAL);
}

function fundSection(desk: Desk, spec: FundSpec): SectionContent {
  const style = sectionStyle(desk, spec.id);
  const subjects = subjectAmounts(desk, spec.table, spec.column, spec.id);
  const listed = 'lack' in subjects ? [] : items(subjects);
  const now = desk.interview.figure(question(spec.figure), fundTotal(desk.current, spec));
  const total = expenditureTotal(desk);
  const parts = listed.map(({ code, amount }) => ({
    name: fullItemName(desk.current.book, spec.table, code, style),
    amount,
  }));
  return {
    id: spec.id,
    data: {
      支出: now,
      本年支出合计: total,
      要占比: !total.equals(0) && (style.基金比较 || now.gt(0)),
      有各项: parts.length > 0,
      各项: footed(desk, { section: spec.id, name: '支出合计', amount: now }, parts).map(
        ({ name, amount }) => ({ 名称: name, 金额: amount }),
      ),
      ...comparison(desk, spec, now, style.基金比较),
    },
    charts: [],
  };
}

/** Last year's figure is asked for only where the style compares with it. */
function comparison(desk: Desk, spec: FundSpec, now: Figure, wanted: boolean): TemplateData {
  if (!wanted) return { 上年支出: now, 原因: '' };
  const reading = desk.prior === null ? { lack: '没有上年工作簿' } : fundTotal(desk.prior, spec);
  const before = desk.interview.figure(question(spec.prior), reading);
  return { 上年支出: before, 原因: reasonOf(desk, spec.id, question(spec.reason), now, before) };
}

/** A table left wholly blank, without the sentence that it has no data, is zero only if T04 has no money of this fund either. */
function fundTotal(source: Source, spec: FundSpec): Quantity | Lack {
  const place = { table: spec.table, row: TOTAL_ROW, column: spec.column, label: '合计行本年支出' };
  const reading = figureAt(source, place, 'lack');
  const table = tableOf(source.book, spec.table);
  if (reading instanceof Quantity || table?.status !== 'empty') return reading;
  const fiscal = tableOf(source.book, 'T04');
  const row = fiscal === undefined ? undefined : rowOfKey(fiscal, '本年支出合计', '支出');
  const fact =
    fiscal === undefined || row === undefined ? undefined : factAt(fiscal, row.index, spec.fiscalColumn);
  if (fact === undefined || !isNothing(fact.reading)) return reading;
  const from = [reference(source, fact.cell)];
  const words = '这张表没有数字，财政拨款收入支出决算总表也没有这项支出，按零计';
  return new Quantity({
    value: ZERO,
    unit: '万元',
    from,
    how: worded(words, ZERO),
    calculation: { kind: 'zero' },
  });
}

function isNothing(reading: NonNullable<ReturnType<typeof factAt>>['reading']): boolean {
  return (
    reading.kind === 'blank' ||
    reading.kind === 'dash' ||
    (reading.kind === 'amount' && reading.amount.shown.isZero())
  );
}
