// What the pane knows, and the pure steps from one state to the next.
import type { Acceptance, Finding } from '../checking/finding';
import type { Grid, Workbook } from '../workbook/workbook';
import type { AnswerValue, Answers } from '../writing/question';
import type { Draft, DraftOptions } from '../writing/draft';
import { ownStyle } from '../writing/style/own-style';
import type { FactBook } from '../facts/book';
import type { RulePack } from '../checking/packs/rule-pack';
import type { Exception } from './exceptions';
import { natureAnswered } from './nature-answered';
import type { Notice } from './notice';
import type { ParagraphEdits } from './paragraph-edit';
import { type AppliedEdit, withParagraphEdits } from './paragraph-edits';
import type { Review, ReviewOptions } from './review';
import { withAccepted } from './with-accepted';
import type { WrittenText } from './written-text';

/** The use cases a session runs; handed in, so that tests and hosts can bring their own. */
export interface Engine {
  /** `before`: the review of the workbook before an edit. */
  review(workbook: Workbook, options?: ReviewOptions, before?: Review | null): Review;
  draft(book: FactBook, options: DraftOptions): Draft;
}

/** A draft with the user's own paragraphs in place. */
export interface EditedDraft extends Draft {
  readonly edits: readonly AppliedEdit[];
}

export interface SessionState {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why the workbook could not be read; for `failed`. */
  readonly failure: string | null;
  readonly workbook: Workbook | null;
  readonly prior: Workbook | null;
  /** The user's own rules, typed in the pane; null where there are none. */
  readonly rules: RulePack | null;
  /** The year's budget, of a workbook that was opened for the text. */
  readonly budget: { readonly name: string; readonly book: FactBook } | null;
  readonly review: Review | null;
  /** One for each book of the review. */
  readonly drafts: readonly EditedDraft[];
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
  /** When corrections were made in such texts, by `findingKeys`. */
  readonly corrected: Readonly<Record<string, string>>;
  /** When figures of such texts were ticked, by `claimKeys`. */
  readonly ticked: Readonly<Record<string, string>>;
  /** The style as the text of a style file; null for the one that goes with the tables. */
  readonly style: string | null;
  /** The style of a year ago, to be offered. */
  readonly lastYearStyle: string | null;
  /** Paragraphs in the user's own words. */
  readonly paragraphs: ParagraphEdits;
  /** The text as it last left the program; null where it never did. */
  readonly written: WrittenText | null;
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
  budget: null,
  review: null,
  drafts: [],
  shown: 0,
  answers: {},
  lastYear: {},
  filled: 0,
  exceptions: {},
  ignored: {},
  corrected: {},
  ticked: {},
  style: null,
  lastYearStyle: null,
  paragraphs: {},
  written: null,
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
  const review = withAccepted(fresh, state.exceptions);
  return withDrafts(
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

/** The texts anew, the checks left as they are, unless an answer decides which rules apply. */
export function drafted(state: SessionState, engine: Engine): SessionState {
  const made = state.review?.basis?.options;
  const isOutdated = made !== undefined && made.nature !== natureAnswered(state.answers);
  return isOutdated ? reviewed(state, engine) : withDrafts(state, engine);
}

/** What a book's text is written from and how. */
export function draftOptions(state: SessionState, prior: FactBook | null): DraftOptions {
  const style = state.style === null ? null : ownStyle(state.style);
  return {
    ...(prior === null ? {} : { prior }),
    ...(state.budget === null ? {} : { budget: state.budget.book }),
    ...(style?.kind === 'style' ? { style: style.style } : {}),
    answers: state.answers,
    lastYear: state.lastYear,
  };
}

function withDrafts(state: SessionState, engine: Engine): SessionState {
  const drafts = (state.review?.books ?? []).map(({ book, prior }): EditedDraft => {
    const made = engine.draft(book, draftOptions(state, prior));
    return { ...made, ...withParagraphEdits(made.text, state.paragraphs, state.answers) };
  });
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
