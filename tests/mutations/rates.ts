// Slips made all over a book → the rates at which they are seen, named and set right, table by table.
import type { FactBook } from '../../src/facts/book';
import type { Fact } from '../../src/facts/fact';
import { seededRandom } from '../support/seeded-random';
import { isCertain, plus, slipped, SLIPS, type Slip } from './slips';
import { findingsOf, tried, type Verdict } from './trial';

export interface Tally {
  readonly trials: number;
  readonly error: number;
  /** An error, a tail or a warning. */
  readonly seen: number;
  readonly named: number;
  readonly right: number;
  readonly listed: number;
}

export interface SlipResult {
  readonly table: string;
  readonly slip: string;
  readonly certain: boolean;
  readonly verdict: Verdict;
}

const NONE: Tally = { trials: 0, error: 0, seen: 0, named: 0, right: 0, listed: 0 };

export function tally(verdicts: readonly Verdict[]): Tally {
  return verdicts.reduce(
    (sum, { seen, named, right, listed }) => ({
      trials: sum.trials + 1,
      error: sum.error + Number(seen === 'error'),
      seen: sum.seen + Number(seen !== 'no'),
      named: sum.named + Number(named),
      right: sum.right + Number(right),
      listed: sum.listed + Number(listed),
    }),
    NONE,
  );
}

export function amountFacts(book: FactBook): readonly Fact[] {
  return book.tables.flatMap(({ facts }) => facts).filter(({ reading }) => reading.kind === 'amount');
}

/** Every slip in every numeric cell, or in the share of them that `keep` (0–1) leaves. */
export function singleSlips(book: FactBook, seed: number, keep = 1): readonly SlipResult[] {
  const random = seededRandom(seed);
  const clean = findingsOf(book);
  return amountFacts(book).flatMap((fact) =>
    SLIPS.flatMap((slip) => {
      if (random() >= keep) return [];
      const verdict = verdictOn(book, fact, slip, clean);
      return verdict === null ? [] : [verdict];
    }),
  );
}

function verdictOn(book: FactBook, fact: Fact, slip: Slip, clean: ReadonlySet<string>): SlipResult | null {
  if (fact.reading.kind !== 'amount') return null;
  const { amount } = fact.reading;
  const reading = slipped(slip, amount);
  if (reading === null) return null;
  const [verdict] = tried(book, new Map([[fact, reading]]), clean);
  if (verdict === undefined) return null;
  return { table: fact.table, slip: slip.name, certain: isCertain(slip, amount), verdict };
}

export interface PairTally {
  readonly trials: number;
  readonly both: number;
}

/** `trials` times two cells at once, each off by a figure between 0.10 and 20 万元. */
export function pairSlips(book: FactBook, seed: number, trials: number): PairTally {
  const random = seededRandom(seed);
  const facts = amountFacts(book).filter(
    ({ reading }) => reading.kind === 'amount' && !reading.amount.shown.isZero(),
  );
  const pick = (): Fact => {
    const fact = facts[Math.floor(random() * facts.length)];
    if (fact === undefined) throw new Error('a book without amounts');
    return fact;
  };
  let both = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const first = pick();
    let second = pick();
    while (second === first) second = pick();
    const readings = new Map([first, second].map((fact) => [fact, off(fact, random)]));
    if (tried(book, readings, new Set()).every(({ named }) => named)) both += 1;
  }
  return { trials, both };
}

function off(fact: Fact, random: () => number): Fact['reading'] {
  if (fact.reading.kind !== 'amount') throw new Error('only amounts slip');
  const hundredths = (10 + Math.floor(random() * 1990)) * (random() < 0.5 ? -1 : 1);
  return slipped(plus('off', hundredths), fact.reading.amount) ?? fact.reading;
}
