// For every check that is not arithmetic a book that breaks it, and what its finding says.
import { parsePackLines, type RulePack } from '../../src/checking/packs/rule-pack';
import type { Finding } from '../../src/checking/finding';
import type { FactBook } from '../../src/facts/book';
import type { ProblemCode } from '../../src/facts/problem';
import type { Row } from '../../src/facts/table';
import { archiveCentre, archiveCentreBefore, smallCentre } from './archive-centre';
import { withCell, withoutRow, withTable } from './text-book';

export interface BrokenBook {
  readonly rule: string;
  readonly book: FactBook;
  readonly prior?: FactBook;
  readonly rules?: readonly RulePack[];
  /** Beginning of the finding's id after the rule. */
  readonly key: string;
  readonly severity: Finding['severity'];
  /** Words that the message must hold. */
  readonly says: readonly string[];
}

const book = archiveCentre();
const CELL = { sheet: '公开03表', row: 7, col: 3 };

function withProblem(code: ProblemCode, found: string): FactBook {
  const reason = '请改正后再核对。';
  return { ...book, problems: [{ code, table: 'T03', sheet: '公开03表', cell: CELL, found, reason }] };
}

function withRow(id: string, code: string, change: Partial<Row>): FactBook {
  return withTable(book, id, (table) => ({
    ...table,
    rows: table.rows.map((row) => (row.code === code ? { ...row, ...change } : row)),
  }));
}

const swappedColumns = withTable(book, 'T06', (table) => ({
  ...table,
  facts: table.facts.map((fact) => {
    const [group, name] = fact.column.split('/');
    const other = name === '基本支出' ? '项目支出' : '基本支出';
    return name === '合计' ? fact : { ...fact, column: `${group ?? ''}/${other}` };
  }),
}));

const inYuan = withTable(book, 'T04', (table) => ({
  ...table,
  unit: '元',
  facts: table.facts.map((fact) =>
    fact.reading.kind === 'amount'
      ? { ...fact, reading: { ...fact.reading, amount: { ...fact.reading.amount, unit: '元' } } }
      : fact,
  ),
}));

/** Every amount of these rows is a formula but one, named as row/column. */
function withFormulas(id: string, codes: readonly string[], but: string): FactBook {
  return withTable(book, id, (table) => ({
    ...table,
    facts: table.facts.map((fact) => {
      const row = table.rows[fact.row];
      const name = row?.code ?? row?.key ?? '';
      const formula = codes.includes(name) && `${name}/${fact.column}` !== but;
      return fact.reading.kind === 'amount' ? { ...fact, reading: { ...fact.reading, formula } } : fact;
    }),
  }));
}

const PROBLEMS: readonly (readonly [string, ProblemCode, Finding['severity']])[] = [
  ['R01', 'text-for-amount', 'error'],
  ['R02', 'formula-error', 'error'],
  ['R03', 'uncalculated', 'error'],
  ['R03', 'stale', 'error'],
  ['R04', 'table-twice', 'error'],
  ['R05', 'table-missing', 'warning'],
  ['R06', 'unrecognised', 'warning'],
  ['R07', 'unit-missing', 'warning'],
  ['R08', 'code-malformed', 'warning'],
  ['R09', 'amount-unplaced', 'warning'],
  ['R10', 'total-missing', 'warning'],
];

