import { describe, expect, it } from 'vitest';
import { cellText, editText } from '../../src/ui/page/cell-text';

describe('what a cell shows', () => {
  it.each([
    ['#,##0.00', '1234.5', '1,234.50'],
    ['0.00', '1234.5', '1234.50'],
    ['#,##0.00_ ', '-1234.567', '-1,234.57'],
    ['#,##0.00_);(#,##0.00)', '5', '5.00'],
    ['0', '2.5', '3'],
    ['yyyy"年"', '45000', '45000'],
    [undefined, '0.1', '0.1'],
  ])('format %s of %s', (format, number, shown) => {
    const cell = {
      value: { kind: 'number', text: number },
      ...(format === undefined ? {} : { format }),
    } as const;
    expect(cellText(cell)).toMatchObject({ text: shown, align: 'right' });
  });

  it('never shows a figure where there is none', () => {
    expect(cellText({ value: { kind: 'stale' }, formula: 'A1' })).toMatchObject({
      text: '未重算',
      trouble: true,
    });
    expect(cellText({ value: { kind: 'uncalculated' }, formula: 'A1' })).toMatchObject({ text: '未计算' });
    expect(cellText({ value: { kind: 'error', code: '#REF!' } })).toMatchObject({
      text: '#REF!',
      trouble: true,
    });
  });

  it('is edited by its formula, or its value in full', () => {
    expect(editText({ value: { kind: 'number', text: '3' }, formula: 'SUM(A1:A2)' })).toBe('=SUM(A1:A2)');
    const rounded = { value: { kind: 'number', text: '1.23456' }, format: '0.00', display: '1.23' } as const;
    expect(editText(rounded)).toBe('1.23456');
  });
});
