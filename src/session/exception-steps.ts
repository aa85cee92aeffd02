// Accepting a finding, taking that back, and taking exceptions from a file, as steps from one state to the next.
import type { Acceptance } from '../checking/finding';
import { type Exception, exceptionsOf, isSameBook, matchExceptions, withFollowers } from './exceptions';
import type { SessionState } from './state';
import { withAccepted } from './with-accepted';

/** The finding of the shown book and all that hangs under it are accepted as they are now. */
export function accepted(state: SessionState, id: string, acceptance: Acceptance): SessionState {
  const shown = shownBook(state);
  if (shown === null) return state;
  const group = withFollowers(shown.findings, id);
  const before = without(
    state.exceptions,
    group.flatMap((finding) => shown.matches.get(finding.id)?.exception ?? []),
  );
  return withExceptions(state, added(before, exceptionsOf(group, shown.source, acceptance)));
}

/** Nobody stands by the finding any more, nor by what was accepted together with it. */
export function withdrawn(state: SessionState, id: string): SessionState {
  const shown = shownBook(state);
  const own = shown?.matches.get(id)?.exception;
  if (shown === null || own === undefined) return state;
  const group = withFollowers(shown.findings, id).flatMap(
    (finding) => shown.matches.get(finding.id)?.exception ?? [],
  );
  const together = group.filter(({ acceptance }) => acceptance.at === own.acceptance.at);
  return withExceptions(state, without(state.exceptions, together));
}

/** Exceptions of the books at hand, over those there are; those of other units or years are left out. */
export function exceptionsTaken(state: SessionState, exceptions: readonly Exception[]): SessionState {
  const books = (state.review?.books ?? []).map(({ book }) => book);
  const own = exceptions.filter(({ book }) => books.some((one) => isSameBook(one, book)));
  const count = own.length;
  const notice = { kind: 'exceptions-loaded', count, foreign: exceptions.length - count } as const;
  const replaced = Object.values(state.exceptions).filter((one) =>
    own.some((each) => isSamePlace(each, one)),
  );
  return { ...withExceptions(state, added(without(state.exceptions, replaced), own)), notice };
}

/** The exceptions in place of those before, and the marks that follow from them. */
export function withExceptions(state: SessionState, exceptions: SessionState['exceptions']): SessionState {
  const review = state.review === null ? null : withAccepted(state.review, exceptions);
  return { ...state, exceptions, review };
}

function shownBook({ review, shown, exceptions }: SessionState) {
  const each = review?.books[shown];
  if (review === null || each === undefined) return null;
  const source = { book: each.book, workbook: review.workbook };
  const matches = matchExceptions(each.report, source, Object.values(exceptions));
  return { source, matches, findings: each.report.findings };
}

function isSamePlace(a: Exception, b: Exception): boolean {
  return a.finding === b.finding && isSameBook(a.book, b.book);
}

function without(
  exceptions: SessionState['exceptions'],
  gone: readonly Exception[],
): SessionState['exceptions'] {
  return Object.fromEntries(Object.entries(exceptions).filter(([, one]) => !gone.includes(one)));
}

/** Where an id has come to mean another place, the exception that was there first keeps its key. */
function added(
  before: SessionState['exceptions'],
  exceptions: readonly Exception[],
): SessionState['exceptions'] {
  const result = new Map(Object.entries(before));
  for (const exception of exceptions) {
    const key = `${exception.book.kind}/${exception.finding}`;
    let free = key;
    for (let number = 2; result.has(free); number += 1) free = `${key}~${number}`;
    result.set(free, exception);
  }
  return Object.fromEntries(result);
}
