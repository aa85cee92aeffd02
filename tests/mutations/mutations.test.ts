// A part of the slips of `npm run bench:slips`, and the rates that must not get worse.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { type CleanBook, cleanBooks, cleanBudgets } from './books';
import { pairSlips, singleSlips, type SlipResult, tally, type Tally } from './rates';

const SEED = 20_231_231;
const KEPT = 0.03;
const PAIRS = 25;
/** Thousands of checks; a busy machine takes its time. */
const LONG = 120_000;
const BOOKS = cleanBooks();
const BUDGETS = cleanBudgets();

function results(tables: 13 | 9, books: readonly CleanBook[] = BOOKS): readonly SlipResult[] {
  return books.filter((book) => book.tables === tables).flatMap(({ book }) => singleSlips(book, SEED, KEPT));
}

function certain(all: readonly SlipResult[]): Tally {
  return tally(all.filter((result) => result.certain).map(({ verdict }) => verdict));
}

function smallest(all: readonly SlipResult[]): Tally {
  return tally(all.filter(({ slip }) => slip === '+0.01').map(({ verdict }) => verdict));
}

/** The share of `part`, as a figure that a failing test can print. */
function share(part: number, { trials }: Tally): number {
  return part / trials;
}

describe('slips in single cells', { timeout: LONG }, () => {
  it.each(BOOKS)('clean, no error: $name', ({ book }) => {
    expect(checkBook(book).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are seen, named and set right in thirteen tables', () => {
    const all = results(13);
    const sum = certain(all);
    expect(sum.trials).toBeGreaterThan(300);
    expect(share(sum.error, sum)).toBeGreaterThanOrEqual(0.99);
    expect(share(sum.named, sum)).toBeGreaterThanOrEqual(0.97);
    expect(share(sum.right, sum)).toBeGreaterThanOrEqual(0.96);
    expect(share(smallest(all).seen, smallest(all))).toBeGreaterThanOrEqual(0.99);
  });

  it('are seen, named or listed in nine tables', () => {
    const all = results(9);
    const sum = certain(all);
    expect(sum.trials).toBeGreaterThan(80);
    expect(share(sum.error, sum)).toBeGreaterThanOrEqual(0.99);
    expect(share(sum.named, sum)).toBeGreaterThanOrEqual(0.86);
    expect(share(sum.right, sum)).toBeGreaterThanOrEqual(0.83);
    expect(share(sum.listed, sum)).toBeGreaterThanOrEqual(0.99);
  });
});

describe('slips in two cells at once', { timeout: LONG }, () => {
  it.each([
    [13, 0.95],
    [9, 0.75],
  ] as const)('are both named in books of %i tables', (tables, least) => {
    const pairs = BOOKS.filter((book) => book.tables === tables).map(({ book }) =>
      pairSlips(book, SEED, PAIRS),
    );
    const both = pairs.reduce((sum, pair) => sum + pair.both, 0);
    expect(both / (PAIRS * pairs.length)).toBeGreaterThanOrEqual(least);
  });
});

describe('slips in budgets', { timeout: LONG }, () => {
  it.each(BUDGETS)('clean, no error and no warning: $name', ({ book }) => {
    expect(checkBook(book).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('are seen, named and set right, but for the targets of 表6 without a total', () => {
    const all = [...results(13, BUDGETS), ...results(9, BUDGETS)];
    const sum = certain(all.filter(({ table }) => table !== 'B6'));
    expect(sum.trials).toBeGreaterThan(300);
    expect(share(sum.error, sum)).toBeGreaterThanOrEqual(0.995);
    expect(share(sum.named, sum)).toBeGreaterThanOrEqual(0.98);
    expect(share(sum.right, sum)).toBeGreaterThanOrEqual(0.98);
    expect(share(sum.listed, sum)).toBeGreaterThanOrEqual(0.995);
    expect(share(certain(all).seen, certain(all))).toBeGreaterThanOrEqual(0.98);
  });

  it('in two cells at once are both named', () => {
    const both = BUDGETS.reduce((sum, { book }) => sum + pairSlips(book, SEED, PAIRS).both, 0);
    expect(both / (PAIRS * BUDGETS.length)).toBeGreaterThanOrEqual(0.9);
  });
});
