// What stands in the pane where it cannot start: why, and the page as the other way.
import { hostMessages } from '../../ui/host-messages';
import type { OfficeState } from './office-ready';

const WORDS = {
  'no-files': hostMessages.excel.noFiles,
  'not-excel': hostMessages.excel.notExcel,
  'no-answer': hostMessages.excel.noAnswer,
  'too-old': hostMessages.excel.tooOld,
} as const satisfies Readonly<Record<Exclude<OfficeState, 'ready'>, string>>;

type NotReady = keyof typeof WORDS;

export function whyNot(state: NotReady): string {
  return WORDS[state];
}

export function sayWhy(state: NotReady, message: HTMLElement): void {
  const page = document.createElement('a');
  page.href = 'index.html';
  page.target = '_blank';
  page.rel = 'noopener';
  page.textContent = hostMessages.excel.page;
  message.setAttribute('role', 'alert');
  message.replaceChildren(whyNot(state), document.createElement('br'), page);
}
