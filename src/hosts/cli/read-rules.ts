// Rule files on disk → rule packs; what is wrong in them goes to standard error, a line each.
import { readFile } from 'node:fs/promises';
import { parsePack, type RulePack } from '../../checking/packs/rule-pack';
import { ruleSetOf } from '../../checking/packs/rule-set';
import { decodeText } from '../../files/decode-text';
import { CallError } from './call-error';
import { standardError } from './reporter';

/** Throws a CallError where a file cannot be read; a rule that cannot be used is reported and left out. */
export async function readRules(paths: readonly string[]): Promise<readonly RulePack[]> {
  const packs = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch(() => {
        throw new CallError(`${path}：找不到或无法读取这个规则文件。`);
      });
      const text = decodeText(bytes);
      if (text.includes('\0'))
        throw new CallError(`${path}：这不是规则文件。规则写在文本文件里，写法见使用手册。`);
      return parsePack(text, path);
    }),
  );
  const reporter = standardError();
  for (const { source, message } of ruleSetOf(packs).problems) reporter.problem(source, message);
  return packs;
}
