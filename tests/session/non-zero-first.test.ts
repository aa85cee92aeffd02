import { expect, it } from 'vitest';
import { nonZeroFirst } from '../../src/session/non-zero-first';
import type { CellValue, Workbook } from '../../src/workbook/workbook';

it('puts zeros, blanks and dashes last, and keeps what cannot be read in front', () => {
  const values: CellValue[] = [
    { kind: 'number', text: '0' },
    { kind: 'number', text: '2.5' },
    { kind: 'blank' },
    { kind: 'text', text: '—' },
    { kind: 'text', text: '0.00' },
    { kind: 'text', text: '一百' },
    { kind: 'error', code: '#REF!' },
  ];
  const workbook: Workbook = {
    name: '甲.xlsx',
    sheets: [
      {
        name: '表',
        visibility: 'visible',
        rows: [values.map((value) => ({ value }))],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  };
  const cells = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((address) => `表!${address}`);
  expect(nonZeroFirst(cells, workbook)).toEqual({
    filled: ['表!B1', '表!F1', '表!G1'],
    nothing: ['表!A1', '表!C1', '表!D1', '表!E1'],
  });
});
