// Formulas of a table know the cells of tables they come from, also through a helper sheet.
import { expect, it } from 'vitest';
import type { FactBook } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import { withCell } from '../../src/workbook/edit';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { unit: '元' });

function factAtCell(book: FactBook | undefined, table: string, code: string) {
  const found = book?.tables.find(({ id }) => id === table);
  const row = found?.rows.find((each) => each.code === code);
  const fact = found?.facts.find((each) => each.row === row?.index && each.column === '基本支出');
  if (fact === undefined) throw new Error(`no fact ${table} ${code}`);
  return fact;
}

const before = readWorkbook(workbook).books[0];
const total = factAtCell(before, 'T03', '20805').cell;
const parts = ['2080505', '2080506'].map((code) => factAtCell(before, 'T03', code).cell);
const [first, second] = parts.map(
  ({ row, col }) => `'${total.sheet}'!${String.fromCharCode(65 + col)}${row + 1}`,
);

const number = (formula: string): Cell => ({ value: { kind: 'number', text: '214914' }, formula });

it('through a helper sheet to the cells of the table', () => {
  const withHelper: Workbook = {
    ...workbook,
    sheets: [
      ...workbook.sheets,
      {
        name: '辅助',
        visibility: 'hidden',
        rows: [[number(`${first ?? ''}+B1`), { value: { kind: 'number', text: '7' } }]],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  };
  const linked = withCell(withHelper, total, number(`辅助!A1+${second ?? ''}-7`));
  const { reading } = factAtCell(readWorkbook(linked).books[0], 'T03', '20805');
  expect(reading).toMatchObject({ kind: 'amount', formula: true });
  const inputs = reading.kind === 'amount' ? reading.inputs : undefined;
  expect(inputs?.cells).toEqual(parts.map((cell) => ({ cell, coefficient: 1 })));
  expect(inputs?.rest).toBe(0);
});

it('not where the formula is more than a sum', () => {
  const chosen = withCell(workbook, total, number(`IF(1>0,${first ?? ''},0)`));
  const { reading } = factAtCell(readWorkbook(chosen).books[0], 'T03', '20805');
  expect(reading).toMatchObject({ kind: 'amount', formula: true });
  expect(reading.kind === 'amount' && reading.inputs).toBeUndefined();
});
