// The clean books in which slips are made: the embedded sample and a made-up unit in the layouts of other provinces.
import { readWorkbook } from '../../src/reading/read-workbook';
import type { FactBook } from '../../src/facts/book';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

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
