// Outcomes of relations: intervals, blanks, unreadable cells, missing tables, mixed units.
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/amount/decimal';
import { checkBook } from '../../src/checking/check';
import type { CheckReport, Finding, RuleOutcome } from '../../src/checking/finding';
import type { FactBook } from '../../src/facts/book';
import { archiveCentre, smallCentre } from '../support/archive-centre';
import { textBook, withCell, withTable } from '../support/text-book';

function rule(report: CheckReport, id: string): RuleOutcome {
  const outcome = report.checks.find((check) => check.rule === id);
  if (outcome === undefined) throw new Error(`rule ${id} is not listed`);
  return outcome;
}

function finding(report: CheckReport, id: string): Finding {
  const found = report.findings.find((each) => each.id === id);
  if (found === undefined)
    throw new Error(`no finding ${id}: ${report.findings.map((each) => each.id).join()}`);
  return found;
}

/** A 03 table in which one row is of interest. */
function spending(row: string, unit: '元' | '万元' = '万元'): FactBook {
  const head = '编码 | 名称 | 本年支出合计 | 基本支出 | 项目支出';
  return textBook({ tables: { T03: { text: `${head}\n${row}`, unit } } });
}

describe('a column that the sheet does not have', () => {
  it('of totals keeps the relation from being judged, and is named', () => {
    const head = '编码 | 名称 | 基本支出 | 项目支出 | 经营支出';
    const book = textBook({ tables: { T03: { text: `${head}\n201 | 一般公共服务支出 | 6.00 | 4.00 | ` } } });
    const report = checkBook(book);
    const { status, missing } = rule(report, 'T03.1');
    expect(status).toBe('cannotEvaluate');
    expect(missing.join()).toContain('“本年支出合计”栏');
    expect(report.findings.filter(({ rule: id }) => id === 'T03.1')).toEqual([]);
  });

  it('of one item counts as zero', () => {
    const report = checkBook(spending('201 | 一般公共服务支出 | 10.00 | 6.00 | 4.00'));
    expect(rule(report, 'T03.1').status).toBe('pass');
  });
});

describe('intervals', () => {
  it('takes what rounding explains for a tail and says how much', () => {
    const report = checkBook(spending('201 | 一般公共服务支出 | 10.00 | 6.00 | 4.01'));
    expect(rule(report, 'T03.1')).toMatchObject({ status: 'tail', counts: { tail: 1, broken: 0 } });
    const tail = finding(report, 'T03.1:201');
    expect(tail).toMatchObject({
      severity: 'tail',
      difference: '-0.01',
      tolerance: '0.015',
      amountUnit: '万元',
    });
    expect(tail.message).toContain('尾差');
  });

  it('takes a difference on the bound for a tail and one beyond it for an error', () => {
    const onBound = withCell(archiveCentre(), 'T01', '一般公共服务支出', '支出/金额', '158.01');
    expect(rule(checkBook(onBound), 'X05').status).toBe('tail');
    const beyond = withCell(archiveCentre(), 'T01', '一般公共服务支出', '支出/金额', '158.02');
    expect(rule(checkBook(beyond), 'X05').status).toBe('broken');
  });

  it('is exact in 元 with two decimals', () => {
    expect(rule(checkBook(spending('201 | 甲 | 10.00 | 6.00 | 4.01', '元')), 'T03.1').status).toBe('broken');
  });

  it('says of a tail when the fuller values of the cells agree', () => {
    const plain = spending('201 | 一般公共服务支出 | 10.00 | 6.00 | 4.01');
    const fuller = withTable(plain, 'T03', (table) => ({
      ...table,
      facts: table.facts.map((fact) => {
        const exact = { 本年支出合计: '10.0049', 基本支出: '6.0001', 项目支出: '4.0048' }[fact.column];
        if (exact === undefined || fact.reading.kind !== 'amount') return fact;
        const amount = { ...fact.reading.amount, exact: new Decimal(exact) };
        return { ...fact, reading: { ...fact.reading, amount } };
      }),
    }));
    expect(finding(checkBook(fuller), 'T03.1:201').message).toContain('未舍入的数值是相符的');
  });

  it('finds 2045304 元 and 204.53 万元 in agreement, 2045304 元 and 204.60 万元 not', () => {
    const tables = (general: string) => ({
      T01: { text: `收入 | 金额 | 支出 | 金额\n本年收入合计 | ${general} | |` },
      T02: { text: '编码 | 名称 | 本年收入合计\n | 合计 | 2,045,304.00', unit: '元' as const },
    });
    expect(rule(checkBook(textBook({ tables: tables('204.53') })), 'X01').status).toBe('pass');
    const broken = checkBook(textBook({ tables: tables('204.60') }));
    expect(finding(broken, 'X01')).toMatchObject({
      amountUnit: '万元',
      difference: '0.0696',
      left: { amount: '204.60', amountUnit: '万元' },
      right: { amount: '2045304.00', amountUnit: '元' },
    });
  });
});

