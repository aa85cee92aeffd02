// Which cells are marked for which findings.
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/checking/finding';
import { marksOf } from '../../src/session/mark-findings';
import { formatRect } from '../../src/workbook/address';
import { madeUpFinding } from '../support/made-up-finding';

const finding = (severity: Severity, cells: readonly string[], more: Partial<Finding> = {}) =>
  madeUpFinding(cells.join(), { severity, cells, ...more });

const suspect = (cell: string): Finding['suspects'][number] => ({
  cell,
  actual: '1',
  expected: '2',
  amountUnit: '万元',
  kind: 'value',
  why: '',
});

const marks = (...findings: readonly Finding[]) =>
  marksOf(findings).map(({ sheet, area, severity }) => `${formatRect(sheet, area)} ${severity}`);

describe('marks', () => {
  it('stand on every cell of errors and warnings, not of tails, hints and what was accepted', () => {
    const accepted = { reason: '已核实', by: null, at: '2026-01-01T00:00:00Z' };
    expect(
      marks(
        finding('error', ['甲!A1', '甲!B1']),
        finding('warning', ['乙!C3']),
        finding('tail', ['甲!D4']),
        finding('info', ['甲!D5']),
        finding('error', ['甲!D6'], { accepted }),
      ),
    ).toEqual(['甲!A1 error', '甲!B1 error', '乙!C3 warning']);
  });

  it('stand on the suspects alone where there are any', () => {
    expect(marks(finding('error', ['甲!A1', '甲!B1'], { suspects: [suspect('甲!B1')] }))).toEqual([
      '甲!B1 error',
    ]);
  });

  it('leave out what follows from another finding, unless that one is accepted', () => {
    const cause = finding('error', ['甲!A1'], { suspects: [suspect('甲!A1')] });
    const follows = finding('error', ['甲!A1', '乙!B7'], { cause: cause.id });
    const accepted = { reason: '已核实', by: null, at: '2026-01-01T00:00:00Z' };
    expect(marks(cause, follows)).toEqual(['甲!A1 error']);
    expect(marks({ ...cause, accepted }, follows)).toEqual(['甲!A1 error', '乙!B7 error']);
  });

  it('are errors where any finding calls the cell one, whatever the order', () => {
    const [error, warning] = [finding('error', ['甲!A1']), finding('warning', ['甲!A1'])];
    expect(marks(error, warning)).toEqual(['甲!A1 error']);
    expect(marks(warning, error)).toEqual(['甲!A1 error']);
  });

  it('stand on areas such as swapped columns; what names no place has none', () => {
    expect(marks(finding('warning', ['甲!A1:B2', '甲']))).toEqual(['甲!A1:B2 warning']);
  });
});
