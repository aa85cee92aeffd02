// The check after an edit of amounts: what is judged anew, and what is left alone.
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/amount/amount';
import { checked } from '../../src/checking/check';
import type { CheckedBook } from '../../src/checking/checked';
import { recheck } from '../../src/checking/recheck';
import { termsOf } from '../../src/checking/relation';
import { reportOf } from '../../src/checking/report';
import type { FactBook } from '../../src/facts/book';
import type { Fact } from '../../src/facts/fact';
import { archiveCentre, smallCentre } from '../support/archive-centre';

/** The book with one amount changed, everything else the same objects. */
function withAmount(book: FactBook, old: Fact, text: string): FactBook {
  const { reading } = old;
  if (reading.kind !== 'amount') throw new Error('the fact holds no amount');
  const amount = amountOf(text, reading.amount.unit, reading.amount.decimals);
  const fresh: Fact = { ...old, reading: { ...reading, amount } };
  const tables = book.tables.map((table) =>
    table.facts.includes(old)
      ? { ...table, facts: table.facts.map((fact) => (fact === old ? fresh : fact)) }
      : table,
  );
  return { ...book, tables };
}

function factOf(book: FactBook, table: string, label: string, column: string): Fact {
  const found = book.tables.find(({ id }) => id === table);
  const fact = found?.facts.find((each) => each.column === column && found.rows[each.row]?.label === label);
  if (fact === undefined) throw new Error(`${table} has no ${label} ${column}`);
  return fact;
}

/** The judged relations that are not the same objects as before. */
function judgedAnew(before: CheckedBook, after: CheckedBook) {
  return after.runs.flatMap(({ judged }, run) =>
    judged.filter((each, at) => each !== before.runs[run]?.judged[at]).map(({ relation }) => relation),
  );
}

describe('a check after an edit', () => {
  const book = archiveCentre();
  const before = checked(book);
  const fact = factOf(book, 'T03', '事业运行', '基本支出');

  it('judges only the relations that hold the changed amount', () => {
    const edited = withAmount(book, fact, '999.99');
    const after = recheck(before, edited);
    const anew = judgedAnew(before, after);
    const fresh = factOf(edited, 'T03', '事业运行', '基本支出');
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.length).toBeLessThan(20);
    expect(anew.every((relation) => termsOf(relation).some(({ place }) => place.fact === fresh))).toBe(true);
    expect(reportOf(after)).toEqual(reportOf(checked(edited)));
  });

  it('finds its way back', () => {
    const there = recheck(before, withAmount(book, fact, '999.99'));
    expect(reportOf(recheck(there, book))).toEqual(reportOf(before));
  });

  it('checks everything where a figure becomes zero or changes its sign', () => {
    for (const text of ['0', '-1']) {
      const edited = withAmount(book, fact, text);
      const after = recheck(before, edited);
      expect(reportOf(after)).toEqual(reportOf(checked(edited)));
      expect(judgedAnew(before, after).length).toBeGreaterThan(100);
    }
  });

  it('runs a rule anew whose condition holds the changed amount', () => {
    const small = smallCentre();
    const start = checked(small);
    const total = factOf(small, 'T03', '合计', '基本支出');
    const ruled = start.runs.findIndex(({ decisive }) => decisive.has(total));
    const edited = withAmount(small, total, '999.99');
    const after = recheck(start, edited);
    expect(after.runs[ruled]?.settled.length).toBeGreaterThan(start.runs[ruled]?.settled.length ?? 0);
    expect(reportOf(after)).toEqual(reportOf(checked(edited)));
  });
});
