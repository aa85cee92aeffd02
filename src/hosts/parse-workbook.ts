// Parses a workbook file in a worker of its own; for the page and the pane.
import type { HostResult } from '../session/host';
import type { Workbook } from '../workbook/workbook';
import { inWorker } from './in-worker';
import type { ParseRequest } from './workbook-worker';

const WORDS = {
  tooSlow: '读取超过 30 秒，已停止。文件可能过大或内容异常，请在 Excel 中打开、另存后再试。',
  broken: '读取时出错，文件可能已损坏。请在 Excel 中打开、另存后再试。',
};

/** The workbook, or why it could not be read. */
export function parseWorkbook(name: string, bytes: ArrayBuffer): Promise<HostResult<Workbook>> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  const request: ParseRequest = { name, bytes };
  return inWorker(worker, request, WORDS, [bytes]);
}
