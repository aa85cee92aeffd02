// A slip in a workbook with live formulas drags its totals along once Excel recalculates: the typed cell is still named.
import { expect, test } from 'vitest';
import { plain } from '../../src/amount/format';
import { checkBook } from '../../src/checking/check';
import type { FactBook } from '../../src/facts/book';
import type { Fact } from '../../src/facts/fact';
import { readWorkbook } from '../../src/reading/read-workbook';
import { formatRef } from '../../src/workbook/address';
import { withCell } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { allSavedByLibreOffice } from '../support/libreoffice';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { read, uncalculated } from '../support/paper-rows';
import { xlsxBytes } from '../support/sample-files';

/** Every so many of the typed, and of the summed figures, slips. */
const STEP = { typed: 3, summed: 12 };
const WORKBOOK = drawAccounts(CULTURE_CENTRE_2023, { formulas: true, unit: '元' }).workbook;

function bookOf(workbook: Workbook): FactBook {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no book');
  return book;
}

/** Figures to slip in: typed ones, and totals that get typed over. */
function chosen(): readonly Fact[] {
  const facts = bookOf(WORKBOOK)
    .tables.flatMap((table) => table.facts)
    .filter(({ reading }) => reading.kind === 'amount' && !reading.amount.shown.isZero());
  const formula = ({ reading }: Fact): boolean => reading.kind === 'amount' && reading.formula;
  return [
    ...facts.filter((fact) => !formula(fact)).filter((_, index) => index % STEP.typed === 0),
    ...facts.filter(formula).filter((_, index) => index % STEP.summed === 0),
  ];
}

function truth({ reading }: Fact): string {
  return reading.kind === 'amount' ? plain(reading.amount.shown, reading.amount.decimals) : '';
}

function withSlip(fact: Fact): Uint8Array {
  if (fact.reading.kind !== 'amount') throw new Error('only amounts slip');
  const text = fact.reading.amount.exact.plus(10_000).toFixed();
  const slipped = withCell(WORKBOOK, fact.cell, { value: { kind: 'number', text }, format: '0.00' });
  return uncalculated(xlsxBytes(slipped));
}

test('+1.00 万元 in a live book, recalculated, is seen and its cell named with the right figure', async () => {
  const facts = chosen();
  expect(facts.length).toBeGreaterThan(80);
  const files = allSavedByLibreOffice(facts.map(withSlip));
  const outcomes = await Promise.all(
    files.map(async (bytes, index) => {
      const report = checkBook(bookOf(await read(bytes)));
      const [first, ...others] = report.findings.flatMap(({ suspects }) => suspects);
      const fact = facts[index];
      const named = fact !== undefined && others.length === 0 && first?.cell === formatRef(fact.cell);
      return {
        seen: report.summary.error > 0,
        named,
        right: named && first?.expected === truth(fact),
      };
    }),
  );
  const share = (wanted: keyof (typeof outcomes)[number]): number =>
    outcomes.filter((outcome) => outcome[wanted]).length / outcomes.length;
  expect(share('seen')).toBeGreaterThanOrEqual(0.98);
  expect(share('named')).toBeGreaterThanOrEqual(0.95);
  expect(share('right')).toBeGreaterThanOrEqual(0.95);
}, 300_000);
