// A workbook with live formulas: a wrong constant drags its totals along, and is named, not they.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../src/checking/check';
import type { FactBook } from '../../../src/facts/book';
import type { Fact } from '../../../src/facts/fact';
import { readWorkbook } from '../../../src/reading/read-workbook';
import { formatRef } from '../../../src/workbook/address';
import { withCell } from '../../../src/workbook/edit';
import { recalculate } from '../../../src/workbook/formula/recalculate';
import type { Workbook } from '../../../src/workbook/workbook';
import { drawAccounts } from '../../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../../support/made-up-accounts';

const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { unit: '元', formulas: true });

function bookOf(of: Workbook): FactBook {
  const book = readWorkbook(of).books[0];
  if (book === undefined) throw new Error('no book');
  return book;
}

/** The amount of a row in the fullest column of a table. */
function factOf(table: string, code: string, column: string): Fact {
  const { rows, facts } = bookOf(workbook).tables.find(({ id }) => id === table) ?? { rows: [], facts: [] };
  const index = rows.find((row) => row.code === code)?.index;
  const found = facts.find((fact) => fact.row === index && fact.column === column);
  if (found === undefined) throw new Error(`no fact ${table} ${code} ${column}`);
  return found;
}

function typed({ cell, reading }: Fact, by: number): Workbook {
  const old = reading.kind === 'amount' ? reading.amount.exact : 0;
  const changed = withCell(workbook, cell, { value: { kind: 'number', text: String(Number(old) + by) } });
  return recalculate(changed, [cell]);
}

const leaf = factOf('T03', '2080505', '基本支出');
const total = factOf('T03', '20805', '基本支出');

describe('a live workbook', () => {
  it('is drawn with a constant and a total over it', () => {
    expect(leaf.reading).toMatchObject({ kind: 'amount', formula: false });
    expect(total.reading).toMatchObject({ kind: 'amount', formula: true });
    expect(checkBook(bookOf(workbook)).summary.error).toBe(0);
  });

  it('names the wrong constant after a recalculation', () => {
    const report = checkBook(bookOf(typed(leaf, 20_000)));
    expect(report.summary.error).toBeGreaterThan(1);
    const suspects = report.findings.flatMap((finding) => finding.suspects);
    expect(suspects).toEqual([
      expect.objectContaining({ cell: formatRef(leaf.cell), expected: '143276.00', actual: '163276.00' }),
    ]);
  });

  it('names a total that was typed over its formula', () => {
    const report = checkBook(bookOf(typed(total, 20_000)));
    const suspects = report.findings.flatMap((finding) => finding.suspects);
    expect(suspects.map(({ cell }) => cell)).toEqual([formatRef(total.cell)]);
  });
});

describe('a workbook that was not recalculated', () => {
  it('names the wrong constant although its total did not follow', () => {
    const stale = withCell(workbook, leaf.cell, { value: { kind: 'number', text: '143285' } });
    const suspects = checkBook(bookOf(stale)).findings.flatMap((finding) => finding.suspects);
    expect(suspects).toEqual([
      expect.objectContaining({ cell: formatRef(leaf.cell), expected: '143276.00', actual: '143285.00' }),
    ]);
  });
});
