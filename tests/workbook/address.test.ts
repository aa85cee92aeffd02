// A1 addresses there and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnIndex,
  columnName,
  formatRect,
  formatRef,
  parseRect,
  parseRef,
} from '../../src/workbook/address';

describe('addresses', () => {
  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 701, 702, 16383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    expect(['A', 'zz', 'XFD'].map(columnIndex)).toEqual([0, 701, 16383]);
  });

  it('parses what it formats, whatever the sheet is called', () => {
    const sheet = fc.string({ minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(sheet, fc.nat(1048575), fc.nat(16383), (name, row, col) => {
        const ref = { sheet: name, row, col };
        expect(parseRef(formatRef(ref))).toEqual(ref);
      }),
    );
  });

  it('parses the rectangles it formats', () => {
    const rect = { top: 1, left: 1, bottom: 8, right: 3 };
    expect(parseRect(formatRect('公开!03表', rect))).toEqual({ sheet: '公开!03表', rect });
    const cell = { ...rect, bottom: 1, right: 1 };
    expect(parseRect(formatRect('表', cell))).toEqual({ sheet: '表', rect: cell });
    expect(parseRect('表')).toBeUndefined();
    expect(parseRect('表!A1:乙')).toBeUndefined();
  });

  it('writes a rectangle of one cell as a cell', () => {
    expect(formatRect('公开03表', { top: 1, left: 1, bottom: 8, right: 3 })).toBe('公开03表!B2:D9');
    expect(formatRect('公开03表', { top: 1, left: 1, bottom: 1, right: 1 })).toBe('公开03表!B2');
  });

  it('refuses what is no address', () => {
    expect(['公开03表', 'A0!B', '表!1A', '表!A0'].map(parseRef)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
