// The pool of workers: one that hangs, dies or eats all memory costs only its own job.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { isLost, type Lost, runJobs } from '../../src/hosts/cli/pool';

const folder = mkdtempSync(join(tmpdir(), 'gouji-pool-'));
const script = pathToFileURL(join(folder, 'worker.mjs'));

writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads';
   const jobs = {
     throw: () => { throw new Error('boom'); },
     hang: () => { for (;;); },
     exit: () => process.exit(3),
     memory: () => { const all = []; for (;;) all.push(new Array(1e4).fill(all.length)); },
   };
   parentPort.on('message', (job) => {
     jobs[job]?.();
     setTimeout(() => parentPort.postMessage(job + '!'), job === 'slow' ? 200 : 0);
   });`,
);

afterAll(() => rmSync(folder, { recursive: true }));

async function run(jobs: readonly string[], lanes: number): Promise<readonly [number, string][]> {
  const taken: [number, string][] = [];
  await runJobs<string, string>(
    script,
    jobs,
    { lanes, timeoutSeconds: 6, memoryMb: 32 },
    (index, result: string | Lost) => {
      taken.push([index, isLost(result) ? result.lost : result]);
    },
  );
  return taken;
}

test.each([1, 3])(
  'every job has its answer, in order, with %i lanes',
  async (lanes) => {
    const jobs = ['slow', 'a', 'throw', 'b', 'exit', 'hang', 'c', 'memory', 'd'];
    const answers = ['slow!', 'a!', 'crashed', 'b!', 'crashed', 'timeout', 'c!', 'out-of-memory', 'd!'];
    expect(await run(jobs, lanes)).toEqual(answers.map((answer, index) => [index, answer]));
  },
  60_000,
);

test('no jobs, no workers', async () => {
  expect(await run([], 4)).toEqual([]);
});
