// How a figure or a word of the text follows from cells, so that a formula can follow them too.
import type { Decimal } from '../amount/decimal';
import { plain, trimmed } from '../amount/format';
import type { CellRef } from '../workbook/workbook';

/** Amounts are in the unit of the text, shares and rates in percent. */
export type Calculation =
  /** What the cell of this workbook shows, in `unit` and rounded to `decimals`; a blank or a dash is zero. */
  | { readonly kind: 'cell'; readonly cell: CellRef; readonly unit: string; readonly decimals: number }
  /** A figure no sheet of this workbook holds, and in `words` where it comes from. */
  | {
      readonly kind: 'given';
      readonly value: string;
      readonly unit: string;
      readonly words: string;
      /** Cells of other workbooks; none for an answer. */
      readonly from: readonly string[];
    }
  /** Nothing, because the whole it belongs to is nothing. */
  | { readonly kind: 'zero' }
  /** One of two cells that have to show the same. */
  | { readonly kind: 'agreed'; readonly one: Calculation; readonly other: Calculation }
  | { readonly kind: 'sum'; readonly parts: readonly Calculation[] }
  | { readonly kind: 'difference'; readonly from: Calculation; readonly less: Calculation }
  /** Without its sign. */
  | { readonly kind: 'size'; readonly of: Calculation }
  | { readonly kind: 'percent'; readonly part: Calculation; readonly whole: Calculation };

/** How a figure is printed. */
export interface FigureForm {
  readonly decimals: number;
  readonly keepZeros: boolean;
  /** What stands for a zero; null where it is printed like any other figure. */
  readonly zero: string | null;
  /** A figure that is neither 0 nor 100 gets up to this many decimals rather than be printed as one of them. */
  readonly mostDecimals: number;
}

/** A piece of a paragraph: fixed words, a figure, or one of three wordings as `left` is below, equal to or above `right`. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly text: string;
      /** Null for a figure that no formula gives. */
      readonly calculation: Calculation | null;
      readonly form: FigureForm;
    }
  | {
      readonly kind: 'choice';
      readonly left: Calculation;
      readonly right: Calculation;
      readonly wordings: readonly [below: readonly Piece[], equal: readonly Piece[], above: readonly Piece[]];
    };

/** The figure as the form prints it. */
export function printedAs(value: Decimal, form: FigureForm): string {
  const { decimals, keepZeros, zero, mostDecimals } = form;
  const rounded = value.toDecimalPlaces(decimals);
  if (zero !== null && rounded.isZero()) return zero;
  const whole = mostDecimals > 0 && (rounded.isZero() || rounded.equals(100));
  if (whole && !rounded.equals(value) && decimals < mostDecimals)
    return printedAs(value, { ...form, decimals: decimals + 1 });
  return keepZeros && !whole ? plain(value, decimals) : trimmed(value, decimals);
}
