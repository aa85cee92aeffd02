// Keeps what was filled in on the page in the browser's own storage; it never leaves the machine.
import type { Host } from '../../session/host';

const PREFIX = 'gouji.answers.';

export const answerStorage: Required<Pick<Host, 'loadAnswers' | 'saveAnswers'>> = {
  loadAnswers: (key) => Promise.resolve(attempt(() => window.localStorage.getItem(PREFIX + key)) ?? null),
  saveAnswers: (key, text) =>
    Promise.resolve(
      attempt(() => {
        window.localStorage.setItem(PREFIX + key, text);
        return true;
      }) ?? false,
    ),
};

/** Storage may be forbidden, or full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
