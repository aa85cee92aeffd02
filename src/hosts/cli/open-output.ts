// Where the results of a call go, and in which form.
import { stdout } from 'node:process';
import { CallError } from './call-error';
import type { Input } from './inputs';
import { openFolder } from './output-folder';
import { openTarget, type OutputOptions } from './output-target';
import { type ResultFormat, type ResultWriter, resultWriter } from './result-writer';

export interface Output {
  readonly writer: ResultWriter;
  /** Makes the result visible. */
  readonly commit: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

/** Throws a CallError, before any work is done, where the result could not be written. */
export async function openOutput(
  format: ResultFormat,
  options: OutputOptions,
  inputs: { readonly files: readonly Input[]; readonly batch: boolean },
): Promise<Output> {
  if (format === 'xlsx' && inputs.batch) {
    const writer = await openFolder(options, inputs.files, format);
    return { writer, commit: nothing, discard: nothing };
  }
  if ((format === 'xlsx' || format === 'docx') && options.out === undefined && stdout.isTTY) {
    throw new CallError(`--format ${format} 的结果不能显示在屏幕上，要用 --out 给出文件名。`);
  }
  const target = await openTarget(options);
  const writer = resultWriter(format, inputs.batch, target);
  return { writer, commit: () => target.commit(), discard: () => target.discard() };
}

async function nothing(): Promise<void> {}
