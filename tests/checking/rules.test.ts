// The list of rules: complete, permanent ids, every rule with its basis.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { allRules } from '../../src/checking/rules';
import { smallCentre } from '../support/archive-centre';

/** Rules of one table: `T01.1` … as many as the table has. */
const WITHIN: Readonly<Record<string, number>> = {
  T01: 5,
  T02: 3,
  T03: 2,
  T04: 8,
  T05: 4,
  T06: 2,
  T07: 4,
  T08: 3,
  T09: 4,
  T10: 4,
  T11: 4,
  T12: 3,
  T13: 5,
};
const BETWEEN = Array.from({ length: 33 }, (_, index) => `X${String(index + 1).padStart(2, '0')}`);
/** The unit line is judged by R15, the same names by R11 and R13. */
const FAMILIES = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
];

describe('the list of rules', () => {
  const ids = allRules().map((rule) => rule.id);

  it('has every rule of the tables, between the tables and of the further families', () => {
    const within = Object.entries(WITHIN).flatMap(([table, count]) =>
      Array.from({ length: count }, (_, index) => `${table}.${index + 1}`),
    );
    expect([...within, ...BETWEEN, ...FAMILIES].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('uses no id twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each rule a title, a relation and a basis', () => {
    for (const rule of allRules()) {
      expect(rule.title, rule.id).not.toBe('');
      expect(rule.relation, rule.id).not.toBe('');
      expect(rule.basis, rule.id).not.toBe('');
    }
  });

  it('is the list that a report has, with a reason wherever a rule does not apply', () => {
    const { checks } = checkBook(smallCentre());
    expect(checks.map((check) => check.rule)).toEqual(ids);
    for (const check of checks) {
      if (check.status === 'notApplicable') expect(check.reason, check.rule).not.toBeNull();
    }
  });
});
