import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/reading/read-workbook';
import { freezeOf } from '../../src/session/freeze';
import { textAt } from '../../src/workbook/workbook';
import { sampleWorkbook } from '../support/sample-files';

describe('what stays in view', () => {
  it('is the headings without the frame, and the labels where they hold for the whole row', () => {
    const workbook = sampleWorkbook();
    const tables = readWorkbook(workbook).books[0]?.tables ?? [];
    expect(tables).toHaveLength(13);
    for (const table of tables) {
      const grid = workbook.sheets.find(({ name }) => name === table.sheet);
      if (grid === undefined) throw new Error(table.sheet);
      const { rows, cols } = freezeOf(table);
      expect(rows.to, table.sheet).toBeGreaterThan(rows.from);
      const words = (row: number) => (grid.rows[row] ?? []).map((_, col) => textAt(grid, row, col)).join('');
      expect(words(rows.from), table.sheet).toMatch(/[\u4e00-\u9fff]/u);
      expect(words(rows.from - 1), table.sheet).toMatch(/部门|单位|元/u);
      const sideBySide = ['T01', 'T04', 'T08'].includes(table.id);
      expect(cols.to > 0, table.sheet).toBe(!sideBySide && table.id !== 'T13');
    }
  });
});
