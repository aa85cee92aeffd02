// An answers file on disk → the answers.
import { readFile } from 'node:fs/promises';
import { parseAnswersFile } from '../../session/answers-file';
import type { Answers } from '../../writing/question';
import { CallError } from './call-error';

/** Throws a CallError where the file cannot be read as answers. */
export async function readAnswers(path: string): Promise<Answers> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallError(`${path}：找不到或无法读取这个问题文件。`);
  });
  const file = parseAnswersFile(text);
  if (file.kind === 'fault') throw new CallError(`${path}：${file.message}`);
  return file.answers;
}
