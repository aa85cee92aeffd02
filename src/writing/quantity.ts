// What a template prints: a quantity that knows where it comes from, or the gap where one is missing.
import { Decimal, ZERO } from '../amount/decimal';
import { trimmed } from '../amount/format';
import type { Calculation } from '../document/calculation';

/** `万元`, `元`, `%`, or a count word such as `批次`. */
export type QuantityUnit = string;

export interface QuantityParts {
  /** In `unit`. Amounts are already rounded as the text shows them, so that rates follow from printed figures. */
  readonly value: Decimal;
  readonly unit: QuantityUnit;
  /** Outer cell references; empty for an answer. */
  readonly from: readonly string[];
  /** In words with the numbers put in; every number of the computation follows a space. */
  readonly how: string;
  /** Null where no formula could follow the cells. */
  readonly calculation: Calculation | null;
}

/**
 * A figure of the text. The state is private because templates may read every own property of what they are given;
 * `equals` … `leq` are the names by which liquidjs compares (exactly, never as floats).
 */
export class Quantity {
  readonly #parts: QuantityParts;

  constructor(parts: QuantityParts) {
    this.#parts = parts;
  }

  get parts(): QuantityParts {
    return this.#parts;
  }

  get value(): Decimal {
    return this.#parts.value;
  }

  equals(other: unknown): boolean {
    return this.#compare(other, (sign) => sign === 0);
  }

  gt(other: unknown): boolean {
    return this.#compare(other, (sign) => sign > 0);
  }

  geq(other: unknown): boolean {
    return this.#compare(other, (sign) => sign >= 0);
  }

  lt(other: unknown): boolean {
    return this.#compare(other, (sign) => sign < 0);
  }

  leq(other: unknown): boolean {
    return this.#compare(other, (sign) => sign <= 0);
  }

  #compare(other: unknown, holds: (sign: number) => boolean): boolean {
    if (other instanceof Quantity) return holds(this.value.comparedTo(other.value));
    return typeof other === 'number' && holds(this.value.comparedTo(other));
  }
}

/** A missing figure or answer: printed as `【待填：label】`. Compares as unlike everything. */
export class Gap {
  readonly #question: string;
  readonly #label: string;

  constructor(question: string, label: string) {
    this.#question = question;
    this.#label = label;
  }

  /** The id of the question that would fill it. */
  get question(): string {
    return this.#question;
  }

  get label(): string {
    return this.#label;
  }

  equals(): boolean {
    return false;
  }

  gt(): boolean {
    return false;
  }

  geq(): boolean {
    return false;
  }

  lt(): boolean {
    return false;
  }

  leq(): boolean {
    return false;
  }
}

export type Figure = Quantity | Gap;

const HUNDRED = new Decimal(100);

/** |a − b|, the larger one named first. */
export function difference(a: Quantity, b: Quantity): Quantity {
  const [more, less] = a.lt(b) ? [b, a] : [a, b];
  const words = `${how(more)} − ${how(less)}`;
  const calculation = ofBoth(a, b, (one, other) => ({
    kind: 'size',
    of: { kind: 'difference', from: one, less: other },
  }));
  return derived(more.value.minus(less.value), a.parts.unit, [a, b], words, calculation);
}

/** part ÷ base in percent; null on a base that is not above zero. */
export function share(part: Quantity, base: Quantity): Quantity | null {
  return base.gt(0) ? percentage(part, base) : null;
}

/** |now − before| ÷ before in percent; null on a base that is not above zero. */
export function changeRate(now: Quantity, before: Quantity): Quantity | null {
  return before.gt(0) ? changePercentage(now, before) : null;
}

/** As `share`, for a wording that is chosen only where the base is above zero: elsewhere its value means nothing. */
export function percentage(part: Quantity, base: Quantity): Quantity {
  const calculation = ofBoth(part, base, inPercent);
  return derived(percentOf(part, base), '%', [part, base], `${how(part)} ÷ ${how(base)}`, calculation);
}

/** As `changeRate`, in the same way. */
export function changePercentage(now: Quantity, before: Quantity): Quantity {
  const change = difference(now, before);
  const calculation = ofBoth(change, before, inPercent);
  const words = `（${how(change)}）÷ ${how(before)}`;
  return derived(percentOf(change, before), '%', [now, before], words, calculation);
}

/** Left out parts are the caller's business: a sum of nothing is no figure. */
export function sum(parts: readonly [Quantity, ...Quantity[]]): Quantity {
  const [first, ...rest] = parts;
  if (rest.length === 0) return first;
  const total = rest.reduce((value, part) => value.plus(part.value), first.value);
  const known = parts.flatMap((part) => part.parts.calculation ?? []);
  const calculation = known.length < parts.length ? null : ({ kind: 'sum', parts: known } as const);
  return derived(total, first.parts.unit, parts, parts.map(how).join(' ＋ '), calculation);
}

/** a − b, the sign kept. */
export function minus(a: Quantity, b: Quantity): Quantity {
  const calculation = ofBoth(a, b, (from, less) => ({ kind: 'difference', from, less }));
  return derived(a.value.minus(b.value), a.parts.unit, [a, b], `${how(a)} − ${how(b)}`, calculation);
}

/** `label 12.5`: the form in which a quantity enters an explanation. */
export function worded(label: string, value: Decimal): string {
  return `${label} ${trimmed(value, DISPLAY_DECIMALS)}`;
}

const DISPLAY_DECIMALS = 2;

function how(quantity: Quantity): string {
  return quantity.parts.how;
}

function percentOf(part: Quantity, base: Quantity): Decimal {
  return base.value.isZero() ? ZERO : part.value.div(base.value).times(HUNDRED);
}

function inPercent(part: Calculation, whole: Calculation): Calculation {
  return { kind: 'percent', part, whole };
}

function ofBoth(
  a: Quantity,
  b: Quantity,
  make: (a: Calculation, b: Calculation) => Calculation,
): Calculation | null {
  const [one, other] = [a.parts.calculation, b.parts.calculation];
  return one === null || other === null ? null : make(one, other);
}

function derived(
  value: Decimal,
  unit: string,
  parts: readonly Quantity[],
  words: string,
  calculation: Calculation | null,
): Quantity {
  const from = [...new Set(parts.flatMap((part) => part.parts.from))];
  return new Quantity({ value, unit, from, how: words, calculation });
}
