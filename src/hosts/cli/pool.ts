// Runs jobs in worker threads: one job a worker at a time, each with a time limit, results in the order of the jobs.
import { Worker } from 'node:worker_threads';

/** Why a job has no answer of its own. */
export type Lost = { readonly lost: 'timeout' | 'out-of-memory' | 'crashed'; readonly detail: string };

export interface PoolOptions {
  readonly lanes: number;
  readonly timeoutSeconds: number;
  /** How much memory a worker's data may take. */
  readonly memoryMb: number;
}

const MILLISECONDS = 1000;

/**
 * Hands each job to a worker running `script` and each result to `take`, in the order of the jobs whatever the number
 * of lanes. A worker that hangs, dies or runs out of memory costs only its own job.
 */
export async function runJobs<Job, Result>(
  script: URL,
  jobs: readonly Job[],
  options: PoolOptions,
  take: (index: number, result: Result | Lost) => Promise<void> | void,
): Promise<void> {
  const results = new Map<number, Result | Lost>();
  let next = 0;
  let taken = 0;
  let taking = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const deliver = async () => {
    for (let ready = results.get(taken); ready !== undefined; ready = results.get(taken)) {
      results.delete(taken);
      taken += 1;
      await take(taken - 1, ready);
    }
  };
  const lane = async () => {
    let worker: Worker | null = null;
    while (next < jobs.length && failure === null) {
      const index = next;
      next += 1;
      worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
      const outcome: Result | Lost = await answer<Result>(worker, jobs[index], options.timeoutSeconds);
      if (isLost(outcome)) {
        await worker.terminate();
        worker = null;
      }
      results.set(index, outcome);
      taking = taking.then(deliver).catch((error: unknown) => {
        failure ??= { error };
      });
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(options.lanes, jobs.length) }, lane));
  await taking;
  rethrow(failure);
}

/** What `take` threw ends the run, after the jobs under way. */
function rethrow(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error;
}

export function isLost(result: unknown): result is Lost {
  return typeof result === 'object' && result !== null && 'lost' in result;
}

/** One job's answer. Listeners are taken off one by one: `removeAllListeners` would silence the worker for good. */
function answer<Result>(worker: Worker, job: unknown, seconds: number): Promise<Result | Lost> {
  return new Promise((resolve) => {
    const settle = (outcome: Result | Lost) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      // A worker that is being ended may still fail; without a listener that would end this process.
      if (isLost(outcome)) worker.on('error', () => undefined);
      resolve(outcome);
    };
    const onError = (error: Error & { readonly code?: string }) => {
      const lost = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed';
      settle({ lost, detail: error.message });
    };
    const onExit = (code: number) => settle({ lost: 'crashed', detail: `进程退出 ${code}` });
    const onTimeout = () => settle({ lost: 'timeout', detail: `${seconds} 秒` });
    const timer = setTimeout(onTimeout, seconds * MILLISECONDS);
    worker.on('message', settle).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
