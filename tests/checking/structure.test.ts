// Checks that are not arithmetic: each is in order in a consistent book and speaks up in a broken one.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { recognisers } from '../../src/checking/recognisers/recognisers';
import { structuralRules } from '../../src/checking/structure/structural-rules';
import { archiveCentre, archiveCentreBefore } from '../support/archive-centre';
import { BROKEN_BOOKS } from '../support/broken-books';
import { BROKEN_BUDGETS } from '../support/broken-budgets';

const book = archiveCentre();

const ALL_BROKEN = [...BROKEN_BOOKS, ...BROKEN_BUDGETS];

describe.each(ALL_BROKEN)('rule $rule', ({ rule, book: broken, prior, rules, key, severity, says }) => {
  it('is in order in a consistent book', () => {
    const outcome = checkBook(book, { prior: archiveCentreBefore() }).checks.find(
      (check) => check.rule === rule,
    );
    expect(outcome?.counts.broken).toBe(0);
  });

  it('speaks up where it is broken, with place and remedy', () => {
    const report = checkBook(broken, { prior, rules });
    const finding = report.findings.find(
      (each) => each.rule === rule && each.id.startsWith(`${rule}:${key}`),
    );
    expect(finding).toMatchObject({ severity, left: null, right: null });
    for (const words of says) expect(finding?.message).toContain(words);
    const outcome = report.checks.find((check) => check.rule === rule);
    expect(outcome?.status).toBe(severity === 'info' ? 'pass' : 'broken');
  });
});

it('has a broken case for every check that is not arithmetic', () => {
  const tried = new Set(ALL_BROKEN.map(({ rule }) => rule));
  const untried = [...structuralRules, ...recognisers].map(({ id }) => id).filter((id) => !tried.has(id));
  expect(untried).toEqual([]);
});
