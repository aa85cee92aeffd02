// For the checks that are not arithmetic and look at budgets: a budget that breaks each.
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { BrokenBook } from './broken-books';
import { drawBudget } from './draw-budget';
import { ARCHIVES_2025, STATION_2025 } from './made-up-budget';
import { withCell, withoutRow, withTable } from './text-book';

function bookOf(budget: typeof ARCHIVES_2025): FactBook {
  const [book] = readWorkbook(drawBudget(budget, { zero: '0' }).workbook).books;
  if (book === undefined) throw new Error('no budget');
  return book;
}

const archives = bookOf(ARCHIVES_2025);
const station = bookOf(STATION_2025);

export const BROKEN_BUDGETS: readonly BrokenBook[] = [
  {
    rule: 'Y15',
    book: withTable(station, 'B4', (table) => ({ ...table, emptySentence: null })),
    key: 'B4',
    severity: 'warning',
    says: ['没有数据，也没有说明', '政府性基金预算支出'],
  },
  {
    rule: 'Y15',
    book: withCell(station, 'B5', '合计', '本年国有资本经营预算支出/合计', '3.00'),
    key: 'B5',
    severity: 'warning',
    says: ['写有', '有不为零的金额'],
  },
  {
    rule: 'R29',
    book: withCell(station, 'B3', '2101102', '当年财政拨款安排', '-3.19'),
    key: 'B3/2101102/当年财政拨款安排',
    severity: 'warning',
    says: ['2101102 事业单位医疗·当年财政拨款安排', '是负数'],
  },
  {
    rule: 'T02.3',
    book: withoutRow(archives, 'B2-1', '303'),
    key: 'B2-1/108301/303',
    severity: 'error',
    says: ['缺少类 303 对个人和家庭的补助', '30302 退休费'],
  },
  {
    rule: 'X30',
    book: withoutRow(archives, 'B1-2', '2010350'),
    key: 'B3/108302/2010350',
    severity: 'warning',
    says: ['2010350 事业运行', '表1-2部门支出总表没有这个科目'],
  },
  {
    rule: 'X31',
    book: withTable(archives, 'B3', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.code === '2012604' ? { ...row, code: '2120804', subject: '2120804' } : row,
      ),
    })),
    key: 'B3/108301/2120804',
    severity: 'error',
    says: ['政府性基金预算的科目', '不应列在本表'],
  },
  {
    rule: 'X33',
    book: { ...archives, entries: [...archives.entries].reverse() },
    key: 'B',
    severity: 'warning',
    says: ['请按表1至表6的次序'],
  },
  {
    rule: 'R20',
    book: withTable(archives, 'B1', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.subject === '205' ? { ...row, label: '三、教育文艺支出', key: null, subject: null } : row,
      ),
    })),
    key: 'B1/三、教育文艺支出',
    severity: 'warning',
    says: ['不是已知的支出功能分类的类'],
  },
  {
    rule: 'R23',
    book: withCell(archives, 'B1', '收入总计', '收入/预算数', '0.00'),
    key: 'B1/收入',
    severity: 'warning',
    says: ['收入方的总计为零'],
  },
  {
    rule: 'R26',
    book: withCell(archives, 'B1-2', '2012601', '项目支出', '9.00'),
    key: 'B1-2/108301/2012601',
    severity: 'info',
    says: ['2012601 行政运行·项目支出', '一般只列基本支出'],
  },
];
