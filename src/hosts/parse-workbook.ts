// Parses a workbook file in a worker of its own, with a time-out; for the page and the pane.
import type { HostResult } from '../session/host';
import type { Workbook } from '../workbook/workbook';
import type { ParseRequest } from './workbook-worker';

const TIMEOUT_MS = 30_000;

const TOO_SLOW: HostResult<Workbook> = {
  kind: 'failed',
  message: '读取超过 30 秒，已停止。文件可能过大或内容异常，请在 Excel 中打开、另存后再试。',
};
const BROKEN: HostResult<Workbook> = {
  kind: 'failed',
  message: '读取时出错，文件可能已损坏。请在 Excel 中打开、另存后再试。',
};

/** The workbook, or why it could not be read. One worker a file: it is ended afterwards, whatever it did. */
export function parseWorkbook(name: string, bytes: ArrayBuffer): Promise<HostResult<Workbook>> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<HostResult<Workbook>>((resolve) => {
    const timer = setTimeout(() => resolve(TOO_SLOW), TIMEOUT_MS);
    const finish = (result: HostResult<Workbook>) => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.onmessage = (event: MessageEvent<HostResult<Workbook>>) => finish(event.data);
    worker.onerror = () => finish(BROKEN);
    const request: ParseRequest = { name, bytes };
    worker.postMessage(request, [bytes]);
  }).finally(() => worker.terminate());
}
