// In the pane's frame, before Office.js: `window.external` leads to the emulated Excel of the page around it.
import { contextAnswers, HOST_INFO } from '../desktop-calls';
import { type PaneWindow, showExcel } from '../show-excel';

// Where a real Excel shows the page there is nothing around it, and nothing to do.
if (window.parent !== window && 'askEmulatedExcel' in window.parent) {
  const { askEmulatedExcel } = window.parent as unknown as PaneWindow;
  Object.assign(window, { askEmulatedExcel });
  showExcel({ hostInfo: HOST_INFO, answers: contextAnswers('1.14') });
}
