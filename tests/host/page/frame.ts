// In the pane's frame, before Office.js: `window.external` leads to the emulated Excel of the page around it.
import { HOST_INFO } from '../desktop-calls';
import { type PaneWindow, showExcel, type ShownHost } from '../show-excel';

interface AroundPane extends Pick<PaneWindow, 'askEmulatedExcel'> {
  /** What the chosen Excel says of itself. */
  readonly emulatedAnswers: () => ShownHost['answers'];
}

// Where a real Excel shows the page there is nothing around it, and nothing to do.
if (window.parent !== window && 'askEmulatedExcel' in window.parent) {
  const { askEmulatedExcel, emulatedAnswers } = window.parent as unknown as AroundPane;
  Object.assign(window, { askEmulatedExcel });
  showExcel({ hostInfo: HOST_INFO, answers: emulatedAnswers() });
}
