import { describe, expect, it } from 'vitest';
import type { CheckReport, Finding } from '../../src/checking/finding';
import { tableTiles } from '../../src/session/table-state';
import { madeUpBook, madeUpReport, madeUpWorkbook } from '../support/made-up-review';

function states(report: CheckReport) {
  return Object.fromEntries(tableTiles(madeUpBook(), report).map((tile) => [tile.table, tile.state]));
}

const sound = madeUpReport(madeUpWorkbook('100'));
const wrong = madeUpReport(madeUpWorkbook('101'));

function across(more: Partial<Finding>): CheckReport {
  const [first] = wrong.findings;
  if (first === undefined) throw new Error('the made-up report has findings');
  const finding = { ...first, table: 'T01', cells: ['公开01表!B2', '公开04表!B2'], ...more };
  return { ...sound, findings: [finding] };
}

describe('the state of a table', () => {
  it('is one for each table of the set', () => {
    expect(states(sound)).toMatchObject({ T01: 'balanced', T02: 'tail', T10: 'empty', T12: 'missing' });
    expect(Object.keys(states(sound))).toHaveLength(13);
  });

  it('is wrong where an error names the table', () => {
    expect(states(wrong).T03).toBe('error');
    expect(states(wrong).T04).toBe('balanced');
  });

  it('doubts every table of an unexplained relation, only the suspect of an explained one', () => {
    expect(states(across({}))).toMatchObject({ T01: 'error', T04: 'error' });
    const suspect = {
      cell: '公开04表!B2',
      actual: '1',
      expected: '2',
      amountUnit: '万元',
      kind: 'value',
      why: '',
    } as const;
    const explained = across({ table: 'T04', suspects: [suspect] });
    expect(states(explained)).toMatchObject({ T01: 'balanced', T04: 'error' });
  });

  it('is unchecked where no rule of the table could be evaluated, or one lacked something', () => {
    const unheard = { ...sound, checks: sound.checks.filter((check) => check.rule !== 'T05.1') };
    expect(states(unheard).T05).toBe('unchecked');
    const lacking = {
      ...sound,
      checks: sound.checks.map((check) =>
        check.rule === 'X07' || check.rule === 'T06.1' ? { ...check, missing: ['公开06表!E14'] } : check,
      ),
    };
    expect(states(lacking).T06).toBe('unchecked');
  });
});
