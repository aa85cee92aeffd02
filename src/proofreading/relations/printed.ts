// What a printed figure can stand for: its value in 元 (or percent, or a count), and half of its last place.
import { type Amount, convert } from '../../amount/amount';
import { Decimal, ZERO } from '../../amount/decimal';
import { halfWidth, lastPlace } from '../../amount/interval';
import type { Claim } from '../claims/claim';
import type { Figure } from '../claims/figure';

export interface Printed {
  /** Signed: a decrease is negative. */
  readonly value: Decimal;
  /** A printed zero is exactly zero in a sum. */
  readonly half: Decimal;
  /** The same where a zero is a rounded figure like any other: when two prints of one thing are held together. */
  readonly place: Decimal;
}

const YUAN: Readonly<Record<string, Decimal>> = {
  元: new Decimal(1),
  万元: new Decimal(10_000),
  万: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};
const FEN_DECIMALS = 2;

/** How many 元 one printed unit of money is; 1 for what is no money. */
export function yuanPerUnit(unit: string): Decimal {
  return YUAN[unit] ?? new Decimal(1);
}

/** `tenThousandDecimals`: how exact figures in 万元 are in this document; null where each is as exact as it is printed. */
export function printedOf({ figure, direction }: Claim, tenThousandDecimals: number | null): Printed {
  const sign = direction?.sign ?? 1;
  const per = yuanPerUnit(figure.unit);
  const value = figure.value.times(per).times(sign);
  const place =
    figure.kind === 'count' || figure.kind === 'steady'
      ? ZERO
      : lastPlace(decimalsOf(figure, tenThousandDecimals)).div(2).times(per);
  const isExact = value.isZero() || (figure.unit === '元' && figure.decimals >= FEN_DECIMALS);
  return { value, half: isExact ? ZERO : place, place };
}

/** 5 beside 133.28 is 5.00. */
export function decimalsOf(figure: Figure, tenThousandDecimals: number | null): number {
  const inTenThousands = figure.kind === 'money' && figure.unit.startsWith('万');
  return inTenThousands ? Math.max(figure.decimals, tenThousandDecimals ?? 0) : figure.decimals;
}

export function printedAmount(amount: Amount): Printed {
  const place = convert(lastPlace(amount.decimals).div(2), amount.unit, '元');
  return { value: convert(amount.shown, amount.unit, '元'), half: halfWidth(amount), place };
}

/** `printed` as a text shows it that gives `decimals` of `unit`; what is shown less exactly stays as it is. */
export function roundedTo(printed: Printed, unit: string, decimals: number): Printed {
  const per = yuanPerUnit(unit);
  const place = lastPlace(decimals).div(2).times(per);
  if (printed.place.gte(place)) return printed;
  const value = printed.value.div(per).toDecimalPlaces(decimals).times(per);
  return { value, half: value.isZero() ? ZERO : place, place };
}

const FEW = 4;

/**
 * How many decimals the figures in 万元 of a document stand for: trailing zeros are dropped, so the most that at least half
 * of them show; null where whole and fractional figures are mixed.
 */
export function tenThousandDecimals(claims: readonly Claim[]): number | null {
  const decimals = claims.flatMap(({ figure }) =>
    figure.kind === 'money' && figure.unit.startsWith('万') && !figure.value.isZero()
      ? [figure.decimals]
      : [],
  );
  if (decimals.length < FEW) return Math.max(0, ...decimals);
  const atLeast = (places: number) => decimals.filter((one) => one >= places).length;
  const most = Math.max(...decimals);
  for (let places = most; places > 0; places -= 1) {
    if (atLeast(places) * 2 >= decimals.length) return places;
  }
  return atLeast(1) === 0 ? 0 : null;
}
