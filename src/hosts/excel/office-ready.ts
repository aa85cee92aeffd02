// Waits for Office, but not for ever: where its files or its host are missing, Office.onReady never settles.

const PATIENCE_MS = 10_000;
/** The floor of the manifest; merged areas need 1.13, Excel versions between have no modern web view. */
const FLOOR = '1.14';

/** `no-answer` may still become another state; the others are final. */
export type OfficeState = 'ready' | 'no-files' | 'not-excel' | 'no-answer' | 'too-old';

/** `ready` in an Excel that can run the add-in; otherwise why not, after `patienceMs` without an answer. */
export async function officeReady(patienceMs: number = PATIENCE_MS): Promise<OfficeState> {
  if (typeof Office === 'undefined') return 'no-files';
  const answer = await Promise.race([Office.onReady(), later(patienceMs)]);
  if (answer === null) return 'no-answer';
  if (answer.host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? 'ready' : 'too-old';
}

/** Whether Office shows a dark theme; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(background ?? '');
  if (match === null) return undefined;
  const brightness = match.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) / 3;
  return brightness < 128;
}

/** Never, for an infinite time, which a timer would take for none. */
function later(ms: number): Promise<null> {
  return new Promise((resolve) => {
    if (Number.isFinite(ms)) setTimeout(() => resolve(null), ms);
  });
}
