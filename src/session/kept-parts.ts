// Which parts of the session outlive the visit: taken up from what was kept, joined with another pane's, and gathered.
import { withExceptions } from './exception-steps';
import { mergeStates, type SavedState } from './saved-state';
import { filledIn, type SessionState } from './state';

/** What an earlier visit kept; what was filled in since then beats it. */
export function takenUp(state: SessionState, kept: SavedState): SessionState {
  const filled = filledIn({ ...state, answers: kept.answers }, state.answers);
  return {
    ...withExceptions(filled, { ...kept.exceptions, ...state.exceptions }),
    ignored: { ...kept.ignored, ...state.ignored },
    corrected: { ...kept.corrected, ...state.corrected },
    ticked: { ...kept.ticked, ...state.ticked },
    style: state.style ?? kept.style,
    paragraphs: { ...kept.paragraphs, ...state.paragraphs },
    written: state.written ?? kept.written,
    priorName: state.priorName ?? kept.priorLink?.name ?? null,
  };
}

/** What another pane kept comes into this one too; what was filled in here since `before` stays. */
export function joined(state: SessionState, before: SavedState, merged: SavedState): SessionState {
  const { answers, exceptions, ignored, corrected, ticked, style, paragraphs, written } = mergeStates(
    before,
    savedOf(state, before),
    merged,
  );
  const filled = state.filled + 1;
  return {
    ...withExceptions(state, exceptions),
    answers,
    ignored,
    corrected,
    ticked,
    style,
    paragraphs,
    written,
    filled,
  };
}

/** `base` gives what this session does not change. */
export function savedOf(state: SessionState, base: SavedState): SavedState {
  const { answers, exceptions, ignored, corrected, ticked, style, paragraphs, written, priorName } = state;
  const priorLink = priorName === null ? null : { name: priorName };
  return { ...base, answers, exceptions, ignored, corrected, ticked, style, paragraphs, written, priorLink };
}
