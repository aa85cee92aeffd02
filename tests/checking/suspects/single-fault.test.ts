// One wrong cell: it is named with the value it should have, and everything else hangs under it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../src/amount/amount';
import { checkBook, relationRuns } from '../../../src/checking/check';
import type { CheckReport, Suspect } from '../../../src/checking/finding';
import { formatShown } from '../../../src/amount/format';
import type { FactBook } from '../../../src/facts/book';
import { formatRef } from '../../../src/workbook/address';
import { archiveCentre, smallCentre } from '../../support/archive-centre';
import { withCell, withTable } from '../../support/text-book';

const suspectsOf = (report: CheckReport): readonly Suspect[] =>
  report.findings.flatMap((finding) => finding.suspects);

const BASIC = '本年支出/基本支出';
const PROJECT = '本年支出/项目支出';

describe('one wrong cell', () => {
  it.each([
    [
      'an ordinary slip',
      'T06',
      '2010350',
      BASIC,
      '43.00',
      '40.00',
      'value',
      /^改为 40\.00 后 \d+ 条关系全部成立$/u,
    ],
    ['a figure left out', 'T06', '2010399', PROJECT, '', '30.00', 'blank', /疑为漏填/u],
    ['a wrong sign', 'T03', '2080505', '基本支出', '-12.00', '12.00', 'sign', /疑为正负号错误/u],
    [
      'digits that changed places',
      'T04',
      '本年支出合计',
      '支出/合计',
      '189.00',
      '198.00',
      'digits-swapped',
      /疑为数字换位/u,
    ],
    [
      'a point one place off',
      'T02',
      '2210201',
      '财政拨款收入',
      '100.00',
      '10.00',
      'times-ten',
      /疑为小数点错位/u,
    ],
    [
      'one figure in the other unit',
      'T12',
      '22301',
      PROJECT,
      '60000.00',
      '6.00',
      'unit',
      /疑为元、万元未换算/u,
    ],
    ['a figure where nothing belongs', 'T06', '2010301', PROJECT, '7.00', '0.00', 'value', /改为 0\.00/u],
  ] as const)('recognises %s', (_name, table, row, column, wrong, right, kind, why) => {
    const report = checkBook(withCell(archiveCentre(), table, row, column, wrong));
    const suspects = suspectsOf(report);
    expect(suspects).toHaveLength(1);
    expect(suspects[0]).toMatchObject({ actual: wrong === '' ? null : wrong, expected: right, kind });
    expect(suspects[0]?.why).toMatch(why);
  });

  it('is the verdict at the beginning of one finding of its table, under which the others hang', () => {
    const report = checkBook(withCell(archiveCentre(), 'T06', '2010350', BASIC, '43.00'));
    const roots = report.findings.filter(({ cause }) => cause === null);
    expect(roots).toHaveLength(1);
    expect(roots[0]?.table).toBe('T06');
    expect(roots[0]?.message).toMatch(
      /^公开06表一般公共预算财政拨款支出决算表 D9（2010350 事业运行·基本支出）应为 40\.00 万元（现 43\.00）；以下 \d+ 条关系因此不平。/u,
    );
    const broken = report.findings.filter(({ severity }) => severity === 'error');
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.filter(({ cause }) => cause === roots[0]?.id)).toHaveLength(broken.length - 1);
  });

  it('takes the value in the unit and with the decimals of its own sheet', () => {
    const inYuan = withTable(archiveCentre(), 'T06', (table) => ({
      ...table,
      unit: '元',
      facts: table.facts.map((fact) => {
        if (fact.reading.kind !== 'amount') return fact;
        const { exact, decimals } = fact.reading.amount;
        const amount = amountOf(exact.times(10000), '元', decimals);
        return { ...fact, reading: { ...fact.reading, amount } };
      }),
    }));
    const report = checkBook(withCell(inYuan, 'T06', '2010350', BASIC, '430000.00'));
    expect(suspectsOf(report)).toEqual([
      expect.objectContaining({ expected: '400000.00', actual: '430000.00', amountUnit: '元' }),
    ]);
  });

  it('leaves a consistent book without a word', () => {
    expect(suspectsOf(checkBook(archiveCentre()))).toEqual([]);
  });
});

describe('what cannot be told apart', () => {
  it('lists the parts and the total of the 三公 budget, and claims none', () => {
    const report = checkBook(withCell(smallCentre(), 'T13', '合计', '预算数/公务接待费', '4.50'));
    const [root, ...others] = report.findings.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    const cells = root?.suspects.map(({ cell, expected }) => [cell, expected]);
    expect(cells).toContainEqual(['公开13表!G5', '2.50']);
    expect(cells?.length).toBeGreaterThan(1);
    expect(root?.message).toMatch(/^有 \d+ 处改其一都说得通/u);
    expect(root?.suspects[0]?.why).toContain('不能断定');
  });

  it('lists two projects of one 项', () => {
    const report = checkBook(
      withTable(smallCentre(), 'T09', (table) => ({
        ...table,
        facts: table.facts.map((fact) => {
          const { reading } = fact;
          if (reading.kind !== 'amount' || table.rows[fact.row]?.label !== '档案数字化') return fact;
          const { amount } = reading;
          const more = amountOf(amount.shown.plus(1), amount.unit, amount.decimals);
          return { ...fact, reading: { ...reading, amount: more } };
        }),
      })),
    );
    const cells = suspectsOf(report).map(({ cell }) => cell);
    expect([...cells].sort()).toEqual(['公开09表!C10', '公开09表!C9']);
  });
});

describe('any cell that relations protect', () => {
  const cells = [archiveCentre(), smallCentre()].flatMap((book) => protectedCells(book));

  it('is among the suspects or the cells of a finding, whatever it is changed to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.integer({ min: 10, max: 99_999 }),
        ({ book, place }, cents) => {
          const changed = place.shown.plus(cents / 100).toFixed(2);
          const report = checkBook(withCell(book, place.table, place.row, place.column, changed));
          const named = report.findings.flatMap(({ suspects }) => suspects);
          const told = named.some(({ cell, expected }) => cell === place.cell && expected === place.text);
          const shown = report.findings.some((finding) => finding.cells.includes(place.cell));
          expect(told || (named.length !== 1 && shown)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});

function protectedCells(book: FactBook) {
  const judged = relationRuns({ book, prior: null })
    .filter(({ rule }) => rule.severity === 'error')
    .flatMap((run) => run.judged);
  const equal = judged.filter(
    ({ relation }) => relation.operator === '=' && relation.conditions.length === 0,
  );
  const facts = new Set(
    equal
      .flatMap(({ relation }) => [...relation.left, ...relation.right])
      .flatMap(({ place }) => place.fact ?? []),
  );
  return [...facts].flatMap((fact) => {
    const row = book.tables.find((table) => table.id === fact.table)?.rows[fact.row];
    if (fact.reading.kind !== 'amount' || row === undefined || row.role === 'project') return [];
    const { amount } = fact.reading;
    const place = {
      table: fact.table,
      row: row.code ?? row.key ?? '',
      column: fact.column,
      cell: formatRef(fact.cell),
      shown: amount.shown,
      text: formatShown(amount),
    };
    return [{ book, place }];
  });
}
