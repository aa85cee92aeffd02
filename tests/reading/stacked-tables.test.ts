// Several tables below each other on one sheet: each is read from its own rows, at its own cells.
import { describe, expect, it } from 'vitest';
import { formatShown } from '../../src/amount/format';
import { readWorkbook } from '../../src/reading/read-workbook';
import { cellAddress } from '../../src/workbook/address';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const NAME = '决算公开表';
const text = (value: string): Cell => ({ value: { kind: 'text', text: value } });

/** The sheets one below the other with `gap` blank rows between, and the first row of each. */
function stacked(
  sheets: readonly Grid[],
  gap: number,
): { readonly grid: Grid; readonly tops: readonly number[] } {
  const rows: Grid['rows'][number][] = [];
  const merges: Grid['merges'][number][] = [];
  const tops: number[] = [];
  for (const sheet of sheets) {
    const top = rows.length;
    tops.push(top);
    merges.push(...sheet.merges.map((rect) => ({ ...rect, top: rect.top + top, bottom: rect.bottom + top })));
    rows.push(...sheet.rows, ...Array.from({ length: gap }, () => []));
  }
  const grid: Grid = { name: NAME, visibility: 'visible', rows, merges, hiddenRows: [], hiddenColumns: [] };
  return { grid, tops };
}

function amountsOf(workbook: Workbook): readonly string[] {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no table recognised');
  expect(book.problems).toEqual([]);
  return book.tables.flatMap(({ id, facts }) =>
    facts.flatMap(({ reading, column, cell }) =>
      reading.kind === 'amount'
        ? [`${id} ${column} ${formatShown(reading.amount)} ${cell.sheet}!${cellAddress(cell.row, cell.col)}`]
        : [],
    ),
  );
}

describe('tables below each other', () => {
  it.each<[string, Partial<Layout>]>([
    ['all nine', { national: true }],
    ['all thirteen, without 栏次', { numbering: false, zero: 'blank' }],
    ['with repeated headers', { repeatHeaderAfter: 6 }],
  ])('%s', (_, layout) => {
    const { workbook, gold } = drawAccounts(CULTURE_CENTRE_2023, layout);
    const { grid, tops } = stacked(workbook.sheets, 2);
    const expected = gold.map(({ table, column, amount, sheet, cell }) => {
      const top = tops[workbook.sheets.findIndex(({ name }) => name === sheet)] ?? -1;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
      return `${table} ${column} ${amount} ${NAME}!${letters}${Number(row) + top}`;
    });
    expect([...amountsOf({ ...workbook, sheets: [grid] })].sort()).toEqual([...expected].sort());
  });

  it('two of them among others on sheets of their own', () => {
    const { workbook, gold } = drawAccounts(CULTURE_CENTRE_2023, { national: true });
    const { sheets } = workbook;
    const { grid } = stacked(sheets.slice(4, 6), 1);
    const mixed = [...sheets.slice(0, 4), grid, ...sheets.slice(6)];
    expect(amountsOf({ ...workbook, sheets: mixed })).toHaveLength(gold.length);
  });

  it('a list of their titles above them is none of them', () => {
    const { workbook, gold } = drawAccounts(CULTURE_CENTRE_2023, { national: true });
    const { grid } = stacked(workbook.sheets, 1);
    const list = ['收入支出决算总表', '收入决算表', '支出决算表'].map((title) => [text(title)]);
    const shifted = grid.merges.map((rect) => ({ ...rect, top: rect.top + 3, bottom: rect.bottom + 3 }));
    const sheet = { ...grid, rows: [...list, ...grid.rows], merges: shifted };
    expect(amountsOf({ ...workbook, sheets: [sheet] })).toHaveLength(gold.length);
  });
});
