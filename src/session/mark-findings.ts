// The cells of the findings marked in the workbook, on request, and the marks taken away again.
import type { Finding } from '../checking/finding';
import { parseRect } from '../workbook/address';
import type { CellMark } from '../workbook/cell-mark';
import type { Desk } from './desk';
import type { MarkResult } from './host';
import type { Notice } from './notice';

export interface MarkActions {
  /** Whether the host can mark cells that it does not show marked anyway. */
  readonly marksCells: boolean;
  /** Marks the cells of what is open, in place of earlier marks. */
  markFindings(): Promise<void>;
  clearMarks(): Promise<void>;
}

export function markActions({ host, store }: Desk): MarkActions {
  const mark = async (marks: readonly CellMark[], noticeOf: (result: MarkResult) => Notice) => {
    const result = await host.markCells?.(marks);
    if (result === undefined) return;
    store.setState({ notice: result.kind === 'failed' ? result : noticeOf(result.value) });
  };
  return {
    marksCells: host.markCells !== undefined,
    markFindings: () => {
      const { review, shown } = store.getState();
      const marks = marksOf(review?.books[shown]?.report.findings ?? []);
      return mark(marks, (result) => ({ kind: 'marked', ...result }));
    },
    clearMarks: () => mark([], ({ protectedSheets }) => ({ kind: 'marks-cleared', protectedSheets })),
  };
}

/**
 * Each place once: as an error where any finding calls it one. Where suspects are known only they are marked, and of what
 * follows from another open finding only that other one.
 */
export function marksOf(findings: readonly Finding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  const open = findings.filter(isOpen);
  const ids = new Set(open.map(({ id }) => id));
  for (const { severity, suspects, cells, cause } of open) {
    if (cause !== null && ids.has(cause)) continue;
    for (const place of suspects.length > 0 ? suspects.map(({ cell }) => cell) : cells) {
      const parsed = parseRect(place);
      if (parsed === undefined || marks.get(place)?.severity === 'error') continue;
      marks.set(place, { sheet: parsed.sheet, area: parsed.rect, severity });
    }
  }
  return [...marks.values()];
}

type OpenFinding = Finding & Pick<CellMark, 'severity'>;

function isOpen(finding: Finding): finding is OpenFinding {
  const { accepted, severity } = finding;
  return accepted === undefined && (severity === 'error' || severity === 'warning');
}
