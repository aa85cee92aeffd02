// The words in front of a figure → what they name.
import {
  classCodeNamed,
  economicByName,
  functionalSubject,
  functionalSubjects,
  type FunctionalSubject,
  namesOf,
} from '../../standards/subjects/subjects';
import { NATURES, PROCUREMENT, REVENUE_KINDS, SCOPE_WORDS, THREE_PUBLIC, TOTALS } from './subject-words';
import type { Scope, What } from './topic';
import { BUDGET_ENDING, FINAL_ENDING, LEVEL_ENDING } from './words';

export interface Named {
  readonly scope: Scope | null;
  readonly item: string | null;
  /** Planned or spent, where the words say so. */
  readonly what: What | null;
  /** Nothing but 预算数为 or 支出决算: the subject is the one spoken of before. */
  readonly bare: boolean;
}

const QUOTES = /[“”"‘’'「」《》]/gu;
const YEAR_PREFIX = /^.*20\d{2}年度?(?:的)?[，,]?/u;
const OWNER_PREFIX = /^(?:本|我)?(?:部门|单位)(?:的)?/u;
const GENERIC = /^(?:其|完成|本年|当年|全年|年初|支出|收入|共计|合计|总计|金额|资金)*$/u;

/** Reads the words of a level: `2023年度“三公”经费财政拨款支出预算为`. */
export function namedBy(lead: string): Named {
  const printed = lead.replace(QUOTES, '');
  const dated = /20\d{2}年/u.test(printed);
  const owned = withoutEnding(printed.replace(YEAR_PREFIX, '').replace(OWNER_PREFIX, ''));
  const { words, what } = withoutWhat(owned);
  const total = totalIn(owned);
  if (total !== null) return { scope: scopeIn(owned), item: total, what, bare: false };
  if (GENERIC.test(words) && !/(?:收入|支出)(?:合计|总额)$|^本年(?:收入|支出)$/u.test(words)) {
    // …事业运行（项）2025年预算数为: the subject stands in front of the year.
    const item = dated ? itemIn(printed.slice(0, printed.search(/20\d{2}年/u))) : null;
    if (item !== null) return { scope: scopeIn(printed), item, what, bare: false };
    const side = /收入/u.test(owned) ? 'revenue' : /支出/u.test(owned) ? 'expenditure' : null;
    return { scope: null, item: dated ? side : null, what, bare: !dated || side === null };
  }
  return { scope: scopeIn(words), item: itemIn(words), what, bare: false };
}

/** 收、支总计 is one figure, 总收入 only its one side. */
function totalIn(words: string): string | null {
  if (!TOTALS.test(words)) return null;
  if (/收[^支]*支/u.test(words)) return 'total';
  return /收入/u.test(words) ? 'total:in' : 'total:out';
}

export function scopeIn(words: string): Scope | null {
  return SCOPE_WORDS.find((one) => one.words.test(words))?.scope ?? null;
}

function withoutEnding(words: string): string {
  let rest = words;
  while (LEVEL_ENDING.test(rest)) rest = rest.replace(LEVEL_ENDING, '');
  return rest;
}

const WHATS: Readonly<Record<string, What>> = {
  年初: 'initial-budget',
  全年: 'full-year-budget',
  调整: 'full-year-budget',
  调整后: 'full-year-budget',
  调整后的: 'full-year-budget',
};

/** `支出决算数` → 支出, final; `全年预算数` → nothing, full-year budget. */
function withoutWhat(words: string): { readonly words: string; readonly what: What | null } {
  const final = FINAL_ENDING.exec(words);
  if (final !== null) return { words: words.slice(0, final.index) + (final[1] ?? ''), what: 'final' };
  const budget = BUDGET_ENDING.exec(words);
  if (budget === null) return { words, what: null };
  const kept = /(?:收入|支出)$/u.exec(budget[0])?.[0] ?? '';
  return { words: words.slice(0, budget.index) + kept, what: WHATS[budget[1] ?? ''] ?? 'budget' };
}

/** The canonical item that `words` end with; null where they name none that a list has. */
function itemIn(words: string): string | null {
  const triple = tripleIn(words);
  if (triple !== null) return triple;
  const scope = scopeIn(words);
  if (scope === 'agency') return 'expenditure';
  const listed = [
    ...(scope === 'procurement' ? PROCUREMENT : []),
    ...THREE_PUBLIC,
    ...REVENUE_KINDS,
    ...NATURES,
  ].find((one) => one.words.test(words));
  if (listed !== undefined) return listed.item;
  if (/、/u.test(words)) return null;
  const named = nameAtEnd(words);
  if (named !== null) return named;
  if (scope === 'three-public') return 'total';
  if (/(?:收入|收入合计|收入总额)$/u.test(words))
    return scope === null ? wholeSide(words, '收入') : 'revenue';
  if (/(?:支出|支出合计|支出总额|拨款|拨款规模)$/u.test(words)) {
    return scope === null ? wholeSide(words, '支出') : 'expenditure';
  }
  return null;
}

/** 本年支出合计 is the whole; 信息化建设支出 is something of its own. */
function wholeSide(words: string, side: '收入' | '支出'): string | null {
  const shape = new RegExp(`^(?:部门|单位|本年|全年|当年|总)*${side}(?:合计|总额)?$`, 'u');
  const item = side === '收入' ? 'revenue' : 'expenditure';
  return shape.test(words) || new RegExp(`本年${side}(?:合计)?$`, 'u').test(words) ? item : null;
}

const CODE = /[（(](\d{3}|\d{5}|\d{7})(?:[）)类款项])/gu;
const LEADING_CODE = /(?:^|[^\d])(\d{7}|\d{5})[-—]?\p{Script=Han}+$/u;
/** 公共安全支出（204类）司法（06款）行政运行（01项）. */
const SPLIT_CODE = /[（(](\d{3})类[）)].*?[（(](\d{2})款[）)](?:.*?[（(](\d{2})项[）)])?/u;
const CLASS_ALONE = /([\p{Script=Han}]+)[（(](?:\d{3})?类[）)](?:支出)?$/u;
const TRIPLE = /^(.*?)[（(](?:\d{3})?类[）)](.+?)[（(](?:\d{2,5})?款[）)](?:(.+?)[（(](?:\d{2,7})?项[）)])?/u;

/** 名称（类）名称（款）名称（项）, or a code; names of no list stay as words. */
function tripleIn(words: string): string | null {
  const [, first, second, third = ''] = SPLIT_CODE.exec(words) ?? [];
  const joined = first === undefined ? '' : `${first}${second ?? ''}${third}`;
  if (functionalSubject(joined) !== undefined) return itemOfCode(joined);
  const coded = [...words.matchAll(CODE)].at(-1)?.[1] ?? LEADING_CODE.exec(words)?.[1];
  if (coded !== undefined && functionalSubject(coded) !== undefined) return itemOfCode(coded);
  if (coded !== undefined && coded.startsWith('3')) return `economic:${coded}`;
  const match = TRIPLE.exec(words);
  if (match === null) {
    const alone = classCodeNamed(CLASS_ALONE.exec(words)?.[1] ?? '');
    return alone === undefined ? null : `class:${alone}`;
  }
  const [, className = '', subName = '', itemName] = match;
  const classCode = classCodeNamed(className.replace(/^[^\p{Script=Han}]+/u, ''));
  const sub = within(classCode ?? '', 5, subName);
  if (itemName === undefined) return sub === undefined ? `sub:${className}/${subName}` : `sub:${sub.code}`;
  const item = sub === undefined ? undefined : within(sub.code, 7, itemName);
  return item === undefined ? `item:${classCode ?? className}/${subName}/${itemName}` : `item:${item.code}`;
}

function itemOfCode(code: string): string {
  return `${code.length === 3 ? 'class' : code.length === 5 ? 'sub' : 'item'}:${code}`;
}

/** The subject called `name` (with or without its closing 支出) right below `parent`. */
function within(parent: string, length: number, name: string): FunctionalSubject | undefined {
  if (parent === '') return undefined;
  const wanted = plain(name);
  const below = functionalSubjects().filter(({ code }) => code.length === length && code.startsWith(parent));
  return (
    below.find(({ code }) => namesOf(code).includes(name)) ??
    below.find(({ code }) => namesOf(code).some((known) => plain(known) === wanted))
  );
}

function plain(name: string): string {
  return name.replace(/支出$/u, '');
}

const LONGEST_NAME = 24;

/** The economic subject that `words` end with: 公务接待费 as a part of 公用经费. */
export function economicItem(words: string): string | null {
  const plainWords = withoutEnding(words.replace(QUOTES, ''));
  for (let from = Math.max(plainWords.length - LONGEST_NAME, 0); from < plainWords.length - 1; from += 1) {
    const economic = economicByName(plainWords.slice(from));
    if (economic !== undefined) return `economic:${economic.code}`;
  }
  return null;
}

/** Goods, works and services, where the talk is of procurement. */
export function procurementItem(words: string): string | null {
  const plainWords = withoutWhat(withoutEnding(words.replace(QUOTES, ''))).words;
  return PROCUREMENT.find((one) => one.words.test(plainWords))?.item ?? null;
}

/** A class or an economic subject by its bare name, at the end of `words`. */
function nameAtEnd(words: string): string | null {
  for (let from = Math.max(words.length - LONGEST_NAME, 0); from < words.length - 1; from += 1) {
    const name = words.slice(from);
    const economic = economicByName(name);
    const code = name.length > 2 ? classCodeNamed(name) : undefined;
    if (code !== undefined && name.endsWith('支出')) return `class:${code}`;
    if (economic !== undefined) return `economic:${economic.code}`;
    if (code !== undefined) return `class:${code}`;
  }
  return null;
}
