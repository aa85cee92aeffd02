// One call over one or several workbooks: inputs → jobs → results in order → exit code.
import { availableParallelism } from 'node:os';
import { CallError, EXIT, type ExitCode } from './call-error';
import { collectInputs, type Input, type Inputs } from './inputs';
import {
  type Job,
  type JobResult,
  type PriorCandidate,
  type PriorChoice,
  type Unreadable,
  unreadable,
} from './job';
import { openOutput } from './open-output';
import { isLost, type Lost, runJobs } from './pool';
import { type Reporter, standardError } from './reporter';
import type { ResultFormat, ResultWriter } from './result-writer';

export interface Call {
  readonly workbooks: readonly string[];
  /** The command takes one workbook only. */
  readonly single: boolean;
  readonly prior: readonly string[];
  /** Other files the call reads. */
  readonly reads: readonly string[];
  readonly format: ResultFormat;
  readonly out: string | undefined;
  readonly force: boolean;
  readonly jobs: number | undefined;
  readonly timeout: number;
}

/** SheetJS takes 1.2 GB for three million cells. */
const MEMORY_MB = 1536;

interface Run {
  readonly call: Call;
  readonly reporter: Reporter;
  /** Whether something could not be read. */
  failed: boolean;
  errors: boolean;
}

/** Throws a CallError where the call cannot be carried out at all. */
export async function runCall(
  call: Call,
  jobFor: (input: Input, prior: PriorChoice | null) => Job,
): Promise<ExitCode> {
  const run: Run = { call, reporter: standardError(), failed: false, errors: false };
  const inputs = await collectInputs(call.workbooks);
  if (call.single && inputs.batch) throw new CallError('这个命令一次只处理一个工作簿，要给出文件名。');
  const priors = await collectInputs(call.prior);
  for (const problem of [...inputs.problems, ...priors.problems]) fail(run, null, problem);
  const written = {
    out: call.out,
    force: call.force,
    inputs: [...[...inputs.files, ...priors.files].map(({ path }) => path), ...call.reads],
  };
  const output = await openOutput(call.format, written, inputs);
  try {
    const prior = await choosePrior(run, inputs, priors);
    const given = inputs.batch || !run.failed ? inputs.files : [];
    const jobs = given.map((input) => jobFor(input, prior));
    await perform(run, jobs, output.writer);
  } catch (error) {
    await output.discard();
    throw error;
  }
  const nothing = run.failed && !inputs.batch;
  await (nothing || inputs.files.length === 0 ? output.discard() : output.commit());
  return run.failed ? EXIT.failed : run.errors ? EXIT.errorsFound : EXIT.done;
}

function fail(run: Run, subject: string | null, message: string): void {
  run.failed = true;
  run.reporter.problem(subject, message);
}

/** Every prior workbook is opened once, to learn whose and which year's it is. */
async function choosePrior(run: Run, inputs: Inputs, priors: Inputs): Promise<PriorChoice | null> {
  if (run.call.prior.length === 0) return null;
  const candidates: PriorCandidate[] = [];
  const jobs = priors.files.map((input): Job => ({ task: 'identify', input }));
  await inWorkers(run.call, jobs, 1, (index, result) => {
    const input = priors.files[index];
    if (input === undefined) return;
    if (result.kind === 'identified') candidates.push(...result.books.map((book) => ({ ...book, input })));
    else if (result.kind === 'unreadable') fail(run, input.file, `上年文件无法使用。${result.message}`);
  });
  return { candidates, whatever: !inputs.batch && priors.files.length === 1 };
}

async function perform(run: Run, jobs: readonly Job[], writer: ResultWriter): Promise<void> {
  // A job may read last year's workbook too.
  const files = run.call.prior.length === 0 ? 1 : 2;
  await inWorkers(run.call, jobs, files, async (index, result) => {
    if (jobs.length > 1) run.reporter.progress(index + 1, jobs.length);
    await take(run, writer, jobs[index]?.input.file ?? '', result);
  });
  run.reporter.clear();
  if (jobs.length > 0) await writer.end();
}

async function take(run: Run, writer: ResultWriter, file: string, result: JobResult): Promise<void> {
  if (result.kind === 'unreadable') {
    fail(run, file, result.message);
    await writer.unreadable(file, result);
  } else if (result.kind === 'done') {
    run.errors ||= result.errors;
    for (const note of result.notes) run.reporter.problem(file, note);
    await writer.done(file, result.pieces, result.bytes);
  }
}

async function inWorkers(
  call: Call,
  jobs: readonly Job[],
  filesEach: number,
  take: (index: number, result: JobResult) => Promise<void> | void,
): Promise<void> {
  const script = new URL('./worker.mjs', import.meta.url);
  const options = {
    lanes: call.jobs ?? availableParallelism(),
    timeoutSeconds: call.timeout * filesEach,
    memoryMb: MEMORY_MB,
  };
  await runJobs<Job, JobResult>(script, jobs, options, (index, result) =>
    take(index, isLost(result) ? lostResult(result, call.timeout) : result),
  );
}

function lostResult({ lost, detail }: Lost, seconds: number): Unreadable {
  switch (lost) {
    case 'timeout':
      return unreadable(
        'timeout',
        `读了 ${seconds} 秒还没有读完，已放弃。请删去多余的工作表后再试，或用 --timeout 放宽时间。`,
      );
    case 'out-of-memory':
      return unreadable('too-large', '内存不够，没有读完。请删去多余的工作表、图片和空行后另存，再试一次。');
    case 'crashed':
      return unreadable('failed', `读取时程序中断（${detail}），这个文件没有处理。`);
  }
}
