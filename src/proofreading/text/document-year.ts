// What a narrative says it is: final accounts or budget, of which year and whose.
import type { DocumentKind } from '../../facts/book';
import type { Block } from './block';

const TITLE = /([\p{Script=Han}（）()]*)(20\d{2})年度?([\p{Script=Han}（）()“”]{0,60}?)(决算|预算)/u;
const NAME = /^(?:关于)?([\p{Script=Han}（）()]{4,}?)(?:部门|单位|综合|汇总)*$/u;
/** 一般公共预算财政拨款支出决算 says nothing of a budget. */
const HEADING_KIND = /决算|(?<!一般公共|政府性基金|国有资本经营)预算/u;
const YEAR = /(20\d{2})年/gu;
/** The title stands in the first lines, torn into several of them perhaps. */
const TITLE_LINES = 8;
const TIMES_AT_LEAST = 3;

export interface DocumentFrame {
  readonly kind: DocumentKind | null;
  readonly year: number | null;
  /** The unit's name as the title has it, without 部门; null where the title has none. */
  readonly name: string | null;
}

/** From the title, else from the headings and from the year named most; null where these do not say. */
export function documentFrame(blocks: readonly Block[]): DocumentFrame {
  const lines = blocks
    .slice(0, TITLE_LINES)
    .filter(({ clean, mark }) => mark === null && isTitleLine(clean.text));
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ clean, body }) => clean.text.slice(body));
  const title =
    TITLE.exec(lines.map(({ clean }) => clean.text).join('')) ??
    headings.map((text) => TITLE.exec(text)).find((found) => found !== null);
  return {
    kind: kindOf(title?.[4]) ?? kindOf(headings.map((text) => HEADING_KIND.exec(text)?.[0]).find(Boolean)),
    year: title?.[2] === undefined ? mostNamed(blocks) : Number(title[2]),
    name: NAME.exec(title?.[3] ?? '')?.[1] ?? NAME.exec(title?.[1] ?? '')?.[1] ?? null,
  };
}

function isTitleLine(text: string): boolean {
  return !/[。；，]/u.test(text);
}

function kindOf(word: string | undefined): DocumentKind | null {
  if (word === undefined) return null;
  return word === '决算' ? 'final-accounts' : 'budget';
}

function mostNamed(blocks: readonly Block[]): number | null {
  const times = new Map<string, number>();
  for (const { clean } of blocks) {
    for (const [, year = ''] of clean.text.matchAll(YEAR)) times.set(year, (times.get(year) ?? 0) + 1);
  }
  const [first, second] = [...times].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < TIMES_AT_LEAST || first[1] === second?.[1]) return null;
  return Number(first[0]);
}
