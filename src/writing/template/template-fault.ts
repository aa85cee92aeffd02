// What is wrong in a template, in words for the person who changed it.
import { LiquidError } from 'liquidjs';

/** A mistake in a template, found by our own tags and filters; the message is Chinese, without place and full stop. */
export class TemplateMistake extends Error {
  override readonly name = 'TemplateMistake';
}

export interface TemplateFault {
  /** Id of the section. */
  readonly section: string;
  /** From 1; null where the whole template is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** In Chinese, complete: section, line and column, what is wrong. */
  readonly message: string;
}

/** `title`: what the section is called. Undefined for an error that is no mistake of a template. */
export function templateFault(error: unknown, section: string, title: string): TemplateFault | undefined {
  if (error instanceof TemplateMistake) return fault({ section, title }, null, error.message);
  if (!LiquidError.is(error)) return undefined;
  const [line = 1, column = 1] = error.token.getPosition();
  const own = error.originalError instanceof TemplateMistake ? error.originalError.message : undefined;
  return fault(
    { section, title },
    { line, column },
    own ?? inChinese(error.originalError?.message ?? error.message),
  );
}

function fault(
  { section, title }: { readonly section: string; readonly title: string },
  place: { readonly line: number; readonly column: number } | null,
  what: string,
): TemplateFault {
  const where = place === null ? '' : `第 ${place.line} 行第 ${place.column} 个字：`;
  return {
    section,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message: `“${title}”一节的模板有误，这一节没有写。${where}${what}。`,
  };
}

/** liquidjs's words by their patterns; what is left over keeps its own. */
const WORDS: readonly (readonly [pattern: RegExp, chinese: string])[] = [
  [/^undefined variable: ([^,\n]+)/u, '没有“$1”这个名称'],
  [/^undefined filter: ([^,\n]+)/u, '没有“$1”这个算法'],
  [/^tag "([^"]+)" not found/u, '没有“$1”这个标签'],
  [/^tag (.+) not closed/u, '$1 没有对应的 {% 完 %}'],
  [/^output (.+) not closed/u, '$1 没有右边的 }}'],
  [/limit exceeded/u, '模板太长，或运行得太久'],
  [/^(?:expected|unexpected|invalid|illegal)/u, '标点或写法不对，请对照内置模板'],
];

function inChinese(message: string): string {
  const found = WORDS.find(([pattern]) => pattern.test(message));
  const first = message.split('\n')[0] ?? '';
  return found === undefined
    ? `写法不对（${first}）`
    : found[0].source.startsWith('^(?:') || !found[1].includes('$1')
      ? found[1]
      : (found[0].exec(message)?.[0] ?? first).replace(found[0], found[1]);
}
