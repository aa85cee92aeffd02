// Findings: complete in themselves, with stable ids, in order, followers under their cause.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../src/checking/built-in-rules';
import { checkBook, relationRuns } from '../../src/checking/check';
import { runRule } from '../../src/checking/run-rules';
import { formatRef } from '../../src/workbook/address';
import { archiveCentre, archiveCentreBefore, smallCentre } from '../support/archive-centre';
import { withCell, withoutRow, withTable } from '../support/text-book';

describe('a finding', () => {
  const slipped = checkBook(withCell(archiveCentre(), 'T03', '2010399', '项目支出', '30.45'));

  it('names place, both figures, the difference and what to do', () => {
    const finding = slipped.findings.find((each) => each.id === 'T03.1:2010399');
    expect(finding?.message).toBe(
      '公开03表支出决算表 C10（2010399 其他政府办公厅（室）及相关机构事务支出·本年支出合计） 30.00 万元，应等于 E10（项目支出） 30.45 万元，相差 0.45 万元，超出四舍五入所能解释的 0.01 万元。其中 4 个空格按 0 计，也可能是漏填。请核对以上各格，改正录入、漏填或汇总有误的一处。',
    );
    expect(finding).toMatchObject({
      rule: 'T03.1',
      severity: 'error',
      table: 'T03',
      difference: '-0.45',
      tolerance: '0.01',
      amountUnit: '万元',
      left: { amount: '30.00', amountUnit: '万元', cells: ['公开03表!C10'] },
      right: { amount: '30.45', amountUnit: '万元' },
      cause: 'T03.2:20103/项目支出',
      suspects: [],
    });
    expect(finding?.basis).not.toBe('');
  });

  it('shows every relation that the cell breaks, by table, row and column', () => {
    expect(slipped.findings.map((finding) => finding.id)).toEqual([
      'T03.2:20103/项目支出',
      'T03.1:2010399',
      'C01:3/2010399',
    ]);
  });

  it('says the condition under which a relation holds', () => {
    const finding = slipped.findings.find((each) => each.rule === 'C01');
    expect(finding?.message).toContain('前提：表3[合计, 项目支出] = 表6[合计, 项目支出]');
  });

  it('counts findings by severity and instances by outcome', () => {
    expect(slipped.summary).toMatchObject({ broken: 3, error: 3, warning: 0, tail: 0 });
    const pass = slipped.checks.reduce((sum, check) => sum + check.counts.pass, 0);
    expect(slipped.summary.pass).toBe(pass);
  });

  it('speaks of last year without listing its cells', () => {
    const moved = withCell(archiveCentreBefore(), 'T01', '年末结转和结余', '支出/金额', '12.00');
    const report = checkBook(archiveCentre(), { prior: moved });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ id: 'X29:1', severity: 'warning', cells: ['公开01表!B15'] });
    expect(report.findings[0]?.message).toContain('上年公开01表');
  });

  it('hangs what merely follows under its cause', () => {
    const report = checkBook(withCell(archiveCentre(), 'T01', '本年支出合计', '支出/金额', '260.00'));
    const derived = report.findings.find((finding) => finding.rule === 'X28');
    const root = report.findings.find((finding) => finding.id === derived?.cause);
    expect(root?.suspects.map((suspect) => suspect.cell)).toEqual(['公开01表!D13']);
    expect(report.findings.filter((finding) => finding.cause === null)).toEqual([root]);
  });
});

