// How a table gets onto a page: letters as large as fit, columns in groups where none are small enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTable } from '../../../src/output/word/fit-table';
import type { PrintedCell } from '../../../src/output/word/printed-cell';
import type { PrintedTable } from '../../../src/output/word/printed-table';

const ROOM = { width: 750, height: 500 };

/** Code and name in front of groups of amount columns, each group under one heading. */
function wide(groups: readonly number[], rows = 3): PrintedTable {
  const cell = (text: string, align: PrintedCell['align']): PrintedCell => ({ text, align, indent: 0 });
  const columns = groups.reduce((sum, each) => sum + each, 0);
  const header = [
    cell('科目编码', 'center'),
    cell('科目名称', 'center'),
    ...groups.flatMap((size, index) => Array<PrintedCell>(size).fill(cell(`第${index + 1}组`, 'center'))),
  ];
  const row = () => [
    cell('2010350', 'center'),
    cell('其他一般公共服务支出', 'left'),
    ...Array.from({ length: columns }, () => cell('1234.56', 'right')),
  ];
  const cells = [header, ...Array.from({ length: rows }, row)];
  return { title: '', frame: [], cells, headerRows: 1, stubColumns: 2, notes: [] };
}

describe('a narrow table', () => {
  it('stays whole, in 五号, and takes the whole width', () => {
    const { size, parts } = fitTable(wide([3]), ROOM);
    expect(size).toBe(10.5);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(ROOM.width, 6);
  });

  it('gets smaller where that keeps it on one page, and not where it would not', () => {
    expect(fitTable(wide([3], 30), ROOM).size).toBeLessThan(10.5);
    expect(fitTable(wide([3], 200), ROOM).size).toBe(10.5);
  });
});

describe('a wide table', () => {
  it('is divided between groups where they fit, with codes and names in every part', () => {
    const { parts } = fitTable(wide([8, 8, 8, 8, 8]), ROOM);
    expect(parts.length).toBeGreaterThan(1);
    for (const { columns } of parts) {
      expect(columns.slice(0, 2)).toEqual([0, 1]);
      expect((columns.length - 2) % 8).toBe(0);
    }
  });

  it('shows every column of any table exactly once and stays within the page', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(groups, (sizes) => {
        const table = wide(sizes);
        const { parts } = fitTable(table, ROOM);
        const shown = parts.flatMap(({ columns }) => columns.slice(2));
        expect(shown).toEqual(Array.from({ length: shown.length }, (_, index) => index + 2));
        expect(shown).toHaveLength((table.cells[0]?.length ?? 0) - 2);
        for (const { widths } of parts)
          expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(ROOM.width, 6);
      }),
    );
  });
});
