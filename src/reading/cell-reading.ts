// A cell that should hold an amount → what it holds.
import { type Amount, amountOf, type AmountUnit } from '../amount/amount';
import { Decimal } from '../amount/decimal';
import { parseAmount } from '../amount/parse';
import type { Reading } from '../facts/fact';
import type { Cell } from '../workbook/workbook';

const DATE_FORMAT = /[ymd]/iu;
/** What nearly all amount cells have; only other formats are taken apart. */
const USUAL_FORMAT = /^(?:#,##)?0(?:\.(0+))?$/u;
const NUMBER_PLACE = /[0#?]/u;
/** More decimals than this under General are a binary tail or 元 ÷ 10,000 kept unrounded; nobody reads on. */
const MOST_DECIMALS = 8;
const SIGNIFICANT_DIGITS = 15;

/** What is known of a cell before the table's precision is. */
export type RawReading =
  | {
      readonly kind: 'number';
      /** Plain decimal text. */
      readonly text: string;
      readonly decimals: number | null;
      readonly fromText: boolean;
      readonly formula: boolean;
    }
  | Exclude<Reading, { readonly kind: 'amount' }>;

/** Decimals that a number format fixes; null for General and text formats. */
export function decimalsOf(format: string | undefined): number | null {
  if (format === undefined || /^general/iu.test(format) || format === '@') return null;
  const usual = USUAL_FORMAT.exec(format);
  if (usual !== null) return usual[1]?.length ?? 0;
  const first = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  if (!NUMBER_PLACE.test(first)) return null;
  return /\.([0#?]+)/u.exec(first)?.[1]?.length ?? 0;
}

function isDate(format: string | undefined): boolean {
  if (format === undefined || /^general/iu.test(format)) return false;
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  return DATE_FORMAT.test(plain) && !NUMBER_PLACE.test(plain);
}

/** A share or a rate is no amount, whatever it is a share of. */
function isPercentage(format: string | undefined): boolean {
  return format?.includes('%') === true && format.replace(/"[^"]*"|\\./gu, '').includes('%');
}

/** Reads one cell; blank, dash, text, error and a formula without value stay what they are. */
export function readCell(cell: Cell | undefined): RawReading {
  const value = cell?.value ?? { kind: 'blank' };
  switch (value.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'number':
      if (isDate(cell?.format) || isPercentage(cell?.format)) {
        return { kind: 'text', found: cell?.display ?? value.text };
      }
      return {
        kind: 'number',
        text: value.text,
        decimals: decimalsOf(cell?.format),
        fromText: false,
        formula: cell?.formula !== undefined,
      };
    case 'text': {
      const parsed = parseAmount(value.text);
      if (parsed.kind === 'text') return { kind: 'text', found: value.text.trim() };
      if (parsed.kind !== 'amount') return { kind: parsed.kind };
      const formula = cell?.formula !== undefined;
      return {
        kind: 'number',
        text: parsed.value.toFixed(),
        decimals: parsed.decimals,
        fromText: true,
        formula,
      };
    }
    case 'boolean':
      return { kind: 'text', found: value.value ? 'TRUE' : 'FALSE' };
    case 'error':
      return { kind: 'error', found: value.code };
    case 'uncalculated':
    case 'stale':
      return { kind: value.kind, found: `=${cell?.formula ?? ''}` };
  }
}

/**
 * The decimals that a table shows under General: the most that any of its amounts shows, at least two in 万元
 * (design section 2). A number beyond 15 significant digits is a binary tail and does not count.
 */
export function tableDecimals(readings: readonly RawReading[], unit: AmountUnit): number {
  return readings.reduce((most, reading) => {
    if (reading.kind !== 'number') return most;
    const own = reading.decimals ?? placesOf(reading.text);
    return Math.max(most, Math.min(own, MOST_DECIMALS));
  }, leastDecimals(unit));
}

/**
 * Would a table that shows `decimals` still do so with one amount under General in place of another? What was its finest
 * may have been the only one so fine.
 */
export function keepsDecimals(before: Amount, after: Amount, { unit, decimals }: Precision): boolean {
  const [old = 0, fresh = 0] = [before, after].map(({ exact }) =>
    Math.min(exact.decimalPlaces(), MOST_DECIMALS),
  );
  return fresh === old || (fresh <= decimals && (old < decimals || decimals === leastDecimals(unit)));
}

interface Precision {
  readonly unit: AmountUnit;
  readonly decimals: number;
}

function leastDecimals(unit: AmountUnit): number {
  return unit === '万元' ? 2 : 0;
}

function placesOf(text: string): number {
  return text.includes('.') || text.includes('e')
    ? new Decimal(text).toSignificantDigits(SIGNIFICANT_DIGITS).decimalPlaces()
    : 0;
}

/**
 * Gives readings their amount, once unit and precision of the table are known. Equal cells share one reading: most of a printed
 * form is 0.00.
 */
export function readingFinisher(unit: AmountUnit, decimals: number): (raw: RawReading) => Reading {
  const least = leastDecimals(unit);
  const known = new Map<string, Reading>();
  return (raw) => {
    if (raw.kind !== 'number') return raw;
    const shown = raw.decimals ?? decimals;
    const places = raw.fromText ? Math.max(shown, least) : shown;
    const key = `${raw.text}|${places}|${raw.fromText}|${raw.formula}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const amount = amountOf(raw.text, unit, places);
    const reading: Reading = { kind: 'amount', amount, fromText: raw.fromText, formula: raw.formula };
    known.set(key, reading);
    return reading;
  };
}