describe('one cause behind many findings', () => {
  it('names the unit line of a table whose figures are in the other unit, once', () => {
    const mislabelled = withTable(archiveCentre(), 'T04', (table) => ({
      ...table,
      unit: '元',
      unitLabel: { text: '金额单位：元', cell: { sheet: table.sheet, row: 2, col: 3 } },
      facts: table.facts.map((fact) =>
        fact.reading.kind === 'amount'
          ? { ...fact, reading: { ...fact.reading, amount: { ...fact.reading.amount, unit: '元' } } }
          : fact,
      ),
    }));
    const report = checkBook(mislabelled);
    const roots = report.findings.filter((finding) => finding.cause === null);
    expect(roots.map((finding) => finding.id)).toEqual(['R15:T04']);
    expect(roots[0]).toMatchObject({ cells: ['公开04表!D3'], severity: 'error' });
    expect(roots[0]?.suspects[0]).toMatchObject({ kind: 'unit', expected: '金额单位：万元' });
    expect(report.findings.length).toBeGreaterThan(10);
  });

  it('recognises two columns that have changed places', () => {
    const swapped = withTable(archiveCentre(), 'T06', (table) => ({
      ...table,
      facts: table.facts.map((fact) => {
        const other: Record<string, string> = {
          '本年支出/基本支出': '本年支出/项目支出',
          '本年支出/项目支出': '本年支出/基本支出',
        };
        return { ...fact, column: other[fact.column] ?? fact.column };
      }),
    }));
    const report = checkBook(swapped);
    const roots = report.findings.filter((finding) => finding.cause === null && finding.severity === 'error');
    expect(roots.map((finding) => finding.rule)).toEqual(['R18']);
    expect(roots[0]?.message).toContain('两列疑似对调');
    expect(roots[0]?.suspects[0]).toMatchObject({ kind: 'columns-swapped', cell: '公开06表!D5:E16' });
  });

  it('says which 款 row is missing', () => {
    const report = checkBook(withoutRow(archiveCentre(), 'T03', '20805'));
    const finding = report.findings.find((each) => each.rule === 'T02.3');
    expect(finding).toMatchObject({ id: 'T02.3:T03/20805', severity: 'error', table: 'T03' });
    expect(finding?.suspects[0]).toMatchObject({ kind: 'row-missing' });
    expect(finding?.message).toContain('缺少款 20805 行政事业单位养老支出');
  });
});

describe('properties', () => {
  it('does not depend on the order of the rules', () => {
    const book = withCell(archiveCentre(), 'T06', '2010350', '本年支出/基本支出', '44.00');
    const ids = (order: readonly number[]): readonly string[] =>
      order
        .flatMap((index) => {
          const rule = builtInRules()[index];
          return rule === undefined ? [] : runRule(rule, { book, prior: null }).judged;
        })
        .filter(({ judgement }) => judgement.outcome === 'broken')
        .map(({ relation }) => relation.id)
        .sort();
    const straight = builtInRules().map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(straight, { minLength: straight.length }), (order) => {
        expect(ids(order)).toEqual(ids(straight));
      }),
      { numRuns: 5 },
    );
  });

  const books = [archiveCentre(), smallCentre()];
  const protectedCells = books.flatMap((book) => {
    const judged = relationRuns({ book, prior: null }).flatMap((run) => run.judged);
    const equal = judged.filter(
      ({ relation }) => relation.operator === '=' && relation.conditions.length === 0,
    );
    const facts = new Set(
      equal
        .flatMap(({ relation }) => [...relation.left, ...relation.right])
        .flatMap(({ place }) => place.fact ?? []),
    );
    return [...facts].filter((fact) => fact.reading.kind === 'amount').map((fact) => ({ book, fact }));
  });

  it('names a protected cell whatever it is changed to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...protectedCells),
        fc.integer({ min: 100, max: 99_999 }),
        ({ book, fact }, cents) => {
          const row = book.tables.find((table) => table.id === fact.table)?.rows[fact.row];
          const old = fact.reading.kind === 'amount' ? fact.reading.amount.shown : null;
          const changed = old?.plus(cents / 100).toFixed(2) ?? '';
          const report = checkBook(
            withCell(book, fact.table, row?.code ?? row?.key ?? '', fact.column, changed),
          );
          expect(report.findings.some((finding) => finding.cells.includes(formatRef(fact.cell)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives every finding an id of its own', () => {
    const report = checkBook(withCell(archiveCentre(), 'T06', '合计', '本年支出/合计', '1.00'));
    const ids = report.findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
