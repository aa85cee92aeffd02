// The clean books in which slips are made: made-up accounts and budgets in the layouts of several provinces.
import { readWorkbook } from '../../src/reading/read-workbook';
import type { FactBook } from '../../src/facts/book';
import type { Workbook } from '../../src/workbook/workbook';
import type { BudgetLayout } from '../support/budget-layout';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { drawBudget } from '../support/draw-budget';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { ARCHIVES_2025, type Budget, STATION_2025 } from '../support/made-up-budget';

export interface CleanBook {
  readonly name: string;
  readonly tables: 13 | 9;
  readonly book: FactBook;
}

const NINE: Partial<Layout> = { national: true, basic: 'list', threePublic: 'C' };

function bookOf(workbook: Workbook): FactBook {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error(`${workbook.name} holds no book`);
  return book;
}

export function cleanBooks(): readonly CleanBook[] {
  const drawn = (changes: Partial<Layout>): FactBook =>
    bookOf(drawAccounts(CULTURE_CENTRE_2023, changes).workbook);
  const before = bookOf(drawAccounts(CULTURE_CENTRE_2022, { basic: 'two-blocks' }).workbook);
  return [
    { name: '13 tables, 万元', tables: 13, book: drawn({}) },
    { name: '13 tables, 元', tables: 13, book: drawn({ unit: '元', threePublic: 'B' }) },
    {
      name: '13 tables, economic rows in 05',
      tables: 13,
      book: drawn({ detail: 'economic-rows', projects: 'both' }),
    },
    { name: '13 tables, the year before', tables: 13, book: before },
    { name: '9 tables, 万元', tables: 9, book: drawn(NINE) },
    { name: '9 tables, 元', tables: 9, book: drawn({ ...NINE, unit: '元' }) },
  ];
}

/** Made-up budgets: two units with all kinds of money, one unit with the general budget alone, and as a whole. */
export function cleanBudgets(): readonly CleanBook[] {
  const drawn = (budget: Budget, changes: Partial<BudgetLayout>): FactBook =>
    bookOf(drawBudget(budget, changes).workbook);
  return [
    { name: 'budget, 13 tables, two units, 万元', tables: 13, book: drawn(ARCHIVES_2025, {}) },
    {
      name: 'budget, 13 tables, two units, 元, 三公 in 万元, zeros shown',
      tables: 13,
      book: drawn(ARCHIVES_2025, { unit: '元', publicInWan: true, zero: '0', totalOfTargets: true }),
    },
    {
      name: 'budget, 13 tables, two units, 项 and 款 alone, 表3 by economic subject',
      tables: 13,
      book: drawn(ARCHIVES_2025, { leafOnly: true, wideGeneral: true, codelessDepartment: true }),
    },
    { name: 'budget, 13 tables, one unit', tables: 13, book: drawn(STATION_2025, {}) },
    { name: 'budget, 9 tables', tables: 9, book: drawn(ARCHIVES_2025, { national: true }) },
  ];
}
