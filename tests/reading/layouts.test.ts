// Every layout the spec says varies is read to the very facts that were drawn, from their very cells.
import { describe, expect, it } from 'vitest';
import { formatShown } from '../../src/amount/format';
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import { cellAddress } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import type { GoldFact } from '../support/drawn-sheet';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

function bookOf(workbook: Workbook): FactBook {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no table recognised');
  return book;
}

function factsOf(book: FactBook): readonly GoldFact[] {
  return book.tables.flatMap((table) =>
    table.facts.flatMap(({ reading, row, column, cell, label }) => {
      if (reading.kind !== 'amount') return [];
      return [
        {
          table: table.id,
          rowCode: table.rows[row]?.code ?? null,
          rowLabel: label ?? table.rows[row]?.label ?? '?',
          column,
          amount: formatShown(reading.amount),
          amountUnit: reading.amount.unit,
          sheet: cell.sheet,
          cell: cellAddress(cell.row, cell.col),
        },
      ];
    }),
  );
}

const byPlace = (a: GoldFact, b: GoldFact): number =>
  `${a.sheet}!${a.cell}` < `${b.sheet}!${b.cell}` ? -1 : 1;

const LAYOUTS: Readonly<Record<string, Partial<Layout>>> = {
  'the national pattern with 行次 and 栏次': {},
  '元, three code columns, codes as numbers without zeros, 合计 last': {
    unit: '元',
    codeColumns: 3,
    numericCodes: true,
    total: 'last',
    yearIn: 'cell',
    sheetNames: 'number',
  },
  '合计 in the last header row, no 行次 or 栏次, blanks for zero, spaced titles': {
    codeColumns: 3,
    numbering: false,
    total: 'in-header',
    zero: 'blank',
    spacedTitles: true,
    threePublic: 'B',
  },
  'amounts as text with commas, dashes for zero, T05 by economic rows, T08 in two blocks': {
    amountsAs: 'text',
    zero: 'dash',
    detail: 'economic-rows',
    basic: 'two-blocks',
    ownerLabel: '编制单位：',
  },
  'General format, group totals only, T08 as a list, 三公 as a list of items, rows by project': {
    amountsAs: 'general',
    detail: 'groups-only',
    basic: 'list',
    threePublic: 'C',
    projects: 'by-project',
    numbering: false,
  },
  'the nine tables of the national set under their own numbers': {
    national: true,
    sheetNames: 'code',
    yearIn: 'cover',
    threePublic: 'D',
  },
  'repeated headers, remarks beside the table, 其中 columns, subjects with their projects': {
    repeatHeaderAfter: 6,
    extras: true,
    projects: 'both',
    codeColumns: 3,
  },
  'headings not merged over their columns': {
    mergedHeadings: false,
    numericCodes: true,
    ownerLabel: '公开部门：',
  },
};

describe('reading layouts', () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    it(name, () => {
      const { workbook, gold } = drawAccounts(CULTURE_CENTRE_2023, layout);
      const book = bookOf(workbook);
      expect([...factsOf(book)].sort(byPlace)).toEqual([...gold].sort(byPlace));
      expect(book.problems).toEqual([]);
      expect(book.year).toBe(2023);
      expect(book.unitName).toBe('示例县文化服务中心');
      expect(book.tableSet).toBe(layout.national === true ? 'national-9' : 'sichuan-13');
    });
  }
});
