// In the frames of the add-in, before Office.js: `window.external` leads to the emulated Excel of the page around it.
import { DIALOG_EVENTS } from '../channels';
import { DIALOG_HOST_INFO, HOST_INFO } from '../desktop-calls';
import { type EmulatedCalls, showExcel, type ShownHost } from '../show-excel';

interface Around {
  readonly emulatedCalls: EmulatedCalls;
  /** What the chosen Excel says of itself. */
  readonly emulatedAnswers: () => ShownHost['answers'];
}

// Where a real Excel shows the page there is nothing around it, and nothing to do.
if (window.parent !== window && 'emulatedCalls' in window.parent) {
  const { emulatedCalls, emulatedAnswers } = window.parent as unknown as Around;
  Object.assign(window, emulatedCalls);
  showExcel({
    hostInfo: HOST_INFO,
    dialogHostInfo: DIALOG_HOST_INFO,
    dialogChannel: DIALOG_EVENTS,
    answers: emulatedAnswers(),
  });
}
