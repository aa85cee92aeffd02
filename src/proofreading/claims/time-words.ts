// Which year a figure is of, and what a change is counted from, by the words of its sentence.
import type { ChangeBase } from './claim';
import type { What } from './topic';
import { COMPARE, COMPARE_BUDGET, SAME_YEAR_ON_YEAR } from './words';

/** The document's own year and what its figures are unless they say otherwise. */
export interface Own {
  readonly year: number;
  readonly what: What;
}

const BUDGETS: Readonly<Record<string, What>> = {
  年初: 'initial-budget',
  全年: 'full-year-budget',
  调整: 'full-year-budget',
  调整后: 'full-year-budget',
};
/** 上年结转 is money of this year. */
const LAST_YEAR = /上年(?!(?:年?末)?结转)|上一年|去年/u;
/** Years that only compare, or only date something. */
export const COMPARED_YEAR = /(?:与|比|较|同|截至|截止)(20\d{2})年度?/gu;
const STATED_YEAR = /(20\d{2})年(?!\d{1,2}月|底|末|初)/gu;

/** `words`: the clause in front of the figure; `before`: its sentence so far. */
export function yearOf(words: string, before: string, own: Own): number {
  if (LAST_YEAR.test(words)) return own.year - 1;
  const stated = [...before.replace(COMPARED_YEAR, '').matchAll(STATED_YEAR)].at(-1)?.[1];
  return stated === undefined ? own.year : Number(stated);
}

/** What a change is counted from, as its sentence says; null where it does not. */
export function changeBase(before: string, own: Own): ChangeBase | null {
  const compare = lastCompare(before);
  const budget = [...before.matchAll(COMPARE_BUDGET)].at(-1);
  if (budget !== undefined && budget.index > (compare?.index ?? -1)) {
    return { year: own.year, what: BUDGETS[budget[1] ?? ''] ?? 'budget' };
  }
  if (compare === null) {
    return SAME_YEAR_ON_YEAR.test(before) ? { year: own.year - 1, what: own.what } : null;
  }
  const { year, of } = compare;
  const what = /执行|决算/u.test(of)
    ? 'final'
    : /年初预算/u.test(of)
      ? 'initial-budget'
      : /预算/u.test(of)
        ? 'budget'
        : own.what;
  const base = { year: comparedYear(year, own), what };
  // Nothing changes from itself: the text means another year than it seems.
  return base.year === own.year && base.what === own.what ? null : base;
}

/** 2022年度, or 上年. */
export function comparedYear(words: string, own: Own): number {
  return /^\d/u.test(words) ? Number.parseInt(words, 10) : own.year - 1;
}

export interface Compare {
  readonly index: number;
  readonly year: string;
  readonly of: string;
}

/** The last 与2022年度相比 of `text`. */
export function lastCompare(text: string): Compare | null {
  const last = [...text.matchAll(new RegExp(COMPARE.source, 'gu'))].at(-1);
  return last === undefined ? null : { index: last.index, year: last[1] ?? '', of: last[2] ?? '' };
}
