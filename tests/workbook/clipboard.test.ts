import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cellForClipboard, cellsOf } from '../../src/workbook/clipboard';

describe('cells on the clipboard', () => {
  it('are lines parted by tabs, the last line end left out', () => {
    expect(cellsOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf('1\t\t3')).toEqual([['1', '', '3']]);
    expect(cellsOf('合计')).toEqual([['合计']]);
  });

  it('keep a line break inside quotation marks in its cell', () => {
    expect(cellsOf('"甲\n乙"\t1\n"说""明"\t2')).toEqual([
      ['甲\n乙', '1'],
      ['说"明', '2'],
    ]);
  });

  it('come back as they were copied', () => {
    const cell = fc.string().map((text) => text.replace(/\r/gu, ''));
    fc.assert(
      fc.property(cell, (text) => {
        expect(cellsOf(cellForClipboard(text))).toEqual([[text]]);
      }),
    );
  });
});
