// Budgets of several units: relations go unit by unit where the tables allow it, and say which unit they speak of.
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../src/checking/check';
import type { FactBook } from '../../src/facts/book';
import { factAt } from '../../src/facts/book';
import { readWorkbook } from '../../src/reading/read-workbook';
import { formatRef } from '../../src/workbook/address';
import type { BudgetLayout } from '../support/budget-layout';
import { drawBudget } from '../support/draw-budget';
import { ARCHIVES_2025, type Budget, STATION_2025 } from '../support/made-up-budget';
import { ruleOutcomes } from '../support/rule-outcomes';
import { readingOf } from '../support/text-book';

function bookOf(changes: Partial<BudgetLayout> = {}, budget: Budget = ARCHIVES_2025): FactBook {
  const [book] = readWorkbook(drawBudget(budget, changes).workbook).books;
  if (book === undefined) throw new Error('no budget');
  return book;
}

/** The book with one cell otherwise, and where that cell is. */
function withFigure(
  book: FactBook,
  [id, unit, code, column]: readonly [id: string, unit: string, code: string, column: string],
  text: string,
): { readonly book: FactBook; readonly cell: string } {
  const table = book.tables.find((each) => each.id === id);
  const row = table?.rows.find((each) => each.unit === unit && each.code === code);
  const fact = table === undefined || row === undefined ? undefined : factAt(table, row.index, column);
  if (fact === undefined) throw new Error(`no cell ${id} ${unit} ${code}`);
  const tables = book.tables.map((each) => ({
    ...each,
    facts: each.facts.map((other) =>
      other === fact ? { ...fact, reading: readingOf(text, each.unit) } : other,
    ),
  }));
  return { book: { ...book, tables }, cell: formatRef(fact.cell) };
}

describe('a budget of several units', () => {
  it('names the cell of the one unit, in words too', () => {
    const { book, cell } = withFigure(bookOf(), ['B3-1', '108302', '30217', '基本支出/合计'], '4.10');
    const root = checkBook(book).findings.find(({ suspects }) => suspects.length > 0);
    expect(root?.suspects.map((suspect) => [suspect.cell, suspect.expected])).toEqual([[cell, '0.41']]);
    expect(root?.message).toContain('108302：30217 公务接待费');
  });

  it('sees what is moved from one unit to the other', () => {
    const moved = withFigure(bookOf(), ['B3-1', '108301', '30217', '基本支出/合计'], '0.41').book;
    const { book } = withFigure(moved, ['B3-1', '108302', '30217', '基本支出/合计'], '1.26');
    const broken = checkBook(book).findings.map(({ id }) => id);
    expect(broken).toContain('D32:2/108301/30217');
    expect(broken).toContain('D32:2/108302/30217');
  });

  it('walks over subjects unit by unit, over the book where a table has no units', () => {
    const both = '【A】甲\n适用 预算\n对 表3-2、表3 每一类：\n  表3-2[本类] <= 表3[本类, 合计]';
    expect(ruleOutcomes(both, bookOf())).toEqual({
      'A:108301/201': 'pass',
      'A:108301/208': 'pass',
      'A:108301/210': 'pass',
      'A:108301/221': 'pass',
      'A:108302/201': 'pass',
      'A:108302/208': 'pass',
      'A:108302/210': 'pass',
      'A:108302/221': 'pass',
    });
    const whole = '【A】甲\n适用 预算\n对 表2、表3-2 每一类：\n  表3-2[本类] <= 表2[支出, 本类, 合计]';
    expect(Object.keys(ruleOutcomes(whole, bookOf()))).toContain('A:201');
  });

  it('compares no single unit with a table that has none', () => {
    const text = '【A】甲\n适用 预算\n对 表3 每一类：\n  合计 <= 表2[支出, 本类, 合计]';
    expect(new Set(Object.values(ruleOutcomes(text, bookOf())))).toEqual(new Set(['notApplicable']));
    expect(ruleOutcomes(text, bookOf({}, STATION_2025))).toMatchObject({ 'A:208': 'pass', 'A:220': 'pass' });
  });

  it('walks over the units themselves, 合计 and 本经济科目 being those of the unit', () => {
    const text = `【A】甲
适用 预算
对 表3、表3-2 每个单位：
  表3-2[本单位] <= 表3[本单位, 合计]
【B】乙
适用 预算
对 表3、表3-1 每个经济类：
  表3-1[本经济科目] <= 表3[合计, 本经济科目]`;
    expect(ruleOutcomes(text, bookOf({ wideGeneral: true }))).toEqual({
      'A:108': 'pass',
      'A:108301': 'pass',
      'A:108302': 'pass',
      'B:108301/301': 'pass',
      'B:108301/302': 'pass',
      'B:108301/303': 'pass',
      'B:108301/310': 'pass',
      'B:108302/301': 'pass',
      'B:108302/302': 'pass',
      'B:108302/303': 'notApplicable',
      'B:108302/310': 'notApplicable',
    });
  });

  it('asks for lines, columns and projects', () => {
    const text = `【A】甲
适用 预算
仅当 表1 有“本年收入合计”行
仅当 表1 没有“财政拨款收入”行
仅当 表3 没有“基本支出”列
表1[收入, 收入总计] = 表1[支出, 支出总计]
仅当 表1 没有“本年收入合计”行
表1[收入, 收入总计] = 表1[支出, 支出总计]
对 表6 每个项目：
仅当 表3-2 有本项目
  表6[本项目] = 表3-2[本项目]`;
    expect(ruleOutcomes(text, bookOf())).toEqual({
      'A:1': 'pass',
      'A:2': 'notApplicable',
      'A:3/档案数字化': 'pass',
      'A:3/档案安全保护': 'pass',
      'A:3/查阅服务': 'pass',
      'A:3/库房维修': 'pass',
    });
  });

  it('hangs the negative figure under the finding that names its cell', () => {
    const place = ['B3', '108302', '2101102', '当年财政拨款安排'] as const;
    const { book, cell } = withFigure(bookOf(), place, '-4.05');
    const { findings } = checkBook(book);
    const root = findings.find(({ suspects }) => suspects.length > 0);
    expect(root?.suspects).toMatchObject([{ cell, expected: '4.05', kind: 'sign' }]);
    expect(findings.filter(({ cause }) => cause === null)).toEqual([root]);
    expect(findings.find(({ rule }) => rule === 'R29')).toMatchObject({ cause: root?.id, cells: [cell] });
  });
});
