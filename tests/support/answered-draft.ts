// The text of a book with every question answered, in figures that fit each other.
import { type Amount, convert } from '../../src/amount/amount';
import type { Decimal } from '../../src/amount/decimal';
import { factAt, type FactBook, rowOfKey, rowOfSubject, tableOf } from '../../src/facts/book';
import { writeText } from '../../src/output/write-text';
import { draft } from '../../src/writing/draft';
import type { Answers, Question } from '../../src/writing/question';
import type { WritingStyle } from '../../src/writing/style/switches';

const FIXED: Answers = {
  'unit.subordinates': '0',
  'unit.duties': ['组织群众文化活动'],
  'vehicles.bought': '0',
  'vehicles.held': '2',
  'vehicles.held.sedans': '1',
  'vehicles.held.off-road': '1',
  'vehicles.held.buses': '0',
  'reception.foreign-amount': '0',
  'reception.occasions': ['乡镇业务交流'],
  'reception.batches': '6',
  'reception.persons': '48',
  'prior.agency': '10.00',
  'procurement.total': '20.00',
  'procurement.goods': '12.00',
  'procurement.works': '0',
  'procurement.services': '8.00',
  'procurement.sme': '15.00',
  'procurement.micro': '5.00',
  'assets.vehicles': '2',
  'assets.equipment': '1',
  'assets.vehicles.leaders': '0',
  'assets.vehicles.confidential': '0',
  'assets.vehicles.emergency': '1',
  'assets.vehicles.enforcement': '0',
  'assets.vehicles.special': '0',
  'assets.vehicles.retired': '0',
  'assets.vehicles.other': '1',
  'performance.score': '95.5',
  'performance.evaluated': '2',
  'performance.evaluated-projects': ['甲项目', '乙项目'],
  'performance.targets': '2',
  'performance.monitored': '2',
  'performance.self-evaluated': '2',
  'performance.self-evaluated-projects': ['甲项目', '乙项目'],
  attachments: ['部门整体绩效自评报告', '甲项目绩效自评报告', '乙项目绩效自评报告'],
  'performance.project-scores': '均为90分以上',
};

/** As plain text; nothing in it is open. */
export function answeredText(book: FactBook, prior: FactBook, style?: WritingStyle): string {
  let answers: Answers = {};
  for (let round = 0; round < 4; round += 1) {
    const { questions } = draft(book, { prior, answers, style });
    const open = questions.filter(({ answered }) => !answered);
    answers = { ...answers, ...Object.fromEntries(open.map((one) => [one.id, answerTo(one, book)])) };
  }
  return writeText(draft(book, { prior, answers, style })).join('\n');
}

function answerTo({ id, type, choices }: Question, book: FactBook): Answers[string] {
  const fixed = FIXED[id];
  if (fixed !== undefined) return fixed;
  if (id === 'budget.total' || id === 'unit.short-name' || id === 'unit.in-scope') return null;
  if (id.startsWith('basic.')) return null;
  if (id.startsWith('budget.item.')) return budgetOf(book, id.slice('budget.item.'.length));
  if (id === 'agency.amount') return shown(book, 'T08', '公用经费合计') ?? '12.00';
  if (type === 'choice') return choices?.[0] ?? null;
  if (type === 'list') return ['日常业务'];
  return type === 'text' ? '业务工作需要' : '0';
}

/** A little more than was spent. */
function budgetOf(book: FactBook, subject: string): string {
  const table = tableOf(book, 'T06');
  const row = table === undefined ? undefined : rowOfSubject(table, subject);
  const reading =
    table === undefined || row === undefined ? undefined : factAt(table, row.index, '本年支出/合计')?.reading;
  return reading?.kind === 'amount' ? inTenThousands(reading.amount).times('1.07').toFixed(2) : '1.00';
}

function shown(book: FactBook, id: string, key: string): string | null {
  const table = tableOf(book, id);
  const row = table === undefined ? undefined : rowOfKey(table, key);
  const reading =
    table === undefined || row === undefined ? undefined : factAt(table, row.index, '金额')?.reading;
  return reading?.kind === 'amount' ? inTenThousands(reading.amount).toFixed(2) : null;
}

function inTenThousands({ shown: value, unit }: Amount): Decimal {
  return convert(value, unit, '万元');
}
