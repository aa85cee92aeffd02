// What the pane knows, and the pure steps from one state to the next.
import type { Acceptance, Finding } from '../checking/finding';
import type { Grid, Workbook } from '../workbook/workbook';
import type { AnswerValue, Answers } from '../writing/question';
import type { Draft } from '../writing/draft';
import type { FactBook } from '../facts/book';
import type { RulePack } from '../checking/packs/rule-pack';
import { applyExceptions, type Exception } from './exceptions';
import { natureAnswered } from './nature-answered';
import type { Review, ReviewOptions } from './review';

/** The use cases a session runs; handed in, so that tests and hosts can bring their own. */
export interface Engine {
  /** `before`: the review of the workbook before an edit. */
  review(workbook: Workbook, options?: ReviewOptions, before?: Review | null): Review;
  draft(
    book: FactBook,
    options: { readonly prior?: FactBook; readonly answers?: Answers; readonly lastYear?: Answers },
  ): Draft;
}

/** Something to tell the user once; the pane has the words. */
export type Notice =
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'sheet-taken'; readonly sheet: string }
  /** How many answers were taken from a file. */
  | { readonly kind: 'answers-loaded'; readonly count: number }
  /** How many exceptions were taken from a file, and how many are those of other units or years. */
  | { readonly kind: 'exceptions-loaded'; readonly count: number; readonly foreign: number }
  /** One cell was written: from what to what. */
  | { readonly kind: 'fixed'; readonly cell: string; readonly before: string; readonly after: string }
  /** What was kept of an earlier visit could not be read; it was set aside. */
  | { readonly kind: 'state-damaged' }
  /** A later version of the program kept it; it is left alone, and nothing is kept. */
  | { readonly kind: 'state-newer' }
  /** What is filled in will be lost with the pane; `message` is what the host says. */
  | { readonly kind: 'state-not-kept'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface SessionState {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why the workbook could not be read; for `failed`. */
  readonly failure: string | null;
  readonly workbook: Workbook | null;
  readonly prior: Workbook | null;
  /** The user's own rules, typed in the pane; null where there are none. */
  readonly rules: RulePack | null;
  readonly review: Review | null;
  /** One for each book of the review. */
  readonly drafts: readonly Draft[];
  /** Which book of the review is shown. */
  readonly shown: number;
  readonly answers: Answers;
  /** What was filled in a year ago, to be offered again. */
  readonly lastYear: Answers;
  /** Grows when answers come from elsewhere than the fields: kept ones, a file. */
  readonly filled: number;
  /** Findings somebody stands by, by kind of document and finding; those of other units hold nothing here. */
  readonly exceptions: Readonly<Record<string, Exception>>;
  /** Why findings of texts that were proofread are left as they are, by `findingKeys`. */
  readonly ignored: Readonly<Record<string, Acceptance>>;
  /** When figures of such texts were ticked, by `claimKeys`. */
  readonly ticked: Readonly<Record<string, string>>;
  /** The name of the workbook that was opened as last year's, in this visit or an earlier one. */
  readonly priorName: string | null;
  /** Under which key the host keeps what was filled in; null before it was asked for that of earlier. */
  readonly keptFor: string | null;
  /** The host could not keep it, and the user has been told. */
  readonly unkept: boolean;
  /** The id of the selected finding. */
  readonly selected: string | null;
  /** The cell last looked at, `sheet!A1`. */
  readonly pointed: string | null;
  /** An edit was seen and its check is not done yet. */
  readonly checking: boolean;
  readonly notice: Notice | null;
}

export const INITIAL_STATE: SessionState = {
  phase: 'idle',
  failure: null,
  workbook: null,
  prior: null,
  rules: null,
  review: null,
  drafts: [],
  shown: 0,
  answers: {},
  lastYear: {},
  filled: 0,
  exceptions: {},
  ignored: {},
  ticked: {},
  priorName: null,
  keptFor: null,
  unkept: false,
  selected: null,
  pointed: null,
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
  const options: ReviewOptions = {
    ...(state.prior === null ? {} : { prior: state.prior }),
    ...(state.rules === null ? {} : { rules: [state.rules] }),
    nature: natureAnswered(state.answers),
  };
  const fresh = engine.review(state.workbook, options, state.review);
  const review = marked(fresh, state.exceptions);
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

/** The review with what was accepted marked and counted apart. */
export function marked(review: Review, exceptions: SessionState['exceptions']): Review {
  const all = Object.values(exceptions);
  const books = review.books.map((each) => ({
    ...each,
    report: applyExceptions(each.report, { book: each.book, workbook: review.workbook }, all),
  }));
  return { ...review, books };
}

/** The texts anew, the checks left as they are, unless an answer decides which rules apply. */
export function drafted(state: SessionState, engine: Engine): SessionState {
  const made = state.review?.basis?.options;
  if (made !== undefined && made.nature !== natureAnswered(state.answers)) return reviewed(state, engine);
  const drafts = (state.review?.books ?? []).map(({ book, prior }) =>
    engine.draft(book, {
      ...(prior === null ? {} : { prior }),
      answers: state.answers,
      lastYear: state.lastYear,
    }),
  );
  return { ...state, drafts };
}

/** An answer given, changed or (null) taken back. */
export function answered(state: SessionState, id: string, value: AnswerValue): SessionState {
  return { ...state, answers: { ...state.answers, [id]: value } };
}

/** Answers from elsewhere than the fields, over those given. */
export function filledIn(state: SessionState, answers: Answers): SessionState {
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  return {
    ...state,
    answers: { ...state.answers, ...Object.fromEntries(given) },
    filled: state.filled + 1,
  };
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
