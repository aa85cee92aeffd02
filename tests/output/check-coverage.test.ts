// `check --coverage`: the addition to JSON and text, and nothing where it was not asked for.
import { expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import { coverageOf } from '../../src/checking/coverage';
import { checkJson } from '../../src/output/check-json';
import { checkText } from '../../src/output/check-text';
import { textBook } from '../support/text-book';

const book = textBook({
  tables: { T09: '编码 | 名称 | 金额\n2010399 | 档案数字化 | 30.00' },
});
const report = checkBook(book);

it('lists the unprotected amounts', () => {
  const document = checkJson('甲.xlsx', book, report, coverageOf(book));
  expect(document.coverage).toEqual({
    cells: 1,
    unprotected: ['公开09表!C5'],
    byCell: [{ cell: '公开09表!C5', relations: 0 }],
  });
  expect(checkText(document).at(-2)).toBe('覆盖：1 个金额中 0 个有勾稽关系，1 个没有：公开09表!C5。');
});

it('is absent where it was not asked for', () => {
  const document = checkJson('甲.xlsx', book, report);
  expect(Object.keys(document)).not.toContain('coverage');
  expect(checkText(document).join('\n')).not.toContain('覆盖');
});
