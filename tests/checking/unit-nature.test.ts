// Conditions on what the unit is, and on whether a part of a table is filled in at all.
import { describe, expect, it } from 'vitest';
import { checkBook, type CheckOptions } from '../../src/checking/check';
import type { RuleOutcome } from '../../src/checking/finding';
import { parsePack } from '../../src/checking/packs/rule-pack';
import { natureIn } from '../../src/checking/unit-nature';
import type { FactBook } from '../../src/facts/book';
import { archiveCentre, smallCentre } from '../support/archive-centre';
import { withTable } from '../support/text-book';

const AGENCIES_ONLY =
  '【单01】行政、参公单位有公用经费\n仅当 单位性质为 行政、参公\n表8[公用经费合计] >= 0\n';

function outcome(book: FactBook, rule: string, options: CheckOptions = {}): RuleOutcome | undefined {
  return checkBook(book, options).checks.find((check) => check.rule === rule);
}

function agenciesOnly(book: FactBook, options: CheckOptions = {}): RuleOutcome | undefined {
  return outcome(book, '单01', { ...options, rules: [parsePack(AGENCIES_ONLY, '本县.rules')] });
}

/** The book without the amounts of a 项 in any table. */
function without(book: FactBook, label: string): FactBook {
  return book.tables.reduce(
    (all, { id }) =>
      withTable(all, id, (table) => ({
        ...table,
        facts: table.facts.map((fact) =>
          table.rows[fact.row]?.label === label ? { ...fact, reading: { kind: 'blank' as const } } : fact,
        ),
      })),
    book,
  );
}

describe('单位性质', () => {
  it('is what somebody says', () => {
    expect(agenciesOnly(archiveCentre(), { nature: '参公' })?.status).toBe('pass');
    expect(agenciesOnly(archiveCentre(), { nature: '事业' })).toMatchObject({
      status: 'notApplicable',
      reason: '条件不成立：单位性质为 行政、参公',
    });
  });

  it('is left open by a department of units of either kind, and the rule is not checked', () => {
    const open = agenciesOnly(archiveCentre());
    expect(open?.status).toBe('cannotEvaluate');
    expect(open?.reason).toContain('单位性质');
    expect(open?.missing.join()).toContain('可在问题“单位性质”中填写');
  });

  it('is proven by 行政运行 or 事业运行 alone', () => {
    expect(agenciesOnly(without(archiveCentre(), '事业运行'))?.status).toBe('pass');
    expect(agenciesOnly(without(archiveCentre(), '行政运行'))?.status).toBe('notApplicable');
    const single = parsePack(AGENCIES_ONLY.replace('行政、参公\n', '参公\n'), '本县.rules');
    const book = without(archiveCentre(), '事业运行');
    expect(outcome(book, '单01', { rules: [single] })?.status).toBe('cannotEvaluate');
  });

  it('is read from an answer in words', () => {
    const words = ['参照公务员法管理的事业单位', '财政补助的事业单位', '行政机关', '企业'];
    expect(words.map(natureIn)).toEqual(['参公', '事业', '行政', null]);
  });

  it('has three values, and others are refused with their place', () => {
    const { problems } = parsePack(AGENCIES_ONLY.replace('行政、参公\n', '企业\n'), '本县.rules');
    expect(problems[0]?.message).toContain('第 2 行第 10 列：此处应为行政、参公或事业，读到的是“企业”');
  });
});

describe('填有', () => {
  it('keeps T13.3 from comparing with a 预算数 that nobody filled in', () => {
    const budgetless = withTable(smallCentre(), 'T13', (table) => ({
      ...table,
      facts: table.facts.map((fact) =>
        fact.column.startsWith('预算数') ? { ...fact, reading: { kind: 'blank' as const } } : fact,
      ),
    }));
    expect(outcome(smallCentre(), 'T13.3')?.status).toBe('pass');
    expect(outcome(budgetless, 'T13.3')).toMatchObject({
      status: 'notApplicable',
      reason: '条件不成立：表13 填有“预算数”',
    });
  });
});
