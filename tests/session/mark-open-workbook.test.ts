// 标注 without a pane, over a host of plain data: what is marked, what is told, and what is left alone.
import { describe, expect, it, vi } from 'vitest';
import { checkOpenWorkbook } from '../../src/session/check-open-workbook';
import type { HostResult } from '../../src/session/host';
import {
  markOpenWorkbook,
  type MarkedWorkbook,
  type MarkingHost,
} from '../../src/session/mark-open-workbook';
import { EMPTY_STATE, stateText } from '../../src/session/saved-state';
import type { CellMark } from '../../src/workbook/cell-mark';
import type { Workbook } from '../../src/workbook/workbook';
import { madeUpBook, madeUpEngine, madeUpReport, madeUpWorkbook } from '../support/made-up-review';

const going = () => new AbortController().signal;
const read = (total: string): HostResult<Workbook> => ({ kind: 'done', value: madeUpWorkbook(total) });

function hostOf(given: Partial<MarkingHost> = {}): {
  readonly host: MarkingHost;
  readonly marks: CellMark[][];
} {
  const marks: CellMark[][] = [];
  const host: MarkingHost = {
    readWorkbook: () => Promise.resolve(read('101')),
    loadState: () => Promise.resolve({ kind: 'done', value: null }),
    markCells: (all) => {
      marks.push([...all]);
      return Promise.resolve({ kind: 'done', value: { marked: all.length, protectedSheets: [] } });
    },
    selectCell: () => Promise.resolve({ kind: 'done', value: undefined }),
    ...given,
  };
  return { host, marks };
}

async function marked(host: MarkingHost, review = madeUpEngine.review): Promise<MarkedWorkbook> {
  const outcome = await markOpenWorkbook(host, review, null, going());
  if (outcome.kind !== 'marked') throw new Error(outcome.kind);
  return outcome;
}

describe('markOpenWorkbook', () => {
  it('marks every place once, goes to the first error, and counts what was not looked at', async () => {
    const selectCell = vi.fn<MarkingHost['selectCell']>(() =>
      Promise.resolve({ kind: 'done', value: undefined }),
    );
    const { host, marks } = hostOf({ selectCell });
    expect(await marked(host)).toMatchObject({ errors: 3, warnings: 0, unplaced: 0, unable: 1, tails: 1 });
    expect(marks[0]?.map(({ sheet, area }) => [sheet, area.top, area.left])).toEqual([
      ['公开03表', 2, 2],
      ['公开03表', 2, 3],
      ['公开03表', 2, 4],
    ]);
    expect(selectCell.mock.calls).toEqual([[{ sheet: '公开03表', row: 2, col: 2 }]]);
  });

  it('takes earlier marks away where nothing is wrong any more, and goes nowhere', async () => {
    const selectCell = vi.fn<MarkingHost['selectCell']>();
    const { host, marks } = hostOf({ readWorkbook: () => Promise.resolve(read('100')), selectCell });
    expect(await marked(host)).toMatchObject({ errors: 0, warnings: 0, unable: 1 });
    expect(marks).toEqual([[]]);
    expect(selectCell).not.toHaveBeenCalled();
  });

  it('marks the books of a workbook with two kinds of documents together', async () => {
    const both: typeof madeUpEngine.review = (workbook) => {
      const report = madeUpReport(workbook);
      const findings = report.findings.map((one) => ({ ...one, cells: ['预算01!B2'] }));
      const book = madeUpBook();
      const books = [
        { book, prior: null, report },
        { book: { ...book, kind: 'budget' as const }, prior: null, report: { ...report, findings } },
      ];
      return { workbook, books };
    };
    const { host, marks } = hostOf();
    expect(await marked(host, both)).toMatchObject({ errors: 4, unable: 2 });
    expect(new Set(marks[0]?.map(({ sheet }) => sheet))).toEqual(new Set(['公开03表', '预算01']));
  });

  it('counts a finding without a place, which no mark can show', async () => {
    const review: typeof madeUpEngine.review = (workbook) => {
      const report = madeUpReport(workbook);
      const findings = report.findings.map((one) => ({ ...one, cells: [] }));
      return { workbook, books: [{ book: madeUpBook(), prior: null, report: { ...report, findings } }] };
    };
    const { host } = hostOf();
    expect(await marked(host, review)).toMatchObject({ errors: 0, warnings: 0, unplaced: 2 });
  });

  it('names last year’s workbook of an earlier visit, which is not at hand', async () => {
    const text = stateText({ ...EMPTY_STATE, priorLink: { name: '上年.xlsx' } });
    const { host } = hostOf({ loadState: () => Promise.resolve({ kind: 'done', value: text }) });
    expect((await marked(host)).priorName).toBe('上年.xlsx');
  });

  it.each([
    ['damaged', { kind: 'done', value: '{' }],
    ['newer', { kind: 'done', value: '{"version":999}' }],
    ['unread', { kind: 'failed', message: '忙' }],
  ] as const)('marks though what was kept is %s, and says so', async (unrecalled, answer) => {
    const { host } = hostOf({ loadState: () => Promise.resolve(answer) });
    expect(await marked(host)).toMatchObject({ errors: 3, unrecalled });
  });

  it('touches nothing where no table is recognised, or where it was given up while it read', async () => {
    const { host, marks } = hostOf();
    const none: typeof madeUpEngine.review = (workbook) => ({ workbook, books: [] });
    expect(await markOpenWorkbook(host, none, null, going())).toEqual({ kind: 'unrecognised' });
    await expect(markOpenWorkbook(host, madeUpEngine.review, null, AbortSignal.abort())).rejects.toThrow();
    expect(marks).toEqual([]);
  });

  it('keeps the marks where their first cell cannot be gone to, and tells why', async () => {
    const { host } = hostOf({ selectCell: () => Promise.resolve({ kind: 'failed', message: '隐藏' }) });
    expect(await marked(host)).toMatchObject({ errors: 3, unselected: '隐藏' });
  });
});

