// Makes a copy of the opened file in a worker of its own.
import type { CopyAdditions, CopySource, WorkbookCopy } from '../../session/copy-with-sheets';
import type { HostResult } from '../../session/host';
import { inWorker } from '../in-worker';
import type { CopyRequest } from './copy-worker';

const WORDS = {
  tooSlow: '生成副本超过 30 秒，已停止。文件可能过大，请删去多余的工作表、图片后另存，再试一次。',
  broken:
    '副本没有生成，原文件没有改动。请重新打开文件再试；仍然如此，请在 Excel 或 WPS 中另存为 .xlsx 再试。',
};

/** The copy, or why there is none. */
export function copyWorkbook(
  source: CopySource,
  additions: CopyAdditions,
): Promise<HostResult<WorkbookCopy>> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' });
  const request: CopyRequest = { source, additions };
  return inWorker(worker, request, WORDS);
}