describe('blanks', () => {
  it('reads a blank or dash as zero where the relation then holds, and lists the cells', () => {
    const report = checkBook(spending('201 | 一般公共服务支出 | 6.00 | 6.00 | —'));
    expect(rule(report, 'T03.1')).toMatchObject({ status: 'pass', assumedZero: ['公开03表!E5'] });
  });

  it('reports the blank as blank where zero does not make it hold', () => {
    const report = checkBook(spending('201 | 一般公共服务支出 | 10.00 | 6.00 | '));
    const found = finding(report, 'T03.1:201');
    expect(found.message).toContain('E5（201 一般公共服务支出·项目支出） 为空');
    expect(found.cells).toContain('公开03表!E5');
    expect(rule(report, 'T03.1').assumedZero).toEqual([]);
  });

  it('does not apply where every cell is blank', () => {
    const report = checkBook(spending('201 | 一般公共服务支出 | | | '));
    expect(rule(report, 'T03.1')).toMatchObject({
      status: 'notApplicable',
      reason: '涉及的单元格都没有数据',
    });
  });

  it('reads a row that a form leaves out as zero', () => {
    expect(rule(checkBook(smallCentre()), 'X03').status).toBe('notApplicable');
    const more = withCell(archiveCentre(), 'T01', '教育支出', '支出/金额', '3.00');
    expect(finding(checkBook(more), 'X05:205').message).toContain('表中没有这一行');
  });

  it('reads a table with an empty-table sentence as zero', () => {
    const fund = withCell(smallCentre(), 'T04', '本年支出合计', '支出/政府性基金预算财政拨款', '4.00');
    expect(rule(checkBook(smallCentre()), 'X13').status).toBe('notApplicable');
    expect(rule(checkBook(fund), 'X13').status).toBe('broken');
  });
});

describe('what cannot be checked', () => {
  it('names the cell that cannot be read and takes it neither for zero nor for passed', () => {
    const report = checkBook(withCell(archiveCentre(), 'T01', '总计', '收入/金额', '#REF!'));
    expect(rule(report, 'T01.5')).toMatchObject({
      status: 'cannotEvaluate',
      missing: ['公开01表!B16'],
      counts: { pass: 0, cannotEvaluate: 1 },
    });
    expect(rule(report, 'T01.4').status).toBe('pass');
  });

  it('names a missing table', () => {
    const { tables, ...rest } = archiveCentre();
    const report = checkBook({ ...rest, tables: tables.filter((table) => table.id !== 'T09') });
    expect(rule(report, 'X19')).toMatchObject({
      status: 'cannotEvaluate',
      missing: ['公开09表一般公共预算财政拨款项目支出决算表'],
    });
    expect(rule(report, 'X19').counts.pass).toBe(0);
  });

  it('does not apply where the set has no such table, and checks the rest of the rule', () => {
    const { tables, ...rest } = archiveCentre();
    const national = ['T05', 'T07', 'T09', 'T11'];
    const report = checkBook({
      ...rest,
      tableSet: 'national-9',
      tables: tables.filter((table) => !national.includes(table.id)),
      entries: rest.entries.filter((entry) => !national.includes(entry.table ?? '')),
    });
    expect(rule(report, 'X22')).toMatchObject({ status: 'notApplicable' });
    expect(rule(report, 'X22').reason).toContain('本套报表不含公开05表');
    expect(rule(report, 'X15').counts).toMatchObject({ pass: 1, notApplicable: 4, cannotEvaluate: 0 });
    expect(report.summary.cannotEvaluate).toBe(0);
  });

  it('cannot compare a table whose total row is missing', () => {
    const report = checkBook(
      withTable(archiveCentre(), 'T06', (table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.role === 'total' ? { ...row, role: 'line', key: '汇总', label: '汇总' } : row,
        ),
      })),
    );
    expect(rule(report, 'X11')).toMatchObject({
      status: 'cannotEvaluate',
      missing: ['公开06表一般公共预算财政拨款支出决算表的“合计”行'],
    });
  });

  it('has nothing to compare without last year', () => {
    expect(rule(checkBook(archiveCentre()), 'X29')).toMatchObject({
      status: 'notApplicable',
      reason: '没有上年工作簿',
    });
  });
});

describe('tables of another depth', () => {
  it('adds up the 项 of a table without 类 and 款 rows', () => {
    const leafOnly = withTable(archiveCentre(), 'T06', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.level === 3
          ? { ...row, parent: 0 }
          : row.level > 0
            ? { ...row, role: 'line', subject: null, code: null, parent: null }
            : row,
      ),
    }));
    const report = checkBook(leafOnly);
    expect(rule(report, 'X12').counts).toMatchObject({ broken: 0, cannotEvaluate: 0 });
    expect(rule(report, 'T06.2')).toMatchObject({ status: 'pass' });
  });

  it('does not expect 款 of a table that stops at 类', () => {
    const short = withTable(archiveCentre(), 'T03', (table) => ({
      ...table,
      rows: table.rows.filter((row) => row.level < 2),
    }));
    expect(rule(checkBook(short), 'X20').counts.broken).toBe(0);
  });
});
