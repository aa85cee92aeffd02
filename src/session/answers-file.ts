// The answers file of the contract: what `gouji answers` prints and `--answers` takes.
import * as v from 'valibot';
import type { Answers } from '../writing/question';

export type AnswersFile =
  | {
      readonly kind: 'answers';
      readonly answers: Answers;
      /** Of which year's text; null where the file does not say. */
      readonly year: number | null;
    }
  /** In Chinese, complete: what is wrong and what to do. */
  | { readonly kind: 'fault'; readonly message: string };

const VERSION = 1;

const Answer = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())]);
const Table = v.custom<Readonly<Record<string, unknown>>>(isRecord);

/** Reads the text of an answers file; only its `version`, `year` and `answers` count, the rest is for the person who fills it in. */
export function parseAnswersFile(text: string): AnswersFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return fault(`不是正确的 JSON（${error instanceof Error ? error.message : ''}）。请核对逗号和引号。`);
  }
  if (!v.is(Table, parsed)) return fault('不是问题文件。请用 gouji answers 生成一份再填写。');
  if (parsed['version'] !== VERSION)
    return fault(`version 应为 ${VERSION}。请用 gouji answers 重新生成一份。`);
  const given = parsed['answers'];
  if (!v.is(Table, given)) return fault('缺少 answers。请用 gouji answers 重新生成一份再填写。');
  const answers: [string, v.InferOutput<typeof Answer>][] = [];
  for (const [id, value] of Object.entries(given)) {
    if (!v.is(Answer, value))
      return fault(`answers 里的“${id}”应为文字、数、是否（true、false）、文字的列表或 null。`);
    answers.push([id, value]);
  }
  // fromEntries: an id such as __proto__ stays an id.
  const year = parsed['year'];
  return {
    kind: 'answers',
    answers: Object.fromEntries(answers),
    year: typeof year === 'number' ? year : null,
  };
}

function fault(message: string): AnswersFile {
  return { kind: 'fault', message };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
