// A finding accepted for its figures: it stays accepted while they stay, wherever they move, and re-opens with them.
import { describe, expect, it } from 'vitest';
import type { CheckReport, Finding } from '../../src/checking/finding';
import { applyExceptions, type Exception, exceptionsOf, withFollowers } from '../../src/session/exceptions';
import { exceptionsFileText, parseExceptionsFile } from '../../src/session/exceptions-file';
import { review } from '../../src/session/review';
import { withCells } from '../../src/workbook/edit';
import { parseRef } from '../../src/workbook/address';
import { cellAt, type Grid, sheetNamed, type Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { sampleWorkbook } from '../support/sample-files';

const ACCEPTANCE = { reason: '财政已批复调整', by: '张会计', at: '2024-03-01T08:00:00.000Z' };

function checked(workbook: Workbook, prior?: Workbook) {
  const { books } = review(workbook, prior === undefined ? {} : { prior });
  const [first] = books;
  if (first === undefined) throw new Error('no book');
  return { report: first.report, source: { book: first.book, workbook } };
}

/** The sample's slip with everything under it accepted. */
function acceptedSample() {
  const { report, source } = checked(sampleWorkbook());
  const root = report.findings.find(({ severity }) => severity === 'error');
  if (root === undefined) throw new Error('no error');
  const group = withFollowers(report.findings, root.id);
  return { report, source, root, group, exceptions: exceptionsOf(group, source, ACCEPTANCE) };
}

function withTyped(workbook: Workbook, reference: string, text: string): Workbook {
  const ref = parseRef(reference);
  const grid = ref === undefined ? undefined : sheetNamed(workbook, ref.sheet);
  if (ref === undefined || grid === undefined) throw new Error(reference);
  const before = cellAt(grid, ref.row, ref.col);
  return withCells(workbook, [{ ref, cell: { ...before, value: { kind: 'number', text } } }]);
}

/** A blank row above the sheet's row `at`, as Excel would insert it. */
function withBlankRow(workbook: Workbook, sheet: string, at: number): Workbook {
  const below = (row: number) => (row >= at ? row + 1 : row);
  const moved = (grid: Grid): Grid => ({
    ...grid,
    rows: [...grid.rows.slice(0, at), [], ...grid.rows.slice(at)],
    merges: grid.merges.map((area) => ({ ...area, top: below(area.top), bottom: below(area.bottom) })),
    hiddenRows: grid.hiddenRows.map(below),
  });
  return { ...workbook, sheets: workbook.sheets.map((grid) => (grid.name === sheet ? moved(grid) : grid)) };
}

function after(workbook: Workbook, exceptions: readonly Exception[]): CheckReport {
  const { report, source } = checked(workbook);
  return applyExceptions(report, source, exceptions);
}

const openErrors = ({ findings }: CheckReport): readonly Finding[] =>
  findings.filter(({ severity, accepted }) => severity === 'error' && accepted === undefined);

describe('an accepted finding', () => {
  it('is marked with what hangs under it, counted apart, and nothing more passes', () => {
    const { report, source, group, exceptions } = acceptedSample();
    const applied = applyExceptions(report, source, exceptions);
    expect(report.summary.error).toBeGreaterThan(0);
    expect(applied.summary).toMatchObject({
      error: 0,
      accepted: group.length,
      broken: report.summary.broken,
    });
    expect(applied.summary.pass).toBe(report.summary.pass);
    expect(openErrors(applied)).toEqual([]);
    expect(applied.findings.find(({ id }) => id === group[0]?.id)?.accepted).toEqual(ACCEPTANCE);
  });

  it('is as it was once nobody stands by it any more', () => {
    const { report, source, exceptions } = acceptedSample();
    const applied = applyExceptions(report, source, exceptions);
    const withdrawn = applyExceptions(applied, source, []);
    expect(withdrawn.findings).toEqual(report.findings);
    expect(withdrawn.summary).toEqual({ ...report.summary, accepted: 0 });
  });

  it('stays accepted after another figure changed that it has nothing to do with', () => {
    const { group, exceptions } = acceptedSample();
    const touched = new Set(group.flatMap(({ cells }) => cells));
    const elsewhere = '公开13表!A20';
    expect(touched.has(elsewhere)).toBe(false);
    expect(openErrors(after(withTyped(sampleWorkbook(), elsewhere, '1'), exceptions))).toEqual([]);
  });

  it('stays accepted after a row was inserted above its cells', () => {
    const { root, exceptions } = acceptedSample();
    const workbook = sampleWorkbook();
    const first = parseRef(root.cells[0] ?? '');
    if (first === undefined) throw new Error('no cell');
    const moved = withBlankRow(workbook, first.sheet, first.row);
    const applied = after(moved, exceptions);
    expect(applied.findings.find(({ id }) => id === root.id)?.cells).not.toEqual(root.cells);
    expect(openErrors(applied)).toEqual([]);
  });

  it('re-opens when one of its figures changes, and says from what to what', () => {
    const { root, exceptions } = acceptedSample();
    const [cell = ''] = root.suspects.map((suspect) => suspect.cell);
    const [actual = ''] = root.suspects.flatMap((suspect) => suspect.actual ?? []);
    const applied = after(withTyped(sampleWorkbook(), cell, '3.33'), exceptions);
    const again = applied.findings.filter(({ reopened }) => reopened !== undefined);
    expect(again.length).toBeGreaterThan(0);
    expect(again[0]?.accepted).toBeUndefined();
    expect(again[0]?.reopened).toContain('已接受的例外因数字变化重新打开');
    expect(again[0]?.reopened).toContain(`原 ${actual} 万元 现 3.33 万元`);
    expect(again[0]?.reopened).toContain('财政已批复调整（张会计）');
    expect(applied.summary.error).toBeGreaterThan(0);
  });

  it('re-opens when a figure of last year changes', () => {
    const prior = drawAccounts(CULTURE_CENTRE_2022).workbook;
    const other = drawAccounts({
      ...CULTURE_CENTRE_2022,
      closing: { ...CULTURE_CENTRE_2022.closing, own: CULTURE_CENTRE_2022.closing.own + 10_000 },
    }).workbook;
    const another = drawAccounts({
      ...CULTURE_CENTRE_2022,
      closing: { ...CULTURE_CENTRE_2022.closing, own: CULTURE_CENTRE_2022.closing.own + 20_000 },
    }).workbook;
    const workbook = drawAccounts(CULTURE_CENTRE_2023).workbook;
    expect(openErrors(checked(workbook, prior).report)).toEqual([]);
    const { report, source } = checked(workbook, other);
    const exceptions = exceptionsOf(report.findings, source, ACCEPTANCE);
    expect(report.findings.length).toBeGreaterThan(0);
    const same = applyExceptions(report, source, exceptions);
    expect(same.findings.every(({ accepted }) => accepted !== undefined)).toBe(true);
    const now = checked(workbook, another);
    const changed = applyExceptions(now.report, now.source, exceptions);
    expect(changed.findings.some(({ reopened }) => reopened !== undefined)).toBe(true);
  });

  it('does not speak for another unit or another year', () => {
    const { report, source, exceptions } = acceptedSample();
    for (const change of [{ unitName: '别县文化服务中心' }, { year: 2024 }, { kind: 'budget' as const }]) {
      const foreign = exceptions.map((one) => ({ ...one, book: { ...one.book, ...change } }));
      expect(applyExceptions(report, source, foreign).summary.accepted).toBe(0);
    }
  });

  it('leaves open what came to hang under it later', () => {
    const { report, source, root } = acceptedSample();
    const alone = exceptionsOf([root], source, ACCEPTANCE);
    const applied = applyExceptions(report, source, alone);
    expect(applied.summary.accepted).toBe(1);
    expect(openErrors(applied).length).toBe(report.summary.error - 1);
  });
});

describe('a file of exceptions', () => {
  it('gives back what was put into it', () => {
    const { exceptions } = acceptedSample();
    expect(parseExceptionsFile(exceptionsFileText(exceptions))).toEqual({ kind: 'exceptions', exceptions });
  });

  it('that is none is refused with what to do', () => {
    const faults = ['', '[]', '{"version":2,"exceptions":[]}', '{"version":1,"exceptions":[{"rule":"X"}]}'];
    for (const text of faults)
      expect(parseExceptionsFile(text)).toMatchObject({
        kind: 'fault',
        message: expect.stringContaining('导出') as string,
      });
  });
});
