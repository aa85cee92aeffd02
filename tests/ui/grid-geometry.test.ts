import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, geometryOf, step } from '../../src/ui/page/grid-geometry';
import { commandOf } from '../../src/ui/page/grid-keys';
import { markedCells } from '../../src/ui/page/marked-cells';
import type { Grid } from '../../src/workbook/workbook';
import { madeUpReport, madeUpWorkbook } from '../support/made-up-review';

/** Five rows of five; B2:C3 is merged. */
const grid: Grid = {
  name: '表',
  visibility: 'visible',
  rows: Array.from({ length: 5 }, () =>
    Array.from({ length: 5 }, () => ({ value: { kind: 'number', text: '1' } })),
  ),
  merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  hiddenRows: [],
  hiddenColumns: [],
};
const geometry = geometryOf(grid);
const key = (name: string, more = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('moving in the grid', () => {
  it('enters a merged area at its corner and leaves it on the far side', () => {
    expect(step(geometry, { row: 2, col: 0 }, 0, 1)).toEqual({ row: 1, col: 1 });
    expect(step(geometry, { row: 1, col: 1 }, 0, 1)).toEqual({ row: 1, col: 3 });
    expect(step(geometry, { row: 1, col: 1 }, 1, 0)).toEqual({ row: 3, col: 1 });
  });

  it('never leaves the sheet and never stands inside a merged area', () => {
    const move = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let at = { row: 0, col: 0 };
        for (const [rows, cols] of moves) at = step(geometry, at, rows, cols);
        expect(at.row).toBeGreaterThanOrEqual(0);
        expect(at.row).toBeLessThan(geometry.rows);
        expect(at.col).toBeLessThan(geometry.cols);
        expect(anchorOf(geometry, at)).toEqual(at);
      }),
    );
  });

  it('reads the keys', () => {
    const at = { row: 3, col: 3 };
    expect(commandOf(key('ArrowUp'), geometry, at)).toEqual({ kind: 'move', to: { row: 2, col: 3 } });
    expect(commandOf(key('7'), geometry, at)).toEqual({ kind: 'edit', text: '7' });
    expect(commandOf(key('F2'), geometry, at)).toEqual({ kind: 'edit', text: null });
    expect(commandOf(key('Delete'), geometry, at)).toEqual({ kind: 'clear' });
    expect(commandOf(key('z', { ctrlKey: true }), geometry, at)).toEqual({ kind: 'undo' });
    expect(commandOf(key('Z', { metaKey: true, shiftKey: true }), geometry, at)).toEqual({ kind: 'redo' });
    expect(commandOf(key('c', { ctrlKey: true }), geometry, at)).toBeNull();
    expect(commandOf(key('Tab'), geometry, at)).toBeNull();
  });
});

describe('the cells of a finding', () => {
  it('are marked on their own sheet, rectangles cell by cell', () => {
    const [finding] = madeUpReport(madeUpWorkbook('101')).findings;
    if (finding === undefined) throw new Error('no finding');
    expect([...markedCells(finding, '公开03表').keys()]).toEqual(['C3', 'D3', 'E3']);
    expect(markedCells(finding, '公开01表').size).toBe(0);
    const area = { ...finding, cells: ['公开03表!B2:C3'] };
    expect([...markedCells(area, '公开03表').keys()]).toEqual(['B2', 'C2', 'B3', 'C3']);
    const suspect = {
      cell: '公开03表!D3',
      actual: '40.00',
      expected: '41.00',
      amountUnit: '万元',
      kind: 'value',
      why: '',
    } as const;
    expect([...markedCells({ ...finding, suspects: [suspect] }, '公开03表')]).toEqual([
      ['C3', 'cell'],
      ['D3', 'suspect'],
      ['E3', 'cell'],
    ]);
  });
});
