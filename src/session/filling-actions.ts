// What the user fills in and stands by; all of it is kept.
import type { AnswerValue } from '../writing/question';
import { parseAnswersFile } from './answers-file';
import type { Desk } from './desk';
import { accepted, exceptionsTaken, withdrawn } from './exception-steps';
import { parseExceptionsFile } from './exceptions-file';
import { answered, drafted, filledIn, reviewed, type SessionState } from './state';

export interface FillingActions {
  /** Opens last year's workbook; the checks and the text that need it follow. */
  openPrior(name: string, bytes: ArrayBuffer): Promise<void>;
  removePrior(): void;
  answer(id: string, value: AnswerValue): void;
  /** Takes the answers of an answers file over those given. */
  loadAnswers(text: string): void;
  /** Stands by a finding of the shown book, and by all that hangs under it, for the figures as they are. */
  accept(finding: string, why: { readonly reason: string; readonly by: string | null }): void;
  /** Takes that back. */
  withdraw(finding: string): void;
  /** Takes the exceptions of a file that belong to the workbook. */
  loadExceptions(text: string): void;
  /** Leaves a finding of a proofread text as it is; `key` as in `findingKeys`. */
  ignore(key: string, why: { readonly reason: string; readonly by: string | null }): void;
  /** Takes that back. */
  regard(key: string): void;
  /** Keeps that corrections were made in a proofread text, or taken back; keys as in `findingKeys`. */
  correct(keys: readonly string[], on: boolean): void;
  /** Ticks figures of a proofread text, or takes the ticks back; keys as in `claimKeys`. */
  tick(keys: readonly string[], on: boolean): void;
}

/** `keep` is called after each of them. */
export function fillingActions(desk: Desk, keep: () => void): FillingActions {
  const { host, store, engine } = desk;
  const fail = (message: string) => store.setState({ notice: { kind: 'failed', message } });
  const step = (change: (state: SessionState) => SessionState) => {
    desk.step(change);
    keep();
  };
  return {
    openPrior: async (name, bytes) => {
      store.setState({ checking: true });
      const result = await host.readFile(name, bytes);
      if (result.kind === 'failed') return store.setState({ notice: result, checking: false });
      step((state) => reviewed({ ...state, prior: result.value, priorName: name, notice: null }, engine));
    },
    removePrior: () => step((state) => reviewed({ ...state, prior: null, priorName: null }, engine)),
    answer: (id, value) => step((state) => drafted(answered(state, id, value), engine)),
    loadAnswers: (text) => {
      const file = parseAnswersFile(text);
      if (file.kind === 'fault') return fail(file.message);
      const count = Object.values(file.answers).filter((value) => value !== null).length;
      const notice = { kind: 'answers-loaded', count } as const;
      step((state) => ({ ...drafted(filledIn(state, file.answers), engine), notice }));
    },
    accept: (id, { reason, by }) =>
      step((state) => accepted(state, id, { reason, by, at: new Date().toISOString() })),
    withdraw: (id) => step((state) => withdrawn(state, id)),
    loadExceptions: (text) => {
      const file = parseExceptionsFile(text);
      if (file.kind === 'fault') return fail(file.message);
      step((state) => exceptionsTaken(state, file.exceptions));
    },
    ...textActions(step),
  };
}

function textActions(
  step: (change: (state: SessionState) => SessionState) => void,
): Pick<FillingActions, 'ignore' | 'regard' | 'correct' | 'tick'> {
  const now = () => new Date().toISOString();
  return {
    ignore: (key, { reason, by }) =>
      step((state) => ({ ...state, ignored: { ...state.ignored, [key]: { reason, by, at: now() } } })),
    regard: (key) => step((state) => ({ ...state, ignored: without(state.ignored, [key]) })),
    correct: (keys, on) =>
      step((state) => ({ ...state, corrected: dated(state.corrected, keys, on ? now() : null) })),
    tick: (keys, on) => step((state) => ({ ...state, ticked: dated(state.ticked, keys, on ? now() : null) })),
  };
}

/** The keys with the time `at`, or taken out. */
function dated(
  record: Readonly<Record<string, string>>,
  keys: readonly string[],
  at: string | null,
): Readonly<Record<string, string>> {
  const others = without(record, keys);
  return at === null ? others : { ...others, ...Object.fromEntries(keys.map((key) => [key, at])) };
}

function without<T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
