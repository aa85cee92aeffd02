// Files of exceptions on disk → the exceptions.
import { readFile } from 'node:fs/promises';
import type { Exception } from '../../session/exceptions';
import { parseExceptionsFile } from '../../session/exceptions-file';
import { CallError } from './call-error';

/** Throws a CallError where a file cannot be read as exceptions. */
export async function readExceptions(paths: readonly string[]): Promise<readonly Exception[]> {
  const files = await Promise.all(paths.map(readOne));
  return files.flat();
}

async function readOne(path: string): Promise<readonly Exception[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallError(`${path}：找不到或无法读取这个例外文件。`);
  });
  const file = parseExceptionsFile(text);
  if (file.kind === 'fault') throw new CallError(`${path}：${file.message}`);
  return file.exceptions;
}
