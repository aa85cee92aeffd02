// Coverage: how many relations look at an amount, and which amounts none looks at.
import { expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { coverageOf } from '../../src/checking/coverage';
import { archiveCentre, smallCentre } from '../support/archive-centre';
import { textBook, withCell } from '../support/text-book';

it('counts every amount cell once, zeros included', () => {
  const book = archiveCentre();
  const amounts = book.tables
    .flatMap(({ facts }) => facts)
    .filter(({ reading }) => reading.kind === 'amount');
  const { cells, byCell } = coverageOf(book);
  expect(cells).toBe(amounts.length);
  expect(new Set(byCell.map(({ cell }) => cell)).size).toBe(amounts.length);
});

it('leaves no amount of a full set unprotected', () => {
  expect(coverageOf(archiveCentre()).unprotected).toEqual([]);
  expect(coverageOf(smallCentre()).unprotected).toEqual([]);
});

it('gives a cell as many relations as a change of it can break', () => {
  const { byCell } = coverageOf(archiveCentre());
  const known = byCell.find(({ cell }) => cell === '公开06表!D9')?.relations ?? 0;
  const broken = checkBook(withCell(archiveCentre(), 'T06', '2010350', '本年支出/基本支出', '43.00'));
  expect(known).toBeGreaterThanOrEqual(broken.findings.length);
});

it('lists amounts that stand alone', () => {
  const book = textBook({
    tables: { T09: '编码 | 名称 | 金额\n2010399 | 档案数字化 | 30.00' },
  });
  expect(coverageOf(book)).toEqual({
    cells: 1,
    unprotected: ['公开09表!C5'],
    byCell: [{ cell: '公开09表!C5', relations: 0 }],
  });
});
