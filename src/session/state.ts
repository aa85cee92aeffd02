// What the pane knows, and the pure steps from one state to the next.
import type { Finding } from '../checking/finding';
import type { Grid, Workbook } from '../workbook/workbook';
import type { AnswerValue, Answers } from '../writing/question';
import type { Draft } from '../writing/draft';
import type { FactBook } from '../facts/book';
import type { Review } from './review';

/** The use cases a session runs; handed in, so that tests and hosts can bring their own. */
export interface Engine {
  review(workbook: Workbook, options?: { readonly prior?: Workbook }): Review;
  draft(book: FactBook, options: { readonly prior?: FactBook; readonly answers?: Answers }): Draft;
}

/** Something to tell the user once; the pane has the words. */
export type Notice =
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'sheet-taken'; readonly sheet: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface SessionState {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why the workbook could not be read; for `failed`. */
  readonly failure: string | null;
  readonly workbook: Workbook | null;
  readonly prior: Workbook | null;
  readonly review: Review | null;
  /** One for each book of the review. */
  readonly drafts: readonly Draft[];
  /** Which book of the review is shown. */
  readonly shown: number;
  readonly answers: Answers;
  /** The id of the selected finding. */
  readonly selected: string | null;
  /** An edit was seen and its check is not done yet. */
  readonly checking: boolean;
  readonly notice: Notice | null;
}

export const INITIAL_STATE: SessionState = {
  phase: 'idle',
  failure: null,
  workbook: null,
  prior: null,
  review: null,
  drafts: [],
  shown: 0,
  answers: {},
  selected: null,
  checking: false,
  notice: null,
};

/** The workbook with these sheets in place of those of the same name. */
export function replaceSheets(workbook: Workbook, grids: readonly Grid[]): Workbook {
  const fresh = new Map(grids.map((grid) => [grid.name, grid]));
  return { ...workbook, sheets: workbook.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) };
}

/** Everything that follows from workbook, prior workbook and answers, computed anew. */
export function reviewed(state: SessionState, engine: Engine): SessionState {
  if (state.workbook === null) return { ...state, review: null, drafts: [], checking: false };
  const review = engine.review(state.workbook, state.prior === null ? {} : { prior: state.prior });
  return drafted(
    {
      ...state,
      phase: 'ready',
      failure: null,
      checking: false,
      review,
      shown: Math.min(state.shown, Math.max(0, review.books.length - 1)),
      selected: stillThere(review, state.selected),
    },
    engine,
  );
}

/** The texts anew, the checks left as they are. */
export function drafted(state: SessionState, engine: Engine): SessionState {
  const drafts = (state.review?.books ?? []).map(({ book, prior }) =>
    engine.draft(book, { ...(prior === null ? {} : { prior }), answers: state.answers }),
  );
  return { ...state, drafts };
}

/** An answer given, changed or (null) taken back. */
export function answered(state: SessionState, id: string, value: AnswerValue): SessionState {
  return { ...state, answers: { ...state.answers, [id]: value } };
}

/** The selected finding, where the present review still has it. */
export function selectedFinding(state: SessionState): Finding | null {
  const findings = state.review?.books[state.shown]?.report.findings ?? [];
  return findings.find((finding) => finding.id === state.selected) ?? null;
}

function stillThere(review: Review, id: string | null): string | null {
  const present = review.books.some(({ report }) => report.findings.some((finding) => finding.id === id));
  return present ? id : null;
}
