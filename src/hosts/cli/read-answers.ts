// An answers file on disk → the answers.
import { readFile } from 'node:fs/promises';
import { parseAnswersFile } from '../../session/answers-file';
import { CallError } from './call-error';
import type { GivenAnswers } from './job';

/** Throws a CallError where the file cannot be read as answers. */
export async function readAnswers(path: string): Promise<GivenAnswers> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallError(`${path}：找不到或无法读取这个问题文件。`);
  });
  const file = parseAnswersFile(text);
  if (file.kind === 'fault') throw new CallError(`${path}：${file.message}`);
  return { answers: file.answers, year: file.year };
}
