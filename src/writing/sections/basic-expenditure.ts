// Section 六: basic expenditure from the general public budget by economic subject (T08).
import { factAt, rowOfKey, tableOf, totalRow } from '../../facts/book';
import type { Row, Table } from '../../facts/table';
import { lineFigureQuestion, question } from '../catalogue';
import { figureAt, named, partOf } from '../cells';
import { currentFigure, listedFigure, type Desk } from '../desk';
import { economicName } from '../names';
import { Quantity, sum, type Figure } from '../quantity';
import type { SectionContent } from './section';

/** 人员经费 is 工资福利支出 and 对个人和家庭的补助; all else that basic expenditure can hold is 公用经费 (form of T08). */
const PERSONNEL_CLASSES = ['301', '303'];
const CLASS_DIGITS = 3;

type Group = '人员经费' | '公用经费';

/** 六、一般公共预算财政拨款基本支出决算情况. */
export function basicExpenditureSection(desk: Desk): SectionContent {
  const personnel = groupTotal(desk, '人员经费');
  const operating = groupTotal(desk, '公用经费');
  return {
    id: '6',
    data: {
      ...desk.years,
      基本支出: basicTotal(desk, personnel, operating),
      人员经费: personnel,
      公用经费: operating,
      人员经费明细: details(desk, '人员经费'),
      公用经费明细: details(desk, '公用经费'),
    },
    charts: [],
  };
}

/** The long list has a column for each group and one total row, the form in lanes a line for each group. */
function groupTotal(desk: Desk, group: Group): Figure {
  const table = tableOf(desk.current.book, 'T08');
  const line = (found: Table) => rowOfKey(found, `${group}合计`) ?? totalRow(found);
  return currentFigure(desk, group === '人员经费' ? 'figure.personnel' : 'figure.operating', {
    table: 'T08',
    row: line,
    column: table === undefined ? '金额' : amountColumn(table, group),
    label: `${group}合计`,
  });
}

function basicTotal(desk: Desk, personnel: Figure, operating: Figure): Figure {
  const table = tableOf(desk.current.book, 'T08');
  const column = table?.columns.some(({ path }) => path === '合计') === true ? '合计' : '金额';
  const place = { table: 'T08', row: totalRow, column, label: '合计' };
  const reading = figureAt(desk.current, place, 'lack');
  const parts = personnel instanceof Quantity && operating instanceof Quantity;
  const both = parts ? sum([personnel, operating]) : reading;
  return desk.interview.figure(question('figure.basic-total'), reading instanceof Quantity ? reading : both);
}

/** The lowest subjects with an amount in the group, in code order. */
function details(desk: Desk, group: Group) {
  const table = tableOf(desk.current.book, 'T08');
  if (table === undefined) return [];
  const column = amountColumn(table, group);
  return table.rows
    .filter((row) => row.role === 'economic' && row.subject !== null && belongs(row, column, group))
    .filter((row) => holdsMoney(table, row, column) && !hasPart(table, row, column))
    .sort((a, b) => ((a.subject ?? '') < (b.subject ?? '') ? -1 : 1))
    .flatMap((row) => detail(desk, table, row, column));
}

function detail(desk: Desk, table: Table, row: Row, column: string) {
  const code = row.subject ?? '';
  const fact = factAt(table, row.index, column);
  if (fact === undefined) return [];
  const name = economicName(table, code);
  const label = named(desk.current, 'T08', `${code}${name}`);
  const reading = partOf(desk.current, table, fact, label);
  const amount = listedFigure(desk, lineFigureQuestion('T08', '6', code, name), reading);
  return amount === null ? [] : [{ 名称: name, 金额: amount }];
}

function amountColumn(table: Table, group: Group): string {
  return table.columns.some(({ path }) => path === group) ? group : '金额';
}

/** In a column of its own every amount belongs to the group; in a common column the class tells. */
function belongs(row: Row, column: string, group: Group): boolean {
  if (column === group) return true;
  const personnel = PERSONNEL_CLASSES.includes((row.subject ?? '').slice(0, CLASS_DIGITS));
  return personnel === (group === '人员经费');
}

function holdsMoney(table: Table, row: Row, column: string): boolean {
  const reading = factAt(table, row.index, column)?.reading;
  if (reading === undefined || reading.kind === 'blank' || reading.kind === 'dash') return false;
  return reading.kind !== 'amount' || !reading.amount.shown.isZero();
}

function hasPart(table: Table, row: Row, column: string): boolean {
  return table.rows.some((other) => other.parent === row.index && holdsMoney(table, other, column));
}
