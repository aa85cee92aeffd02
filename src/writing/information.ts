// Figures beyond the tables: from 机构运行信息表 where the workbook has it, else from the answers.
import { shownIn } from '../amount/interval';
import { question, type QuestionId } from './catalogue';
import { reference } from './cells';
import { ZERO } from '../amount/decimal';
import { isPresent, type Desk } from './desk';
import { Quantity, worded, type Figure } from './quantity';

const SHEET_NAME = '机构运行信息表';

/** A count, such as 批次 or 辆. */
export function count(desk: Desk, id: QuestionId, needed: boolean): Figure {
  return desk.interview.integer(question(id), needed, stated(desk, id));
}

/** An amount in 万元. */
export function amount(desk: Desk, id: QuestionId, needed: boolean): Figure {
  const spec = question(id);
  const reading = stated(desk, id);
  return reading === undefined ? desk.interview.amount(spec, needed) : desk.interview.figure(spec, reading);
}

/** A count or amount that belongs to `whole`: of nothing every part is nothing, and nobody is asked. */
export function within(desk: Desk, id: QuestionId, whole: Figure): Figure {
  const spec = question(id);
  const part = (spec.type === 'integer' ? count : amount)(desk, id, isPresent(whole));
  if (part instanceof Quantity || !(whole instanceof Quantity) || !whole.equals(0)) return part;
  const how = worded('没有这项支出，按零写', ZERO);
  const unit = spec.unit ?? '';
  return new Quantity({ value: ZERO, unit, from: whole.parts.from, how, calculation: { kind: 'zero' } });
}

/** What the sheet says; a blank there says nothing. */
function stated(desk: Desk, id: QuestionId): Quantity | undefined {
  const { book, decimals } = desk.current;
  const line = book.information?.lines.find(({ key }) => key === id);
  if (line === undefined || line.reading.kind !== 'amount') return undefined;
  const unit = question(id).unit ?? '';
  const { amount: found } = line.reading;
  const value = unit === '万元' ? shownIn(found, unit).toDecimalPlaces(decimals) : found.shown;
  const how = worded(`${SHEET_NAME}${line.label}`, value);
  const calculation = { kind: 'cell', cell: line.cell, unit, decimals: value.decimalPlaces() } as const;
  return new Quantity({ value, unit, from: [reference(desk.current, line.cell)], how, calculation });
}
