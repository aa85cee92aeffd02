// Where a result goes: standard output, or a file that appears only when it is complete.
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { stdout } from 'node:process';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { CallError } from './call-error';

export interface OutputTarget {
  write(content: string | Uint8Array): Promise<void>;
  /** Makes the result visible. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

export interface OutputOptions {
  readonly out: string | undefined;
  readonly force: boolean;
  /** Files the call reads: never written, not even with `force`. */
  readonly inputs: readonly string[];
}

/** Throws a CallError, before any work is done, where the result could not be written. */
export async function openTarget({ out, force, inputs }: OutputOptions): Promise<OutputTarget> {
  if (out === undefined) {
    return { write: (content) => writeTo(stdout, '标准输出', content), commit: nothing, discard: nothing };
  }
  await refuseUnlessFree(out, force, inputs);
  const temporary = `${out}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary, { flags: 'wx' });
  const opened = new Promise<void>((done, fail) => stream.once('open', () => done()).once('error', fail));
  await opened.catch((error: Error) => {
    throw unwritable(out, error);
  });
  // Every write reports its own failure.
  stream.on('error', () => undefined);
  return {
    write: (content) => writeTo(stream, out, content),
    commit: async () => {
      await finished(stream.end()).catch(async (error: Error) => {
        await rm(temporary, { force: true });
        throw unwritable(out, error);
      });
      // Somebody may have made the file in the meantime.
      if (!force && (await exists(out))) {
        await rm(temporary, { force: true });
        throw taken(out);
      }
      await rename(temporary, out);
    },
    discard: async () => {
      await finished(stream.end()).catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

/** Throws where `out` is an input, a folder, in a folder that is not there, or there already and not to be replaced. */
export async function refuseUnlessFree(
  out: string,
  force: boolean,
  inputs: readonly string[],
): Promise<void> {
  const entry = await stat(out).catch(() => null);
  if (entry === null) {
    if (!(await exists(dirname(resolve(out))))) throw new CallError(`${out}：所在的文件夹不存在。`);
    return;
  }
  if (entry.isDirectory()) throw new CallError(`${out}：这是文件夹，--out 要给出文件名。`);
  const real = await realpath(out);
  const read = await Promise.all(inputs.map((input) => realpath(input).catch(() => null)));
  if (read.includes(real)) throw new CallError(`${out}：这是要读取的文件，不会写入。请换一个文件名。`);
  if (!force) throw taken(out);
}

function taken(out: string): CallError {
  return new CallError(`${out}：文件已存在，没有改动。要覆盖请加 --force。`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function writeTo(stream: Writable, name: string, content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) =>
    stream.write(content, (error) => (error ? fail(unwritable(name, error)) : done())),
  );
}

function unwritable(name: string, error: Error): CallError {
  return new CallError(`${name}：无法写入（${error.message}）。`);
}

async function nothing(): Promise<void> {}
