// What an amount is about, free of wording: whose money, which part of it, planned or spent, in which year.

export type Scope =
  'all' | 'fiscal' | 'general' | 'fund' | 'capital' | 'three-public' | 'agency' | 'procurement';

/** Budgets that a text may tell apart; `budget` where it only says 预算. */
export type What = 'final' | 'budget' | 'initial-budget' | 'full-year-budget';

/**
 * `item`: `total` (收支总计), `revenue`, `expenditure`, `basic`, `project`, `personnel`, `public`, `revenue:<kind>`,
 * `class:201`, `sub:20101`, `item:2010101`, `economic:30101`, the 三公 items, … A subject that no list has keeps its words.
 */
export interface Subject {
  readonly scope: Scope;
  readonly item: string;
}

export interface Topic extends Subject {
  readonly what: What;
  readonly year: number;
}

export function topicKey({ scope, item, what, year }: Topic): string {
  return `${scope}/${item}/${what}/${year}`;
}

export function sameSubject(one: Subject, other: Subject): boolean {
  return one.scope === other.scope && one.item === other.item;
}

export function isBudget(what: What): boolean {
  return what !== 'final';
}
