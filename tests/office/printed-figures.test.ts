// A figure printed by its formula in LibreOffice is the figure as the text prints it, also next to 0 % and 100 %.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/amount/decimal';
import { type Calculation, type FigureForm, printedAs } from '../../src/document/calculation';
import { newPackage } from '../../src/files/new-package';
import { paragraphTerms } from '../../src/output/sheets/paragraph-formula';
import { EMPTY_PLAN } from '../../src/workbook/sheet-plan';
import { textAt } from '../../src/workbook/workbook';
import { gridOf } from '../support/explanation-rows';
import { savedByLibreOffice } from '../support/libreoffice';
import { read } from '../support/paper-rows';

interface Case {
  readonly calculation: Calculation;
  readonly value: Decimal;
  readonly form: FigureForm;
}

const GROUND = { cell: () => undefined, given: ({ value }: { readonly value: string }) => `(${value})` };

function given(value: Decimal): Calculation {
  return { kind: 'given', value: value.toFixed(), unit: '万元', words: '', from: [] };
}

function percentCase(part: Decimal, whole: Decimal, decimals: number, keepZeros: boolean): Case {
  return {
    calculation: { kind: 'percent', part: given(part), whole: given(whole) },
    value: part.div(whole).times(100),
    form: { decimals, keepZeros, zero: null, mostDecimals: 6 },
  };
}

function amountCase(value: Decimal, keepZeros: boolean, zero: '0' | '0.00'): Case {
  return { calculation: given(value), value, form: { decimals: 2, keepZeros, zero, mostDecimals: 0 } };
}

const cents = (most: number) => fc.integer({ min: 0, max: most }).map((whole) => new Decimal(whole).div(100));
const yesNo = fc.boolean();
const places = fc.integer({ min: 0, max: 2 });

const NEAR = [
  '0',
  '0.04',
  '0.05',
  '0.000001',
  '49.995',
  '99.94',
  '99.95',
  '99.995',
  '99.9999999',
  '100',
  '100.04',
  '100.05',
];

function cases(): readonly Case[] {
  const near = NEAR.flatMap((percent) =>
    [0, 1, 2].map((decimals) => percentCase(new Decimal(percent), new Decimal(100), decimals, false)),
  );
  const rates = fc.sample(
    fc
      .tuple(cents(9_999_999), cents(9_999_999), places, yesNo)
      .map(([part, whole, decimals, keepZeros]) =>
        percentCase(part, whole.plus('0.01'), decimals, keepZeros),
      ),
    { numRuns: 400, seed: 20_231_121 },
  );
  const amounts = fc.sample(
    fc
      .tuple(cents(99_999_999), yesNo, yesNo, yesNo)
      .map(([value, negative, keepZeros, long]) =>
        amountCase(negative ? value.neg() : value, keepZeros, long ? '0.00' : '0'),
      ),
    { numRuns: 200, seed: 20_231_121 },
  );
  return [
    ...near,
    ...rates,
    ...amounts,
    amountCase(new Decimal(0), true, '0'),
    amountCase(new Decimal(0), false, '0.00'),
  ];
}

test('as the text prints it', async () => {
  const all = cases();
  const formulas = all.map(({ calculation, form }) => {
    const terms = paragraphTerms([{ kind: 'figure', text: '', calculation, form }], GROUND);
    return terms?.join('&') ?? '';
  });
  const rows = formulas.map((formula) => [{ value: null, formula }]);
  const saved = savedByLibreOffice(newPackage([{ ...EMPTY_PLAN, name: '数', rows }]), 'xlsx');
  const grid = gridOf(await read(saved), '数');
  const found = all.map(({ value }, row) => `${value.toFixed()} → ${textAt(grid, row, 0)}`);
  expect(found).toEqual(all.map(({ value, form }) => `${value.toFixed()} → ${printedAs(value, form)}`));
});