export const BROKEN_BOOKS: readonly BrokenBook[] = [
  ...PROBLEMS.map(([rule, code, severity]): BrokenBook => ({
    rule,
    book: withProblem(code, '待定'),
    key: 'T03/D8',
    severity,
    says: ['公开03表支出决算表', 'D8', '待定', '请改正'],
  })),
  {
    rule: 'T02.3',
    book: withoutRow(book, 'T02', '208'),
    key: 'T02/208',
    severity: 'error',
    says: ['缺少类 208 社会保障和就业支出', '补列'],
  },
  {
    rule: 'T10.4',
    book: withTable(smallCentre(), 'T10', (table) => ({ ...table, emptySentence: null })),
    key: 'T10',
    severity: 'warning',
    says: ['没有数据，也没有说明', '本表无数据'],
  },
  {
    rule: 'T11.4',
    book: withCell(smallCentre(), 'T11', '合计', '本年收入', '3.00'),
    key: 'T11',
    severity: 'warning',
    says: ['写有', '有不为零的金额'],
  },
  {
    rule: 'T12.3',
    book: withTable(smallCentre(), 'T12', (table) => ({ ...table, emptySentence: null })),
    key: 'T12',
    severity: 'warning',
    says: ['没有数据'],
  },
  {
    rule: 'X27',
    book: withCell(book, 'T13', '合计', '决算数/因公出国（境）费', '1.20'),
    key: '决算数·因公出国（境）费',
    severity: 'warning',
    says: ['30212', '有金额'],
  },
  {
    rule: 'X30',
    book: withoutRow(book, 'T03', '2010350'),
    key: 'T06/2010350',
    severity: 'warning',
    says: ['2010350 事业运行', '公开03表支出决算表没有这个科目'],
  },
  {
    rule: 'X31',
    book: withRow('T06', '2010399', { code: '2120804', subject: '2120804' }),
    key: 'T06/2120804',
    severity: 'error',
    says: ['政府性基金预算的科目', '不应列在本表'],
  },
  {
    rule: 'X32',
    book: withTable(book, 'T05', (table) => ({ ...table, unitName: { text: '另一家单位', cell: CELL } })),
    key: 'T05/单位',
    severity: 'warning',
    says: ['“另一家单位”', '“青禾县档案服务中心”'],
  },
  {
    rule: 'X32',
    book: withTable(book, 'T05', (table) => ({ ...table, year: { value: 2021, cell: CELL } })),
    key: 'T05/年度',
    severity: 'warning',
    says: ['2021', '2023'],
  },
  {
    rule: 'X33',
    book: { ...book, entries: [...book.entries].reverse() },
    key: 'T',
    severity: 'warning',
    says: ['次序'],
  },
  {
    rule: 'R11',
    book: withRow('T06', '2010350', { label: '信访事务' }),
    key: 'T06/2010350',
    severity: 'warning',
    says: ['编码 2010350', '“事业运行”', '“信访事务”'],
  },
  {
    rule: 'R12',
    book: withRow('T03', '2010350', { code: '2010377', subject: '2010377' }),
    key: 'T03/2010377',
    severity: 'warning',
    says: ['2010377', '不在已知的科目表中'],
  },
  {
    rule: 'R13',
    book: withRow('T06', '2010350', { label: '信访事务' }),
    key: 'T06/2010350',
    severity: 'warning',
    says: ['名称不一', '公开02表收入决算表'],
  },
  {
    rule: 'R14',
    book: withRow('T06', '2010350', { code: '2010301', subject: '2010301', label: '行政运行' }),
    key: 'T06/2010301',
    severity: 'warning',
    says: ['各出现一次'],
  },
  {
    rule: 'R16',
    book: withRow('T06', '2010350', { hidden: true }),
    key: 'T06/',
    severity: 'warning',
    says: ['被隐藏', '取消隐藏'],
  },
  {
    rule: 'R16',
    book: withTable(book, 'T06', (table) => ({ ...table, sheetHidden: true })),
    key: 'T06',
    severity: 'warning',
    says: ['工作表“公开06表”被隐藏'],
  },
  {
    rule: 'R17',
    book: withTable(book, 'T06', (table) => ({
      ...table,
      facts: table.facts.map((fact) =>
        fact.reading.kind === 'amount' ? { ...fact, reading: { ...fact.reading, fromText: true } } : fact,
      ),
    })),
    key: 'T06',
    severity: 'info',
    says: ['以文本存储'],
  },
  { rule: 'R19', book: inYuan, key: 'T04', severity: 'info', says: ['金额单位是元', '换算'] },
  {
    rule: 'R20',
    book: withTable(book, 'T01', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.key === '教育支出' ? { ...row, label: '五、教育文艺支出', key: null, subject: null } : row,
      ),
    })),
    key: 'T01/五、教育文艺支出',
    severity: 'warning',
    says: ['不是已知的支出功能分类的类'],
  },
  {
    rule: 'R21',
    book,
    prior: { ...archiveCentreBefore(), unitName: '另一家单位' },
    key: '单位',
    severity: 'warning',
    says: ['“另一家单位”', '“青禾县档案服务中心”'],
  },
  {
    rule: 'R21',
    book,
    prior: { ...archiveCentreBefore(), year: 2020 },
    key: '年度',
    severity: 'warning',
    says: ['2020', '2023'],
  },
  {
    rule: 'R22',
    book: withTable(book, 'T05', (table) => ({ ...table, unitName: { text: '××局', cell: CELL } })),
    key: 'T05',
    severity: 'warning',
    says: ['“××局”', '全称'],
  },
  {
    rule: 'R23',
    book: withCell(book, 'T01', '总计', '收入/金额', '0.00'),
    key: 'T01/收入',
    severity: 'warning',
    says: ['收入方的总计为零'],
  },
  {
    rule: 'R24',
    book: withCell(book, 'T03', '2010301', '基本支出', '80.0041'),
    key: 'T03',
    severity: 'info',
    says: ['两位以上的小数', '公开03表!'],
  },
  {
    rule: 'R25',
    book: withFormulas('T03', ['合计', '201', '20103', '212', '21208', '223', '22301'], '合计/项目支出'),
    key: 'T03/合计/项目支出',
    severity: 'info',
    says: ['合计·项目支出', '其他合计都是公式'],
  },
  {
    rule: 'R26',
    book: withCell(book, 'T03', '2010301', '项目支出', '9.00'),
    key: 'T03/2010301',
    severity: 'info',
    says: ['2010301 行政运行·项目支出', '一般只列基本支出'],
  },
  {
    rule: 'R27',
    book: withTable(book, 'T13', (table) => ({
      ...table,
      emptySentence: { text: '故本表为空表', cell: CELL },
    })),
    key: 'T13',
    severity: 'warning',
    says: ['“故本表为空表”', '有不为零的金额'],
  },
  {
    rule: 'X30',
    book: withoutRow(book, 'T02', '2120804'),
    key: 'T10/2120804',
    severity: 'warning',
    says: ['公开02表收入决算表没有这个科目'],
  },
  {
    rule: 'R28',
    book,
    rules: [
      parsePackLines(
        [
          { text: '【自01】总计相等', cell: '自定义审核公式!A1', line: 1 },
          { text: '表1[收入, 总计] 约等于 表1[支出, 总计]', cell: '自定义审核公式!A2', line: 1 },
        ],
        '自定义审核公式',
      ),
    ],
    key: '自定义审核公式!A2',
    severity: 'warning',
    says: ['自定义审核公式!A2 第 12 个字', '约等于'],
  },
  { rule: 'R15', book: inYuan, key: 'T04', severity: 'error', says: ['相差一万倍', '万元'] },
  { rule: 'R18', book: swappedColumns, key: 'T06/', severity: 'error', says: ['两列疑似对调'] },
];
