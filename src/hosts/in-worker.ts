// One task in a worker of its own, with a time-out; for the page and the pane.
import type { HostResult } from '../session/host';

export interface WorkerWords {
  /** The task took too long and was stopped. */
  readonly tooSlow: string;
  /** The worker itself failed. */
  readonly broken: string;
}

const TIMEOUT_MS = 30_000;

/** The worker's answer to `request`. The worker is ended afterwards, whatever it did. */
export function inWorker<T>(
  worker: Worker,
  request: unknown,
  words: WorkerWords,
  transfer: Transferable[] = [],
): Promise<HostResult<T>> {
  return new Promise<HostResult<T>>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'failed', message: words.tooSlow }), TIMEOUT_MS);
    const finish = (result: HostResult<T>) => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.onmessage = (event: MessageEvent<HostResult<T>>) => finish(event.data);
    worker.onerror = () => finish({ kind: 'failed', message: words.broken });
    worker.postMessage(request, transfer);
  }).finally(() => worker.terminate());
}
