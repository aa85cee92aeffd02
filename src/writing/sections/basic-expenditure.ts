// Section 六: basic expenditure from the general public budget by economic subject (T08).
import { factAt, rowOfKey, tableOf, totalRow } from '../../facts/book';
import type { Row, Table } from '../../facts/table';
import { lineFigureQuestion, question } from '../catalogue';
import { figureAt, named, partOf } from '../cells';
import { currentFigure, listedFigure, type Desk, sectionStyle } from '../desk';
import { economicName } from '../names';
import { footed, type Part } from '../parts';
import { Gap, Quantity, sum, type Figure } from '../quantity';
import type { SectionContent } from './section';

/** 人员经费 is 工资福利支出 and 对个人和家庭的补助; all else that basic expenditure can hold is 公用经费 (form of T08). */
const PERSONNEL_CLASSES = ['301', '303'];
const CLASS_DIGITS = 3;
/** 机关事业单位基本养老保险缴费 to 其他社会保障缴费. */
const SOCIAL_INSURANCE = ['30108', '30109', '30110', '30111', '30112'];

type Group = '人员经费' | '公用经费';

interface SubjectPart extends Part {
  readonly code: string;
}

/** 六、一般公共预算财政拨款基本支出决算情况. */
export function basicExpenditureSection(desk: Desk): SectionContent {
  const personnel = groupTotal(desk, '人员经费');
  const operating = groupTotal(desk, '公用经费');
  const total = basicTotal(desk, personnel, operating);
  const [shownPersonnel = personnel, shownOperating = operating] = footed(
    desk,
    { section: '6', name: '基本支出', amount: total },
    [
      { name: '人员经费', amount: personnel },
      { name: '公用经费', amount: operating },
    ],
  ).map(({ amount }) => amount);
  const listed = (group: Group, amount: Figure) =>
    footed(desk, { section: '6', name: group, amount }, inOwnOrder(desk, group, details(desk, group))).map(
      (part) => ({
        名称: part.name,
        金额: part.amount,
      }),
    );
  const [personnelItems, operatingItems] = [
    listed('人员经费', shownPersonnel),
    listed('公用经费', shownOperating),
  ];
  return {
    id: '6',
    data: {
      基本支出: total,
      人员经费: shownPersonnel,
      公用经费: shownOperating,
      人员经费明细: personnelItems,
      有人员明细: personnelItems.length > 0,
      公用经费明细: operatingItems,
      有公用明细: operatingItems.length > 0,
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

/** The lowest subjects with an amount in the group, in code order; social insurance in one where the style says so. */
function details(desk: Desk, group: Group): readonly Part[] {
  const found = subjects(desk, group);
  if (!sectionStyle(desk, '6').社保合并) return found;
  const insured = found.filter(({ code }) => SOCIAL_INSURANCE.includes(code));
  const amounts = insured.flatMap(({ amount }) => (amount instanceof Quantity ? [amount] : []));
  const [first, ...rest] = amounts;
  if (first === undefined || amounts.length < insured.length) return found;
  const merged = { name: '社会保险缴费', amount: sum([first, ...rest]) };
  return found.flatMap((part): readonly Part[] =>
    part === insured[0] ? [merged] : SOCIAL_INSURANCE.includes(part.code) ? [] : [part],
  );
}

/** The user's own order and short names, where they name the same subjects as the table. */
function inOwnOrder(desk: Desk, group: Group, parts: readonly Part[]): readonly Part[] {
  const id = group === '人员经费' ? 'basic.personnel-items' : 'basic.operating-items';
  const listed = desk.interview.list(question(id), false);
  if (listed instanceof Gap) return parts;
  const found = listed.flatMap((name) => {
    const part = parts.find((candidate) => isSameSubject(candidate.name, name));
    return part === undefined ? [] : [{ name, amount: part.amount }];
  });
  if (found.length === parts.length && listed.length === parts.length) return found;
  const names = parts.map(({ name }) => name).join('、');
  desk.interview.report(id, `列出的科目与表中有金额的不一致，按表写：${names}。请改填或删去这个答案。`);
  return parts;
}

/** 其他交通费 for 其他交通费用. */
function isSameSubject(official: string, name: string): boolean {
  return (
    official === name ||
    (name.length > 2 && official.startsWith(name) && /^(?:用|支出)$/u.test(official.slice(name.length)))
  );
}

function subjects(desk: Desk, group: Group): readonly SubjectPart[] {
  const table = tableOf(desk.current.book, 'T08');
  if (table === undefined) return [];
  const column = amountColumn(table, group);
  return table.rows
    .filter((row) => row.role === 'economic' && row.subject !== null && belongs(row, column, group))
    .filter((row) => holdsMoney(table, row, column) && !hasPart(table, row, column))
    .sort((a, b) => ((a.subject ?? '') < (b.subject ?? '') ? -1 : 1))
    .flatMap((row) => detail(desk, table, row, column));
}

function detail(desk: Desk, table: Table, row: Row, column: string): readonly SubjectPart[] {
  const code = row.subject ?? '';
  const fact = factAt(table, row.index, column);
  if (fact === undefined) return [];
  const name = economicName(table, code);
  const label = named(desk.current, 'T08', `${code}${name}`);
  const reading = partOf(desk.current, table, fact, label);
  const amount = listedFigure(desk, lineFigureQuestion('T08', '6', code, name), reading);
  return amount === null ? [] : [{ code, name, amount }];
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
