// Budgets as drawn, by units or as a whole, are read to the very facts that were drawn.
import { describe, expect, it } from 'vitest';
import { formatShown } from '../../src/amount/format';
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import { cellAddress } from '../../src/workbook/address';
import type { BudgetLayout } from '../support/budget-layout';
import { drawBudget } from '../support/draw-budget';
import type { GoldFact } from '../support/drawn-sheet';
import { ARCHIVES_2025 } from '../support/made-up-budget';

function bookOf(changes: Partial<BudgetLayout>): FactBook {
  const [book] = readWorkbook(drawBudget(ARCHIVES_2025, changes).workbook).books;
  if (book === undefined) throw new Error('no table recognised');
  return book;
}

function factsOf(book: FactBook): readonly GoldFact[] {
  return book.tables.flatMap((table) =>
    table.facts.flatMap(({ reading, row, column, cell }): readonly GoldFact[] => {
      if (reading.kind !== 'amount') return [];
      const { code = null, label = '' } = table.rows[row] ?? {};
      const place = { sheet: cell.sheet, cell: cellAddress(cell.row, cell.col) };
      const { amount } = reading;
      return [
        {
          table: table.id,
          rowCode: code,
          rowLabel: label,
          column,
          amount: formatShown(amount),
          amountUnit: amount.unit,
          ...place,
        },
      ];
    }),
  );
}

const byPlace = (a: GoldFact, b: GoldFact): number =>
  `${a.sheet}!${a.cell}` < `${b.sheet}!${b.cell}` ? -1 : 1;

const LAYOUTS: Readonly<Record<string, Partial<BudgetLayout>>> = {
  'thirteen tables by units': {},
  'zeros as dashes, 元, but the public expenses in 万元': { zero: 'dash', unit: '元', publicInWan: true },
  'only 项 and 款, a department without a code': { leafOnly: true, codelessDepartment: true },
  '表3 by economic subject, text with commas': { wideGeneral: true, amountsAs: 'text' },
  'nine tables as a whole': { national: true, zero: '0' },
};

describe('budget layouts', () => {
  it.each(Object.entries(LAYOUTS))('%s', (_, changes) => {
    const { gold } = drawBudget(ARCHIVES_2025, changes);
    expect([...factsOf(bookOf(changes))].sort(byPlace)).toEqual([...gold].sort(byPlace));
    expect(bookOf(changes).problems).toEqual([]);
  });

  it('tells the sets apart, and asks only for the tables of the set', () => {
    const sets = [{}, { national: true }].map((changes) => bookOf(changes));
    expect(sets.map(({ tableSet, entries }) => `${tableSet} ${entries.length}`)).toEqual([
      'sichuan-budget 13',
      'budget-other 9',
    ]);
  });

  it('sums each subject into its own unit, and units into a department with or without a code', () => {
    const parents = (changes: Partial<BudgetLayout>): readonly string[] => {
      const table = bookOf(changes).tables.find(({ id }) => id === 'B3');
      const nameOf = (index: number | null): string => {
        const row = index === null ? undefined : table?.rows[index];
        return row?.code ?? row?.label ?? '-';
      };
      return (table?.rows ?? []).map(
        (row) => `${nameOf(row.index)} < ${nameOf(row.parent)} in ${row.unit ?? '-'}`,
      );
    };
    expect(parents({ leafOnly: true }).slice(0, 5)).toEqual([
      '合计 < - in -',
      '108 < 合计 in 108',
      '108301 < 108 in 108301',
      '2012601 < 108301 in 108301',
      '2012604 < 108301 in 108301',
    ]);
    expect(parents({ codelessDepartment: true }).filter((line) => line.startsWith('108302'))).toEqual([
      '108302 < 青禾县档案局 in 108302',
    ]);
  });
});
