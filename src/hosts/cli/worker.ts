// The command line's worker: answers one job at a time.
import { parentPort } from 'node:worker_threads';
import type { Job, JobResult } from './job';
import { performJob } from './perform-job';

parentPort?.on('message', (job: Job) => {
  void performJob(job)
    .catch((error: unknown): JobResult => {
      // A throw is a bug of ours: it costs this file, not the run.
      const detail = error instanceof Error ? error.message : String(error);
      const message = `程序内部出错（${detail}），这个文件没有处理。请把文件和这句话告诉维护人员。`;
      return { kind: 'unreadable', code: 'failed', message };
    })
    .then((result) => parentPort?.postMessage(result));
});
