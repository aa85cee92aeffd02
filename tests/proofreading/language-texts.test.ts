// Clean texts in the wordings of several provinces: the rules of language find nothing to call wrong in them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proofreading/proofread';
import { LANGUAGE_RULES } from '../../src/proofreading/rules/language-rules';
import { narrativeOf } from '../support/narrative-of';

const FOLDER = new URL('texts/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => /^language-.*\.txt$/u.test(name));
const OWN = new Set(LANGUAGE_RULES.map(({ id }) => id));

describe('clean texts', () => {
  it.each(NAMES)('%s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const findings = proofread(narrativeOf(text)).findings.filter(({ rule }) => OWN.has(rule));
    expect(
      findings.map(
        ({ rule, severity, quote, explanation }) => `${rule} ${severity} “${quote}” ${explanation}`,
      ),
    ).toEqual([]);
  });
});
