// Consistent books: no rule is broken, nothing is left unchecked.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { archiveCentre, archiveCentreBefore, smallCentre } from '../support/archive-centre';

describe('a consistent book', () => {
  it('has no findings with funds, carry-over and wide tables', () => {
    const report = checkBook(archiveCentre(), { prior: archiveCentreBefore() });
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ broken: 0, tail: 0, cannotEvaluate: 0, error: 0, warning: 0 });
  });

  it('has no findings with economic rows, a long list and projects', () => {
    const report = checkBook(smallCentre());
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ broken: 0, tail: 0, cannotEvaluate: 0 });
  });
});