describe('checkOpenWorkbook', () => {
  const busy: HostResult<Workbook> = { kind: 'failed', message: '您正在编辑单元格。', busy: true };

  it('asks a busy host again, and another failing one not', async () => {
    const readWorkbook = vi.fn<MarkingHost['readWorkbook']>(() => Promise.resolve(read('101')));
    readWorkbook.mockResolvedValueOnce(busy).mockResolvedValueOnce(busy);
    const { host } = hostOf({ readWorkbook });
    expect(await checkOpenWorkbook(host, madeUpEngine.review, null, 0)).toMatchObject({ kind: 'checked' });
    expect(readWorkbook).toHaveBeenCalledTimes(3);
    readWorkbook.mockReset().mockResolvedValue({ kind: 'failed', message: '读不了' });
    expect(await checkOpenWorkbook(host, madeUpEngine.review, null, 0)).toMatchObject({ kind: 'failed' });
    expect(readWorkbook).toHaveBeenCalledTimes(1);
  });

  it('gives up on a host that stays busy, with what it says', async () => {
    const { host } = hostOf({ readWorkbook: () => Promise.resolve(busy) });
    expect(await checkOpenWorkbook(host, madeUpEngine.review, null, 0)).toEqual(busy);
  });

  it('lets what was answered about the unit decide which rules apply', async () => {
    const text = stateText({ ...EMPTY_STATE, answers: { 'unit.nature': '行政单位' } });
    const { host } = hostOf({ loadState: () => Promise.resolve({ kind: 'done', value: text }) });
    const review = vi.fn<typeof madeUpEngine.review>(madeUpEngine.review);
    await checkOpenWorkbook(host, review, null, 0);
    const natures = review.mock.calls.map(([, options]) => options?.nature ?? null);
    expect(natures[0]).toBeNull();
    expect(natures.at(-1)).not.toBeNull();
  });
});
