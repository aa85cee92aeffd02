// The words in front of a figure → what they name.
import { economicAtEnd, nameAtEnd, tripleIn } from './coded-names';
import {
  NATURES,
  PLANNED_TOTAL,
  PROCUREMENT,
  REVENUE_KINDS,
  SCOPE_WORDS,
  THREE_PUBLIC,
  TOTALS,
} from './subject-words';
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
const OWNER_PREFIX =
  /^(?:\p{Script=Han}{2,20}?(?:局|委|办|中心|站|所|院|校|馆|厅|会|队|处|室|园)|本|我)?(?:部门|单位)(?:的)?/u;
const GENERIC = /^(?:其|完成|相应|安排|本年|当年|全年|年初|支出|收入|共计|合计|总计|金额|资金|费用|经费)*$/u;

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
    const front = dated ? printed.slice(0, printed.search(/20\d{2}年/u)) : '';
    const item = itemIn(front);
    if (item !== null) return { scope: scopeIn(printed), item, what, bare: false };
    const side = /收入/u.test(owned) ? 'revenue' : /支出/u.test(owned) ? 'expenditure' : null;
    // “某某事务”（款）2023年度决算: named, if by a name that no list has.
    const isNamed = /[（(][类款项][）)]$/u.test(front);
    return { scope: null, item: dated ? side : null, what, bare: !isNamed && (!dated || side === null) };
  }
  return { scope: scopeIn(words), item: itemIn(words), what, bare: false };
}

/** 收、支总计 is one figure, 总收入 only its one side. */
function totalIn(words: string): string | null {
  const scope = scopeIn(words);
  const isPlanned = PLANNED_TOTAL.test(words) && (scope === null || scope === 'fiscal');
  if (!TOTALS.test(words) && !isPlanned) return null;
  if (/收[^支]*支/u.test(words)) return 'total';
  return /收入/u.test(words) ? 'total:in' : 'total:out';
}

export function scopeIn(words: string): Scope | null {
  return SCOPE_WORDS.find((one) => one.words.test(words))?.scope ?? null;
}

/** 政府采购支出总额（以合同签订为口径）. */
const MEASURED = /[（(](?:以|按|含|不含)[^（）()]*[）)]$/u;

function withoutEnding(words: string): string {
  let rest = words.replace(MEASURED, '');
  while (LEVEL_ENDING.test(rest)) rest = rest.replace(LEVEL_ENDING, '');
  return rest;
}

/** 公务接待费支出决算比年初预算12万元减少…: what the budget was is told beside what was spent. */
const AGAINST_BUDGET = /(?:支出)?(?:决算)?数?[比较]$/u;

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
  const front = words.slice(0, budget.index).replace(AGAINST_BUDGET, '');
  return { words: front + kept, what: WHATS[budget[1] ?? ''] ?? 'budget' };
}

/** Of what was carried over only a part. */
const CARRIED_PART = /(?:上年|年初|以前年度)结转(?:和结余|结余)?(?:资金)?(?:的|中)/u;
const AVERAGE = /(?:人|车|户|平|辆|次)均|每(?:人|车|户|辆|次|批)/u;
/** What may stand between a scope and the end of a phrase that means all of it. */
const OF_WHOLE =
  /^(?:预算|财政|拨款|经营|经费|费用?|开支|当年|本年|全年|年度|年初|本级|安排|使用|用于|的|总|支出|收入|合计|总额|总数|规模|资金|决算|数)*$/u;

/** The canonical item that `words` end with; null where they name none that a list has. */
function itemIn(words: string): string | null {
  const triple = tripleIn(words);
  if (triple !== null) return triple;
  if (CARRIED_PART.test(words) || AVERAGE.test(words)) return null;
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
  if (scope !== null) return wholeOfScope(words, scope);
  if (/收入(?:合计|总额)?$/u.test(words)) return wholeSide(words, '收入');
  return /支出(?:合计|总额)?$/u.test(words) ? wholeSide(words, '支出') : null;
}

/** All of a scope's money: 一般公共预算财政拨款支出; 一般公共预算安排的会议费支出 is something of its own. */
function wholeOfScope(words: string, scope: Scope): string | null {
  const name = SCOPE_WORDS.find((one) => one.scope === scope)?.words.exec(words);
  const rest = name === null || name === undefined ? words : words.slice(name.index + name[0].length);
  if (!OF_WHOLE.test(rest)) return null;
  if (scope === 'three-public') return 'total';
  if (/收入(?:合计|总额)?$/u.test(words)) return 'revenue';
  return /(?:支出(?:合计|总额)?|拨款(?:规模)?)$/u.test(words) ? 'expenditure' : null;
}

/** 本年支出合计 is the whole; 信息化建设支出 is something of its own. */
function wholeSide(words: string, side: '收入' | '支出'): string | null {
  const shape = new RegExp(`^(?:部门|单位|本年|全年|当年|总)*${side}(?:合计|总额)?$`, 'u');
  const item = side === '收入' ? 'revenue' : 'expenditure';
  return shape.test(words) || new RegExp(`本年${side}(?:合计)?$`, 'u').test(words) ? item : null;
}

/** Goods, works and services, where the talk is of procurement. */
export function procurementItem(words: string): string | null {
  const plainWords = withoutWhat(withoutEnding(words.replace(QUOTES, ''))).words;
  return PROCUREMENT.find((one) => one.words.test(plainWords))?.item ?? null;
}

/** The economic subject that `words` end with: 公务接待费 as a part of 公用经费. */
export function economicItem(words: string): string | null {
  return economicAtEnd(withoutEnding(words.replace(QUOTES, '')));
}
