// Every figure of the text can be computed again: from the words that explain it, and these from the cells it names.
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/amount/amount';
import { Decimal } from '../../src/amount/decimal';
import type { FactBook } from '../../src/facts/book';
import { formatRef } from '../../src/workbook/address';
import { draft } from '../../src/writing/draft';
import { bookOf } from '../support/draft-text';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const ANSWERS = {
  'budget.item.2070109': '140',
  'reception.foreign-amount': '0.2',
  'agency.amount': '21.48',
  'prior.agency': '20.2',
};

/** `（甲 1 − 乙 2）÷ 乙 2`: names hold no spaces, numbers follow one. */
function computed(how: string): Decimal {
  const tokens = how.match(/(?<=[^\s−÷＋]) -?\d[\d.]*|[−÷＋]/gu) ?? [];
  const [first = '0', ...rest] = tokens.map((token) => token.trim());
  return rest.reduce((value, token, index) => {
    const operand = new Decimal(/^[\d-]/u.test(token) ? token : '0');
    if (!/^[\d-]/u.test(token)) return value;
    const operator = rest[index - 1];
    if (operator === '÷') return value.div(operand);
    return operator === '−' ? value.minus(operand) : value.plus(operand);
  }, new Decimal(first));
}

function cellValues(book: FactBook, mark: string): ReadonlyMap<string, string> {
  return new Map(
    book.tables.flatMap((table) => [
      ...table.facts.map(({ cell, reading }): [string, string] => {
        const shown =
          reading.kind === 'amount' ? convert(reading.amount.shown, table.unit, '万元') : new Decimal(0);
        return [`${mark}${formatRef(cell)}`, shown.toDecimalPlaces(2).toFixed()];
      }),
      ...(table.emptySentence === null
        ? []
        : [[formatRef(table.emptySentence.cell), '0'] as [string, string]]),
    ]),
  );
}

describe.each([['万元'], ['元']] as const)('figures of a workbook in %s', (unit) => {
  const book = bookOf(CULTURE_CENTRE_2023, { unit });
  const prior = bookOf(CULTURE_CENTRE_2022);
  const { text } = draft(book, { prior, answers: ANSWERS });
  const figures = text.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => (figure === undefined ? [] : [figure]))),
  );
  const cells = new Map([...cellValues(book, ''), ...cellValues(prior, '[上年]')]);

  it('has figures of every kind', () => {
    expect(figures.length).toBeGreaterThan(90);
    expect(new Set(figures.map(({ amountUnit }) => amountUnit))).toEqual(new Set(['万元', '%']));
  });

  it('prints what the explanation computes', () => {
    for (const { amount, amountUnit, how } of figures) {
      const value = computed(how).times(amountUnit === '%' ? 100 : 1);
      const decimals = amount.split('.')[1]?.length ?? 0;
      expect(`${how} = ${value.toDecimalPlaces(decimals).toFixed()}`).toBe(`${how} = ${amount}`);
    }
  });

  it('explains with the values of the very cells it names', () => {
    for (const { from, how } of figures) {
      for (const reference of from) expect(how).toContain(` ${cells.get(reference) ?? '没有这个单元格'}`);
      if (!how.includes('填报')) expect(from.length).toBeGreaterThan(0);
    }
  });
});
