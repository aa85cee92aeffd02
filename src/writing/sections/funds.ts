// Sections 八 and 九: expenditure from the government funds (T10) and the state capital budget (T12).
import { factAt, rowOfKey, tableOf } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import { question, type QuestionId } from '../catalogue';
import { figureAt, reference, TOTAL_ROW } from '../cells';
import type { Desk } from '../desk';
import type { Lack } from '../interview';
import { fullItemName } from '../names';
import { Quantity, worded } from '../quantity';
import { items, subjectAmounts } from '../subjects';
import { ZERO } from '../../amount/decimal';
import { expenditureTotal } from './income-expenditure';
import type { SectionContent } from './section';

interface FundSpec {
  readonly id: string;
  readonly table: TableId;
  readonly column: string;
  readonly figure: QuestionId;
  /** The fund's column in T04. */
  readonly fiscalColumn: string;
}

const GOVERNMENT_FUND: FundSpec = {
  id: '8',
  table: 'T10',
  column: '本年支出/小计',
  figure: 'figure.government-fund',
  fiscalColumn: '支出/政府性基金预算财政拨款',
};

const STATE_CAPITAL: FundSpec = {
  id: '9',
  table: 'T12',
  column: '本年支出/合计',
  figure: 'figure.state-capital',
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
  const subjects = subjectAmounts(desk, spec.table, spec.column, spec.id);
  const listed = 'lack' in subjects ? [] : items(subjects);
  return {
    id: spec.id,
    data: {
      ...desk.years,
      支出: desk.interview.figure(question(spec.figure), fundTotal(desk, spec)),
      本年支出合计: expenditureTotal(desk),
      各项: listed.map(({ code, amount }) => ({
        全称: fullItemName(desk.current.book, spec.table, code),
        金额: amount,
      })),
    },
    charts: [],
  };
}

/** A table left wholly blank, without the sentence that it has no data, is zero only if T04 has no money of this fund either. */
function fundTotal(desk: Desk, spec: FundSpec): Quantity | Lack {
  const place = { table: spec.table, row: TOTAL_ROW, column: spec.column, label: '合计行本年支出' };
  const reading = figureAt(desk.current, place, 'lack');
  const table = tableOf(desk.current.book, spec.table);
  if (reading instanceof Quantity || table?.status !== 'empty') return reading;
  const fiscal = tableOf(desk.current.book, 'T04');
  const row = fiscal === undefined ? undefined : rowOfKey(fiscal, '本年支出合计', '支出');
  const fact =
    fiscal === undefined || row === undefined ? undefined : factAt(fiscal, row.index, spec.fiscalColumn);
  if (fact === undefined || !isNothing(fact.reading)) return reading;
  const from = [reference(desk.current, fact.cell)];
  const words = '这张表没有数字，财政拨款收入支出决算总表也没有这项支出，按零计';
  return new Quantity({ value: ZERO, unit: '万元', from, how: worded(words, ZERO) });
}

function isNothing(reading: NonNullable<ReturnType<typeof factAt>>['reading']): boolean {
  return (
    reading.kind === 'blank' ||
    reading.kind === 'dash' ||
    (reading.kind === 'amount' && reading.amount.shown.isZero())
  );
}
