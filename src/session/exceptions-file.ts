// Exceptions as a JSON file: to keep, to hand on, to give to `gouji check --exceptions`.
import * as v from 'valibot';
import type { Exception } from './exceptions';

export type ExceptionsFile =
  | { readonly kind: 'exceptions'; readonly exceptions: readonly Exception[] }
  /** In Chinese, complete: what is wrong and what to do. */
  | { readonly kind: 'fault'; readonly message: string };

const VERSION = 1;

export const AcceptanceSchema = v.object({
  reason: v.string(),
  by: v.nullable(v.string()),
  at: v.string(),
});

export const ExceptionSchema = v.object({
  book: v.object({
    kind: v.picklist(['final-accounts', 'budget']),
    unitName: v.nullable(v.string()),
    year: v.nullable(v.number()),
  }),
  rule: v.string(),
  finding: v.string(),
  acceptance: AcceptanceSchema,
  figures: v.array(v.object({ place: v.string(), shown: v.string() })),
});

const File = v.object({ version: v.literal(VERSION), exceptions: v.array(ExceptionSchema) });
const AGAIN = '请用窗格“已接受的例外”里的“导出”重新生成一份。';

export function parseExceptionsFile(text: string): ExceptionsFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return fault(`不是正确的 JSON（${error instanceof Error ? error.message : ''}）。${AGAIN}`);
  }
  const result = v.safeParse(File, parsed);
  if (result.success) return { kind: 'exceptions', exceptions: result.output.exceptions };
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? '';
  return fault(`不是例外文件${place === '' ? '' : `（${place} 不对）`}。${AGAIN}`);
}

export function exceptionsFileText(exceptions: readonly Exception[]): string {
  return `${JSON.stringify({ version: VERSION, exceptions }, null, 2)}\n`;
}

function fault(message: string): ExceptionsFile {
  return { kind: 'fault', message };
}
