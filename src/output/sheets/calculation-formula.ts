// A calculation as an Excel expression over the tables' cells.
import { type AmountUnit, yuanPer } from '../../amount/amount';
import { Decimal } from '../../amount/decimal';
import type { Calculation } from '../../document/calculation';
import type { FactBook } from '../../facts/book';
import type { Reading } from '../../facts/fact';
import { formatRef } from '../../workbook/address';
import type { CellRef, Workbook } from '../../workbook/workbook';
import { cellFormula } from '../cell-formula';

type Given = Extract<Calculation, { readonly kind: 'given' }>;

/** What the formulas of a text stand on. */
export interface FormulaGround {
  /** What stands in the cell, with the unit of its figure; undefined where no table has it. */
  readonly cell: (cell: CellRef, unit: string, decimals: number) => string | undefined;
  /** The cell in which a figure stands that no table holds. */
  readonly given: (figure: Given) => string;
}

/** An expression whose value is the exact decimal of its calculation, as near as a binary number comes to it. */
export interface Expression {
  readonly text: string;
  /** Its most decimals; null for a quotient. */
  readonly decimals: number | null;
}

/** `given` allots the cells of figures that stand in no table. */
export function formulaGround(
  workbook: Workbook,
  book: FactBook,
  given: FormulaGround['given'],
): FormulaGround {
  const places = placesOf(book);
  return {
    given,
    cell: (cell, unit, decimals) => {
      const place = places.get(formatRef(cell));
      if (place === undefined) return undefined;
      const { expression, rounded } = cellFormula({ cell, reading: place.reading }, workbook, place.decimals);
      const own = place.reading.kind === 'amount' ? place.reading.amount.unit : place.unit;
      const factor = isAmount(unit) ? yuanPer(own).div(yuanPer(unit)) : new Decimal(1);
      if (factor.eq(1) && rounded === decimals) return expression;
      return `ROUND(${expression}${scaled(factor)},${decimals})`;
    },
  };
}

/** Undefined where a cell of it is in no table that was read. */
export function calculationFormula(calculation: Calculation, ground: FormulaGround): Expression | undefined {
  const of = (part: Calculation) => calculationFormula(part, ground);
  switch (calculation.kind) {
    case 'zero':
      return { text: '0', decimals: 0 };
    case 'given': {
      const decimals = new Decimal(calculation.value).decimalPlaces();
      // Whoever types another figure there may well use more decimals.
      return { text: ground.given(calculation), decimals: Math.max(decimals, GIVEN_DECIMALS) };
    }
    case 'cell': {
      const text = ground.cell(calculation.cell, calculation.unit, calculation.decimals);
      return text === undefined ? undefined : { text, decimals: calculation.decimals };
    }
    case 'agreed':
      return of(calculation.one);
    case 'sum':
      return rounded(calculation.parts.map(of), (parts) => parts.join('+'));
    case 'difference':
      return rounded([of(calculation.from), of(calculation.less)], ([from, less]) => `${from}-${less}`);
    case 'size':
      return joined([of(calculation.of)], ([text]) => `ABS(${text})`);
    case 'percent': {
      const [part, whole] = [of(calculation.part), of(calculation.whole)];
      if (part === undefined || whole === undefined) return undefined;
      // Multiplied first, the quotient is the nearest there is to the exact one.
      return { text: `${part.text}*100/${whole.text}`, decimals: null };
    }
  }
}

const GIVEN_DECIMALS = 2;

interface PlaceInTable {
  readonly reading: Reading;
  readonly unit: AmountUnit;
  readonly decimals: number;
}

function placesOf(book: FactBook): ReadonlyMap<string, PlaceInTable> {
  const inTables = book.tables.flatMap(({ facts, unit, decimals }) =>
    facts.map(({ cell, reading }) => [formatRef(cell), { reading, unit, decimals }] as const),
  );
  const { information } = book;
  const inLines = (information?.lines ?? []).map(
    ({ cell, reading }) =>
      [formatRef(cell), { reading, unit: information?.unit ?? '元', decimals: 0 }] as const,
  );
  return new Map<string, PlaceInTable>([...inTables, ...inLines]);
}

function isAmount(unit: string): unit is AmountUnit {
  return unit === '元' || unit === '万元';
}

function scaled(factor: Decimal): string {
  if (factor.eq(1)) return '';
  return factor.lt(1) ? `/${new Decimal(1).div(factor).toFixed()}` : `*${factor.toFixed()}`;
}

function joined(
  parts: readonly (Expression | undefined)[],
  write: (texts: readonly string[]) => string,
): Expression | undefined {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return undefined;
  const decimals = known.some((part) => part.decimals === null)
    ? null
    : Math.max(0, ...known.map((part) => part.decimals ?? 0));
  return { text: write(known.map(({ text }) => text)), decimals };
}

/** Rounded to the decimals it has, so that two equal figures are equal in binary, too. */
function rounded(
  parts: readonly (Expression | undefined)[],
  write: (texts: readonly string[]) => string,
): Expression | undefined {
  const whole = joined(parts, write);
  if (whole === undefined || whole.decimals === null) return whole;
  return { ...whole, text: `ROUND(${whole.text},${whole.decimals})` };
}
