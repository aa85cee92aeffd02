// What a template prints: a quantity that knows where it comes from, or the gap where one is missing.
import { Decimal } from '../amount/decimal';
import { trimmed } from '../amount/format';

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
  return derived(more.value.minus(less.value), a.parts.unit, [a, b], `${how(more)} − ${how(less)}`);
}

/** part ÷ base in percent; null on a base that is not above zero. */
export function share(part: Quantity, base: Quantity): Quantity | null {
  if (!base.gt(0)) return null;
  const percent = part.value.div(base.value).times(HUNDRED);
  return derived(percent, '%', [part, base], `${how(part)} ÷ ${how(base)}`);
}

/** |now − before| ÷ before in percent; null on a base that is not above zero. */
export function changeRate(now: Quantity, before: Quantity): Quantity | null {
  if (!before.gt(0)) return null;
  const change = difference(now, before);
  const percent = change.value.div(before.value).times(HUNDRED);
  return derived(percent, '%', [now, before], `（${how(change)}）÷ ${how(before)}`);
}

/** Left out parts are the caller's business: a sum of nothing is no figure. */
export function sum(parts: readonly [Quantity, ...Quantity[]]): Quantity {
  const [first, ...rest] = parts;
  if (rest.length === 0) return first;
  const total = rest.reduce((value, part) => value.plus(part.value), first.value);
  return derived(total, first.parts.unit, parts, parts.map(how).join(' ＋ '));
}

/** a − b, the sign kept. */
export function minus(a: Quantity, b: Quantity): Quantity {
  return derived(a.value.minus(b.value), a.parts.unit, [a, b], `${how(a)} − ${how(b)}`);
}

/** `label 12.5`: the form in which a quantity enters an explanation. */
export function worded(label: string, value: Decimal): string {
  return `${label} ${trimmed(value, DISPLAY_DECIMALS)}`;
}

const DISPLAY_DECIMALS = 2;

function how(quantity: Quantity): string {
  return quantity.parts.how;
}

function derived(value: Decimal, unit: string, parts: readonly Quantity[], words: string): Quantity {
  return new Quantity({
    value,
    unit,
    from: [...new Set(parts.flatMap((part) => part.parts.from))],
    how: words,
  });
}
