// A text's work in workers, one a task; for the page and the pane.
import type { HostResult } from '../session/host';
import type { NarrativeWork } from '../session/narrative-work';
import { inWorker, type WorkerWords } from './in-worker';
import type { NarrativeRequest } from './narrative-worker';

const READING = {
  tooSlow: '读取超过 30 秒，已停止。文件可能过大或内容异常，请在 Word 或 WPS 中打开、另存为 .docx 后再试。',
  broken: '读取时出错，文件可能已损坏。请在 Word 或 WPS 中打开、另存为 .docx 后再试。',
};
const PROOFREADING = {
  tooSlow: '校对超过 30 秒，已停止。文稿可能过长，请分成几份再试。',
  broken: '校对时出错。请重新载入窗格后再试；仍然如此，请把文稿另存为 .txt 再试。',
};
const MARKING = {
  tooSlow: '写入修订超过 30 秒，已停止。请改为保存修改后的文本。',
  broken: '写入修订时出错。请改为保存修改后的文本。',
};

export const narrativeWork: NarrativeWork = {
  read: (bytes) => run({ task: 'read', bytes }, READING),
  proofread: (narrative, tables) => run({ task: 'proofread', narrative, tables }, PROOFREADING),
  mark: (bytes, marks, date) => run({ task: 'mark', bytes, marks, date }, MARKING),
};

function run<T>(request: NarrativeRequest, words: WorkerWords): Promise<HostResult<T>> {
  const worker = new Worker(new URL('./narrative-worker.ts', import.meta.url), { type: 'module' });
  return inWorker(worker, request, words);
}
