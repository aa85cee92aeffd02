// What was filled in outlives the visit: kept by the host under whose book it is, and offered again the year after.
import type { FactBook } from '../facts/book';
import type { Answers } from '../writing/question';
import { parseAnswersFile } from './answers-file';
import type { Desk } from './desk';
import type { Review } from './review';
import { drafted, filledIn } from './state';

/** Takes up what an earlier visit kept for the book now at hand; what was filled in since then beats it. */
export async function recallAnswers({ host, store, engine, step }: Desk): Promise<void> {
  const book = askingBook(store.getState().review);
  const key = keyOf(book, 0);
  const lastKey = keyOf(book, 1);
  if (key === null || lastKey === null || key === store.getState().keptFor) return;
  const kept = (await host.loadAnswers?.(key)) ?? null;
  const last = (await host.loadAnswers?.(lastKey)) ?? null;
  const answers = parsed(kept);
  const damaged = kept !== null && answers === null;
  // Set aside, not deleted: somebody may be able to read it.
  if (damaged) await host.saveAnswers?.(`${key}/damaged`, kept);
  step((state) => {
    // Another workbook has been opened in the meantime.
    if (keyOf(askingBook(state.review), 0) !== key) return state;
    const filled = filledIn({ ...state, answers: answers ?? {} }, state.answers);
    const notice = damaged ? ({ kind: 'answers-damaged' } as const) : state.notice;
    return drafted({ ...filled, lastYear: parsed(last) ?? {}, keptFor: key, notice }, engine);
  });
}

/** Keeps the answers as they are now; says so, once a workbook, where the host cannot. */
export function keepAnswers({ host, store }: Desk): void {
  const { keptFor, answers, unkept } = store.getState();
  if (keptFor === null || host.saveAnswers === undefined) return;
  void host.saveAnswers(keptFor, JSON.stringify({ version: 1, answers })).then((done) => {
    if (!done && !unkept) store.setState({ unkept: true, notice: { kind: 'answers-not-kept' } });
  });
}

/** Takes the answers of an answers file over those given. */
export function takeAnswers(desk: Desk, text: string): void {
  const file = parseAnswersFile(text);
  if (file.kind === 'fault') {
    desk.store.setState({ notice: { kind: 'failed', message: file.message } });
    return;
  }
  const count = Object.values(file.answers).filter((value) => value !== null).length;
  desk.step((state) => {
    const notice = { kind: 'answers-loaded', count } as const;
    return drafted({ ...filledIn(state, file.answers), notice }, desk.engine);
  });
  keepAnswers(desk);
}

/** The final accounts ask the questions; a budget has no text yet. */
function askingBook(review: Review | null): FactBook | undefined {
  const books = (review?.books ?? []).map(({ book }) => book);
  return books.find(({ kind }) => kind === 'final-accounts') ?? books[0];
}

/** Null where unit or year is unknown: nobody's answers are offered to somebody else. */
function keyOf(book: FactBook | undefined, yearsAgo: number): string | null {
  if (book === undefined || book.unitName === null || book.year === null) return null;
  return `${book.kind}/${book.year - yearsAgo}/${book.unitName}`;
}

function parsed(text: string | null): Answers | null {
  const file = text === null ? null : parseAnswersFile(text);
  return file?.kind === 'answers' ? file.answers : null;
}
