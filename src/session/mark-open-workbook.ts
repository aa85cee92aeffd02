// 标注 without a pane: the open workbook checked, the cells of its findings marked, the first of them selected.
import type { Finding } from '../checking/finding';
import type { RulePack } from '../checking/packs/rule-pack';
import type { CellMark } from '../workbook/cell-mark';
import { type CheckedHost, checkOpenWorkbook, type OpenCheck, type Unrecalled } from './check-open-workbook';
import type { Host, HostFailure } from './host';
import { marksOf } from './mark-findings';
import type { Engine } from './state';
import { tableTiles } from './table-state';

export interface MarkedWorkbook {
  readonly kind: 'marked';
  /** Places marked now. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors and warnings without a place to mark, such as a missing table. */
  readonly unplaced: number;
  /** Findings that somebody stands by: not marked. */
  readonly accepted: number;
  /** Relations that hold, that hold but for rounding, and that nothing could be said of. */
  readonly passed: number;
  readonly tails: number;
  readonly unable: number;
  /** The titles of tables that are there and were not checked. */
  readonly unchecked: readonly string[];
  readonly protectedSheets: readonly string[];
  readonly priorName: string | null;
  readonly unrecalled: Unrecalled | null;
  /** What is wrong with the user's own rules: how many places. */
  readonly ruleProblems: number;
  /** Why the first mark could not be selected; null where it was, or there is none. */
  readonly unselected: string | null;
}

export type MarkOutcome =
  | MarkedWorkbook
  /** No table was recognised: nothing was checked and nothing touched. */
  | { readonly kind: 'unrecognised' }
  | HostFailure;

export type MarkingHost = CheckedHost & Required<Pick<Host, 'markCells'>> & Pick<Host, 'selectCell'>;

/** All books of the workbook are marked together, in place of earlier marks; an aborted run touches nothing more. */
export async function markOpenWorkbook(
  host: MarkingHost,
  review: Engine['review'],
  rules: RulePack | null,
  signal: AbortSignal,
): Promise<MarkOutcome> {
  const checked = await checkOpenWorkbook(host, review, rules);
  if (checked.kind === 'failed') return checked;
  if (checked.review.books.length === 0) return { kind: 'unrecognised' };
  signal.throwIfAborted();
  const marks = marksOf(findingsOf(checked));
  const result = await host.markCells(marks);
  if (result.kind === 'failed') return result;
  const { protectedSheets } = result.value;
  const made = marks.filter(({ sheet }) => !protectedSheets.includes(sheet));
  const selected = await selectFirst(host, made);
  return {
    kind: 'marked',
    errors: made.filter(({ severity }) => severity === 'error').length,
    warnings: made.filter(({ severity }) => severity === 'warning').length,
    ...countsOf(checked),
    protectedSheets,
    priorName: checked.priorName,
    unrecalled: checked.unrecalled,
    ruleProblems: rules?.problems.length ?? 0,
    unselected: selected,
  };
}

function findingsOf({ review }: OpenCheck): readonly Finding[] {
  return review.books.flatMap(({ report }) => report.findings);
}

type Counts = Pick<MarkedWorkbook, 'unplaced' | 'accepted' | 'passed' | 'tails' | 'unable' | 'unchecked'>;

function countsOf(checked: OpenCheck): Counts {
  const { books } = checked.review;
  const open = findingsOf(checked).filter(
    ({ accepted, severity }) => accepted === undefined && (severity === 'error' || severity === 'warning'),
  );
  const total = (name: 'accepted' | 'pass' | 'tail' | 'cannotEvaluate') =>
    books.reduce((sum, { report }) => sum + (report.summary[name] ?? 0), 0);
  return {
    unplaced: open.filter((finding) => marksOf([finding]).length === 0).length,
    accepted: total('accepted'),
    passed: total('pass'),
    tails: total('tail'),
    unable: total('cannotEvaluate'),
    unchecked: books.flatMap(({ book, report }) =>
      tableTiles(book, report).flatMap(({ state, title }) => (state === 'unchecked' ? [title] : [])),
    ),
  };
}

/** The marks stay, whatever comes of it. */
async function selectFirst(host: MarkingHost, marks: readonly CellMark[]): Promise<string | null> {
  const first = marks.find(({ severity }) => severity === 'error') ?? marks[0];
  if (first === undefined) return null;
  const { sheet, area } = first;
  const result = await host.selectCell({ sheet, row: area.top, col: area.left });
  return result.kind === 'failed' ? result.message : null;
}
