// Two and three wrong cells at once: each is named, each with the findings that follow from it.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../src/checking/check';
import { archiveCentre } from '../../support/archive-centre';
import { withCell } from '../../support/text-book';

type Change = readonly [
  table: string,
  row: string,
  column: string,
  wrong: string,
  cell: string,
  right: string,
];

const BASIC = '本年支出/基本支出';

const apart: readonly Change[] = [
  ['T06', '2010350', BASIC, '43.00', '公开06表!D9', '40.00'],
  ['T08', '30201', '金额', '12.50', '公开08表!C10', '11.00'],
];
/** Both stand in the same sums. */
const together: readonly Change[] = [
  ['T06', '2010350', BASIC, '43.00', '公开06表!D9', '40.00'],
  ['T06', '2010301', BASIC, '79.00', '公开06表!D8', '80.00'],
];
const three: readonly Change[] = [
  ['T06', '2010350', BASIC, '43.00', '公开06表!D9', '40.00'],
  ['T06', '2010301', BASIC, '79.00', '公开06表!D8', '80.00'],
  ['T06', '2080505', BASIC, '15.50', '公开06表!D13', '12.00'],
];

describe('several wrong cells', () => {
  it.each([
    ['two in different tables', apart],
    ['two in the same sums', together],
    ['three in one column', three],
  ] as const)('%s are all named with their values', (_name, changes) => {
    const book = changes.reduce(
      (wrong, [table, row, column, text]) => withCell(wrong, table, row, column, text),
      archiveCentre(),
    );
    const report = checkBook(book);
    const named = report.findings.flatMap(({ suspects }) =>
      suspects.map(({ cell, expected }) => ({ cell, expected, of: suspects.length })),
    );
    const right = changes.map(([, , , , cell, expected]) => ({ cell, expected, of: 1 }));
    expect(named).toHaveLength(right.length);
    expect(named).toEqual(expect.arrayContaining(right));
    const roots = report.findings.filter(({ cause, severity }) => cause === null && severity === 'error');
    expect(roots).toHaveLength(right.length);
  });

  it('says nothing where no few cells explain the breaks', () => {
    const columns = ['01', '03', '04', '06', '08'];
    const book = ['2010301', '2010350', '2010399', '2080505', '2210201'].reduce(
      (wrong, row, index) => withCell(wrong, 'T03', row, '本年支出合计', `${columns[index] ?? ''}3.17`),
      archiveCentre(),
    );
    const report = checkBook(book);
    for (const { suspects, message } of report.findings) {
      expect(suspects.length === 0 || message.includes('应为')).toBe(true);
    }
    expect(report.summary.error).toBeGreaterThan(3);
  });
});
