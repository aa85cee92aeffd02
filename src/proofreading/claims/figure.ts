// A figure as it is printed: digits, unit, and what kind of thing it counts.
import type { Decimal } from '../../amount/decimal';

export type FigureKind =
  | 'money'
  | 'percent'
  /** 个百分点. */
  | 'points'
  /** Persons, vehicles, projects … */
  | 'count'
  /** Without any unit behind it. */
  | 'bare'
  /** 持平: a difference of nothing, in words. */
  | 'steady';

/** Offsets are indexes into the clean text of its block. */
export interface Figure {
  readonly from: number;
  /** Behind the last digit. */
  readonly to: number;
  /** Behind the unit. */
  readonly end: number;
  readonly kind: FigureKind;
  /** As printed; `万` where 元 is missing, empty where nothing is printed. */
  readonly unit: string;
  /** In the printed unit. */
  readonly value: Decimal;
  readonly decimals: number;
  /** 约, 余, 以上, ≥, a range: no value that could be computed with. */
  readonly vague: boolean;
}
