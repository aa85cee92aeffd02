// The main job on a consistent made-up unit: no layout of the same true figures gives an error or a warning.
import { describe, expect, it } from 'vitest';
import { review } from '../../src/session/review';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { sampleWorkbook } from '../support/sample-files';

const LAYOUTS: Readonly<Record<string, Partial<Layout>>> = {
  plain: {},
  'in 元, 合计 last': { unit: '元', codeColumns: 3, numericCodes: true, total: 'last' },
  'blanks for zero': {
    zero: 'blank',
    codeColumns: 3,
    numbering: false,
    total: 'in-header',
    threePublic: 'B',
  },
  'dashes, text, economic rows': {
    zero: 'dash',
    amountsAs: 'text',
    detail: 'economic-rows',
    basic: 'two-blocks',
  },
  'group totals, list, projects': {
    detail: 'groups-only',
    basic: 'list',
    projects: 'by-project',
    threePublic: 'C',
    amountsAs: 'general',
  },
  'nine tables': { national: true, basic: 'list', threePublic: 'D' },
  'subjects with projects': { projects: 'both', repeatHeaderAfter: 6, extras: true },
};

describe('reviewing a consistent workbook', () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    it(`finds nothing wrong: ${name}`, () => {
      const prior = drawAccounts(CULTURE_CENTRE_2022).workbook;
      const [book] = review(drawAccounts(CULTURE_CENTRE_2023, layout).workbook, { prior }).books;
      const serious = book?.report.findings.filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      expect(serious?.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
      expect(book?.report.summary.pass).toBeGreaterThan(500);
      expect(book?.report.summary.cannotEvaluate).toBe(0);
    });
  }

  it('holds the same figures in 元 and in 万元 to be the same: opening balances of the year before tie out', () => {
    const prior = drawAccounts(CULTURE_CENTRE_2022, { unit: '元' }).workbook;
    const [book] = review(drawAccounts(CULTURE_CENTRE_2023).workbook, { prior }).books;
    expect(book?.report.checks.find(({ rule }) => rule === 'X29')?.status).toBe('pass');
  });

  it('finds the slip of the sample, in its cell', () => {
    const [book] = review(sampleWorkbook()).books;
    const errors = book?.report.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ cells }) => cells.includes('公开08表!F16'))).toBe(true);
  });
});
