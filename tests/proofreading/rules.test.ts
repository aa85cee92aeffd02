// Every kind of proofreading, run over its own examples.
import { describe, expect, it } from 'vitest';
import type { NarrativeFinding } from '../../src/proofreading/finding';
import { NARRATIVE_RULES } from '../../src/proofreading/narrative-rules';
import { proofread } from '../../src/proofreading/proofread';
import { narrativeOf } from '../support/narrative-of';

/** Only a workbook, or a document with charts, can make these speak. */
const NEEDS_MORE_THAN_TEXT = ['P01', 'P20', 'P21'];
const WORST_FIRST: readonly NarrativeFinding['severity'][] = ['error', 'warning', 'tail', 'info'];

describe('the rules of proofreading', () => {
  it('have ids and titles of their own', () => {
    const ids = NARRATIVE_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(NARRATIVE_RULES.filter(({ id, title }) => !/^P\d{2}$/u.test(id) || title === '')).toEqual([]);
  });

  it.each(NARRATIVE_RULES)('$id $title speaks on its examples and errs on none of the others', (rule) => {
    if (!NEEDS_MORE_THAN_TEXT.includes(rule.id)) expect(rule.fires.length).toBeGreaterThan(0);
    expect(rule.silent.length).toBeGreaterThan(0);
    for (const text of rule.fires) {
      const found = proofread(narrativeOf(text)).findings.filter((finding) => finding.rule === rule.id);
      expect(found, text).not.toEqual([]);
      const worse = found.filter(
        ({ severity }) => WORST_FIRST.indexOf(severity) < WORST_FIRST.indexOf(rule.severity),
      );
      expect(worse, 'worse than the rule says').toEqual([]);
    }
    for (const text of rule.silent) {
      const { findings } = proofread(narrativeOf(text));
      expect(
        findings.filter((finding) => finding.rule === rule.id || finding.severity === 'error'),
        text,
      ).toEqual([]);
    }
  });
});
