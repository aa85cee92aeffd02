// Subjects of the lists as a phrase ends with them: by code, by their three levels, by a bare name.
import {
  classCodeNamed,
  economicByName,
  functionalSubject,
  functionalSubjects,
  functionalSubjectsNamed,
  type FunctionalSubject,
  namesOf,
} from '../../standards/subjects/subjects';

const CODE = /[（(](\d{3}|\d{5}|\d{7})(?:[）)类款项])/gu;
const LEADING_CODE = /(?:^|[^\d])(\d{7}|\d{5})[-—]?\p{Script=Han}+$/u;
/** 公共安全支出（204类）司法（06款）行政运行（01项）. */
const SPLIT_CODE = /[（(](\d{3})类[）)].*?[（(](\d{2})款[）)](?:.*?[（(](\d{2})项[）)])?/u;
const CLASS_ALONE = /([\p{Script=Han}]+)[（(](?:\d{3})?类[）)](?:支出)?$/u;
const SUB_ALONE = /(?:^|[^\p{Script=Han}])([\p{Script=Han}（）]+)[（(]款[）)](?:支出)?$/u;
const TRIPLE = /^(.*?)[（(](?:\d{3})?类[）)](.+?)[（(](?:\d{2,5})?款[）)](?:(.+?)[（(](?:\d{2,7})?项[）)])?/u;

/** 名称（类）名称（款）名称（项）, or a code; names of no list stay as words. */
export function tripleIn(words: string): string | null {
  const [, first, second, third = ''] = SPLIT_CODE.exec(words) ?? [];
  const joined = first === undefined ? '' : `${first}${second ?? ''}${third}`;
  if (functionalSubject(joined) !== undefined) return itemOfCode(joined);
  const coded = [...words.matchAll(CODE)].at(-1)?.[1] ?? LEADING_CODE.exec(words)?.[1];
  if (coded !== undefined && functionalSubject(coded) !== undefined) return itemOfCode(coded);
  if (coded !== undefined && coded.startsWith('3')) return `economic:${coded}`;
  const match = TRIPLE.exec(words);
  if (match === null) return levelAlone(words);
  const [, className = '', subName = '', itemName] = match;
  const classCode = classCodeNamed(className.replace(/^[^\p{Script=Han}]+/u, ''));
  const sub = within(classCode ?? '', 5, subName);
  if (itemName === undefined) return sub === undefined ? `sub:${className}/${subName}` : `sub:${sub.code}`;
  const item = sub === undefined ? undefined : within(sub.code, 7, itemName);
  return item === undefined ? `item:${classCode ?? className}/${subName}/${itemName}` : `item:${item.code}`;
}

/** 名称（类）, or 名称（款） where only one 款 has that name. */
function levelAlone(words: string): string | null {
  const alone = classCodeNamed(CLASS_ALONE.exec(words)?.[1] ?? '');
  if (alone !== undefined) return `class:${alone}`;
  const subs = functionalSubjectsNamed(SUB_ALONE.exec(words)?.[1] ?? '').filter(({ level }) => level === 2);
  const [only, ...others] = subs;
  return only === undefined || others.length > 0 ? null : `sub:${only.code}`;
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
/** 公务用车其他支出 is no class of that name. */
const ANY_OTHER = '其他支出';

/** The economic subject that `words` end with. */
export function economicAtEnd(words: string): string | null {
  for (let from = Math.max(words.length - LONGEST_NAME, 0); from < words.length - 1; from += 1) {
    const economic = economicCalled(words, from);
    if (economic !== undefined) return economic;
  }
  return null;
}

/** 信访办公费 is not 办公费: what may stand in front of a name. */
const NAME_BEGINS =
  /(?:^|[^\p{Script=Han}]|用于|包括|[为是的和及与等含有]|安排|列支|使用|拨款|经费|支出|预算|决算|其中)$/u;

/** 对个人和家庭的补助支出 is 对个人和家庭的补助. */
function economicCalled(words: string, from: number): string | undefined {
  if (!NAME_BEGINS.test(words.slice(0, from))) return undefined;
  const name = words.slice(from);
  const isFunctional = functionalSubjectsNamed(name).length > 0;
  const economic = economicByName(name) ?? (isFunctional ? undefined : economicByName(plain(name)));
  return economic === undefined ? undefined : `economic:${economic.code}`;
}

/** A class or an economic subject by its bare name, at the end of `words`. */
export function nameAtEnd(words: string): string | null {
  for (let from = Math.max(words.length - LONGEST_NAME, 0); from < words.length - 1; from += 1) {
    const name = words.slice(from);
    if (name === ANY_OTHER && name !== words) return null;
    const economic = economicCalled(words, from);
    const code = name.length > 2 ? classCodeNamed(name) : undefined;
    if (code !== undefined && name.endsWith('支出')) return `class:${code}`;
    if (economic !== undefined) return economic;
    if (code !== undefined) return `class:${code}`;
  }
  return null;
}
