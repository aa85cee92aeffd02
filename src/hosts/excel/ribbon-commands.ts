// Runs the commands of the ribbon one after the other, and sees to it that each ends and says what came of it.
import { commandMessages as words } from '../../ui/command-messages';
import { codeOf, messageOf } from './excel-error';
import type { Stay } from './show-outcome';

/** What a command does; the paragraphs say what came of it. After `signal` it touches nothing more. */
export type Work = (signal: AbortSignal) => Promise<readonly string[]>;

export type Tell = (paragraphs: readonly string[], stay: Stay) => Promise<void>;

/** An Excel that has not answered by then is not waited for. */
const WORK_MS = 60_000;
/** Excel ends a command after five minutes, and its window with it. */
const HELD_MS = 240_000;
/** So long what is said stays in any case. */
const LEAST_STAY_MS = 10_000;

interface Held {
  readonly event: Office.AddinCommands.Event;
  readonly since: number;
}

/**
 * Makes handlers for the buttons. A command pressed while another works waits for it, and one window tells of both; pressed
 * while the window is open, it closes that. Excel may end the page with the first command that is called completed, so all
 * are, once each, when nothing more is to be done.
 */
export function ribbonCommands(
  tell: Tell,
  workMs: number = WORK_MS,
): (work: Work) => (event: Office.AddinCommands.Event) => void {
  let queue = Promise.resolve();
  let waiting = 0;
  let open = new AbortController();
  const held: Held[] = [];
  const said: string[] = [];
  const take = async (work: Work) => {
    said.push(...(await outcomeOf(work, workMs)));
    waiting -= 1;
    if (waiting > 0) return;
    open = new AbortController();
    const since = Math.min(...held.map((one) => one.since));
    const ms = Math.max(LEAST_STAY_MS, since + HELD_MS - Date.now());
    await tell(said.splice(0), { ms, signal: open.signal }).catch(() => undefined);
    if (waiting === 0) held.splice(0).forEach(({ event }) => event.completed());
  };
  return (work) => (event) => {
    waiting += 1;
    held.push({ event, since: Date.now() });
    open.abort();
    queue = queue.then(() => take(work));
  };
}

async function outcomeOf(work: Work, ms: number): Promise<readonly string[]> {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => {
      limit.abort();
      resolve(words.silent(Math.round(ms / 1000)));
    }, ms);
  });
  const done = work(limit.signal).catch((error: unknown) =>
    codeOf(error) === '' ? words.broken(String(error)) : words.failed(messageOf(error)),
  );
  const paragraphs = await Promise.race([done, late]);
  clearTimeout(timer);
  return paragraphs;
}
