// What desktop Excel is asked through `window.external`: batches, copies of the file, commands, dialogs. The numbers
// are those of the client (measured on @microsoft/office-js 1.1.110; undocumented, so the package is pinned).
import { COMMAND_EVENTS, DIALOG_EVENTS, RICH_EVENTS, SELECTION_EVENTS } from './channels';
import type { DesktopWindow } from './desktop-window';
import type { EmulatedExcel } from './emulated-excel';

const CALL = {
  batch: 93,
  openCopy: 77,
  slice: 80,
  closeCopy: 81,
  commandCompleted: 94,
  openBrowser: 102,
} as const;

/** Channels whose events are sent to whoever listens. */
const OPEN_CHANNELS: readonly number[] = [RICH_EVENTS, SELECTION_EVENTS, COMMAND_EVENTS];

const ACCESS_DENIED = 7000;
const INTERNAL_ERROR = 5001;
const UNKNOWN_CALL = 5000;
const COMPRESSED = 5;

/** A status (0: done) and what belongs to it, as the client expects them in one array. */
export type Answer = readonly [status: number, payload?: unknown];

/** Answers one call of the client. Arrays within arrays stand for those of COM, see `comArray`. */
export async function answerCall(
  excel: EmulatedExcel,
  id: number,
  params: readonly unknown[],
  desktop: DesktopWindow | null = null,
): Promise<Answer> {
  if (id === CALL.batch) {
    const { status, body } = await excel.answer(params[0] as ArrayLike<unknown>);
    return status === 0 ? [0, [200, ['Content-Type', 'application/json'], body]] : [status];
  }
  if (id === CALL.openCopy) {
    if (params[0] !== COMPRESSED)
      throw new Error(`not emulated: a copy of the file as type ${String(params[0])}`);
    if (excel.givesNoCopy) return [ACCESS_DENIED];
    return [0, [1, excel.openCopy()]];
  }
  if (id === CALL.slice) {
    const bytes = excel.sliceOfCopy(Number(params[1]), Number(params[2]));
    return bytes === null ? [INTERNAL_ERROR] : [0, [[...bytes], bytes.length]];
  }
  if (id === CALL.closeCopy) {
    excel.closeCopy();
    return [0];
  }
  if (id === CALL.commandCompleted && desktop !== null) {
    desktop.complete(String(params[0]), Number(params[1]));
    return [0];
  }
  if (id === CALL.openBrowser && desktop !== null) {
    desktop.browser.push(String(params[1]));
    return [0];
  }
  excel.misses.push(`call ${id}`);
  return [UNKNOWN_CALL];
}

/** A client listens to a channel, or opens a dialog: the status. */
export function answerRegistration(
  excel: EmulatedExcel,
  channel: number,
  target: string,
  desktop: DesktopWindow | null = null,
): Promise<number> {
  if (channel === DIALOG_EVENTS && desktop !== null) return desktop.openDialog(target);
  if (OPEN_CHANNELS.includes(channel)) return Promise.resolve(0);
  excel.misses.push(`events ${channel}`);
  return Promise.resolve(UNKNOWN_CALL);
}

/** What desktop Excel says of itself and the document, by the name of the question. */
export function contextAnswers(excelApi: string, isReadOnly = false): Readonly<Record<string, unknown>> {
  return {
    GetAppType: 1,
    GetSolutionRef: '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: 'zh-CN',
    GetAppDataLocale: 'zh-CN',
    GetDocUrl: 'C:\\决算.xlsx',
    GetAppCapabilities: isReadOnly ? 1 : 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: '',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({ ExcelApi: excelApi, CompressedFile: '1.1' }),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.17928.20156',
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 }),
  };
}

export const HOST_INFO = 'Excel$Win32$16.01$zh-CN$$$$0';
export const DIALOG_HOST_INFO = 'Excel$Win32$16.01$zh-CN$$isDialog$$0';
