// The lists of functional and economic subjects (支出功能分类, 部门预算支出经济分类), looked up by code and by name.
import { compactLabel } from '../../workbook/label';
import economicList from './economic.csv?raw';
import functionalList from './functional.csv?raw';

/** A former or other name of a subject; the bounds are budget years, null where the list does not say. */
export interface Alias {
  readonly name: string;
  readonly from: number | null;
  readonly until: number | null;
}

export type Fund = 'general' | 'gov_fund' | 'state_capital' | 'social_insurance';

export interface FunctionalSubject {
  readonly code: string;
  readonly name: string;
  /** 1 类 (3 digits), 2 款 (5), 3 项 (7). */
  readonly level: 1 | 2 | 3;
  readonly aliases: readonly Alias[];
  readonly since: number | null;
  readonly until: number | null;
  /** The budget the list puts the subject in; `general` where the list says nothing. */
  readonly fund: Fund;
  /** The list itself marks the line as uncertain. */
  readonly doubtful: boolean;
}

export type EconomicGroup = 'personnel' | 'public' | 'capital' | 'other';

export interface EconomicSubject {
  readonly code: string;
  readonly name: string;
  /** 1 类 (3 digits), 2 款 (5). */
  readonly level: 1 | 2;
  readonly group: EconomicGroup;
}

const LEVEL_OF_LENGTH: Readonly<Record<number, 1 | 2 | 3>> = { 3: 1, 5: 2, 7: 3 };
const CLASS_LENGTH = 3;

/** The cells of one line of the lists; a cell in double quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map((match) => match[1] ?? match[2] ?? '');
}

function linesOf(list: string): readonly (readonly string[])[] {
  return list
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map(cellsOf);
}

function yearIn(text: string | undefined): number | null {
  const year = /^\d{4}/u.exec(text ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** `巩固脱贫衔接乡村振兴 (2022-2023),扶贫 (<=2021)` → two names with the years they held. */
function aliasesIn(text: string): readonly Alias[] {
  return text.split(/[,/]/u).flatMap((part) => {
    const match = /^([^\s(]+)(?:\s*\((.*))?$/u.exec(part.trim());
    const name = match?.[1] ?? '';
    if (name === '' || /^\d/u.test(name)) return []; // a former code, not a name
    const period = match?.[2] ?? '';
    const span = /^(\d{4})-(\d{4})/u.exec(period);
    const until = span?.[2] ?? /^<=(\d{4})/u.exec(period)?.[1];
    return [{ name: compactLabel(name), from: yearIn(span?.[1]), until: yearIn(until) }];
  });
}

function functionalFrom(cells: readonly string[]): FunctionalSubject {
  const [code = '', name = '', , notes = ''] = cells;
  const items = notes.split(';');
  const value = (key: string): string | undefined =>
    items.find((item) => item.startsWith(`${key}=`))?.slice(key.length + 1);
  return {
    code,
    name: compactLabel(name),
    level: LEVEL_OF_LENGTH[code.length] ?? 3,
    aliases: aliasesIn(value('alias') ?? ''),
    since: yearIn(value('since')),
    until: yearIn(value('until')),
    fund: (value('fund') as Fund | undefined) ?? 'general',
    doubtful: items.some((item) => item.startsWith('verify')) || notes.includes('?'),
  };
}

function economicFrom(cells: readonly string[]): EconomicSubject {
  const [code = '', name = '', , group = 'other'] = cells;
  return {
    code,
    name: compactLabel(name),
    level: code.length === CLASS_LENGTH ? 1 : 2,
    group: group as EconomicGroup,
  };
}

const FUNCTIONAL = linesOf(functionalList).map(functionalFrom);
const ECONOMIC = linesOf(economicList).map(economicFrom);
const functionalByCode = new Map(FUNCTIONAL.map((subject) => [subject.code, subject]));
const economicByCode = new Map(ECONOMIC.map((subject) => [subject.code, subject]));
const economicNamed = new Map(
  ECONOMIC.map(({ name }) => [name, ECONOMIC.filter((subject) => subject.name === name)]),
);
/** Of two classes that had the same name the first in code order. */
const classCodeByName = new Map(
  FUNCTIONAL.filter(({ level }) => level === 1)
    .reverse()
    .flatMap((subject) => acceptedNames(subject).map((name) => [withoutExpenditure(name), subject.code])),
);

/** Every functional subject in code order. */
export function functionalSubjects(): readonly FunctionalSubject[] {
  return FUNCTIONAL;
}

/** Every economic subject in code order. */
export function economicSubjects(): readonly EconomicSubject[] {
  return ECONOMIC;
}

/** The functional subject with this code (3, 5 or 7 digits). */
export function functionalSubject(code: string): FunctionalSubject | undefined {
  return functionalByCode.get(code);
}

/** The functional subjects that have or had this name; 行政运行 belongs to many. */
export function functionalSubjectsNamed(name: string): readonly FunctionalSubject[] {
  const wanted = compactLabel(name);
  return FUNCTIONAL.filter((subject) => acceptedNames(subject).includes(wanted));
}

/**
 * The 3-digit code of the 类 with this name, present or former, with or without the closing 支出
 * (`农林水`, `医疗卫生与计划生育支出`); undefined for a name the list does not have. List marks must be gone.
 */
export function classCodeNamed(name: string): string | undefined {
  return classCodeByName.get(withoutExpenditure(compactLabel(name)));
}

/** The economic subject with this code (3 or 5 digits). */
export function economicSubject(code: string): EconomicSubject | undefined {
  return economicByCode.get(code);
}

/**
 * The economic subject with this name. Some names stand in two groups (办公设备购置 in 309 and 310): `group`, the 类's code
 * or name, decides; without it the first in code order.
 */
export function economicByName(name: string, group?: string): EconomicSubject | undefined {
  const wanted = compactLabel(name);
  const prefix = group === undefined ? '' : groupCode(group);
  if (prefix === undefined) return undefined;
  return economicNamed.get(wanted)?.find((subject) => subject.code.startsWith(prefix));
}

/**
 * The names a code may carry, normalised: first the one of `year`, then the present and the former ones. Units keep
 * former names for years, so every one of them is accepted. Empty for a code that is not in the lists.
 */
export function namesOf(code: string, year: number | null = null): readonly string[] {
  const functional = functionalByCode.get(code);
  if (functional === undefined) {
    const economic = economicByCode.get(code);
    return economic === undefined ? [] : [economic.name];
  }
  const ofYear = year === null ? undefined : functional.aliases.find((alias) => heldIn(alias, year));
  const names = acceptedNames(functional);
  return ofYear === undefined ? names : [ofYear.name, ...names.filter((name) => name !== ofYear.name)];
}

function heldIn(alias: Alias, year: number): boolean {
  if (alias.from === null && alias.until === null) return false;
  return (alias.from === null || alias.from <= year) && (alias.until === null || year <= alias.until);
}

function acceptedNames(subject: FunctionalSubject): readonly string[] {
  return [subject.name, ...subject.aliases.map((alias) => alias.name)];
}

function withoutExpenditure(name: string): string {
  return name.endsWith('支出') ? name.slice(0, -2) : name;
}

function groupCode(group: string): string | undefined {
  if (/^\d{3}$/u.test(group)) return group;
  const wanted = compactLabel(group);
  return ECONOMIC.find((subject) => subject.level === 1 && subject.name === wanted)?.code;
}
