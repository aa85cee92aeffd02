// Rows out of place or left out are one cause, not a dozen.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../src/checking/check';
import type { FactBook } from '../../../src/facts/book';
import { archiveCentre } from '../../support/archive-centre';
import { withoutRow, withTable } from '../../support/text-book';

/** The figures of each row taken from another one; `from` maps codes. */
function rearranged(book: FactBook, id: string, from: Readonly<Record<string, string>>): FactBook {
  return withTable(book, id, (table) => {
    const facts = table.facts.map((fact) => {
      const code = table.rows[fact.row]?.code ?? '';
      const source = table.rows.find((row) => row.code === from[code])?.index;
      const other = table.facts.find((each) => each.row === source && each.column === fact.column);
      return other === undefined ? fact : { ...fact, reading: other.reading };
    });
    return { ...table, facts };
  });
}

function rootOf(book: FactBook) {
  const roots = checkBook(book).findings.filter(
    ({ cause, severity }) => cause === null && severity === 'error',
  );
  expect(roots).toHaveLength(1);
  return roots[0];
}

describe('rows out of place', () => {
  it('are recognised as two that were exchanged', () => {
    const root = rootOf(rearranged(archiveCentre(), 'T06', { '2010350': '2010399', '2010399': '2010350' }));
    expect(root?.suspects).toEqual([
      expect.objectContaining({ kind: 'row-shifted', cell: '公开06表!C9:E10', expected: null }),
    ]);
    expect(root?.message).toMatch(
      /^公开06表.*第 9 行（2010350 事业运行）与第 10 行（2010399 .*）的数字疑似对调，换回即相符；/u,
    );
  });

  it('are recognised as a run that stands one row too low', () => {
    const root = rootOf(
      rearranged(archiveCentre(), 'T06', {
        '2010301': '2010399',
        '2010350': '2010301',
        '2010399': '2010350',
      }),
    );
    expect(root?.suspects).toEqual([
      expect.objectContaining({ kind: 'row-shifted', cell: '公开06表!C8:E10' }),
    ]);
    expect(root?.message).toContain('疑似错了一行');
  });
});

describe('a row left out', () => {
  it('is named with the place where it belongs', () => {
    const root = rootOf(withoutRow(archiveCentre(), 'T03', '2080505'));
    expect(root?.suspects[0]).toMatchObject({ kind: 'row-missing', expected: null });
    expect(root?.message).toContain('公开03表支出决算表 缺少“2080505 ');
  });

  it('takes the sums above it along, where only a part of the spending is fiscal', () => {
    const book = archiveCentre();
    const partly = { ...book, tables: book.tables.filter(({ id }) => id !== 'T12') };
    const { findings } = checkBook(withoutRow(partly, 'T03', '2010399'));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ cause }) => cause === null)).toHaveLength(1);
    expect(errors.some(({ rule, cause }) => rule === 'T03.2' && cause === null)).toBe(true);
    expect(errors.some(({ rule, cause }) => rule === 'X20' && cause !== null)).toBe(true);
    expect(errors[0]?.suspects[0]?.kind).toBe('row-missing');
  });
});
