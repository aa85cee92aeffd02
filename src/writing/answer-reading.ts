// What a person answered → quantities and parts of sentences.
import { convert } from '../amount/amount';
import { Decimal } from '../amount/decimal';
import { parseAmount } from '../amount/parse';
import { given as givenQuantity } from './given';
import { type Quantity, worded } from './quantity';
import type { AnswerValue } from './question';

/** What of a question its answer depends on. */
interface AnsweredSpec {
  readonly label: string;
  readonly unit?: string;
}

/** An amount in `spec.unit`; 元 and 万元 are converted and rounded to `decimals`. Undefined where it is none. */
export function amountAnswer(spec: AnsweredSpec, given: AnswerValue, decimals: number): Quantity | undefined {
  const read = given === null ? null : readNumber(given);
  if (read === null) return undefined;
  if (spec.unit === '万元' || spec.unit === '元') {
    const value = convert(read.value, read.unit ?? spec.unit, spec.unit);
    return answerQuantity(spec, value.toDecimalPlaces(decimals));
  }
  return read.unit === null ? answerQuantity(spec, read.value) : undefined;
}

/** A whole number not below zero. */
export function integerAnswer(spec: AnsweredSpec, given: AnswerValue): Quantity | undefined {
  const read = given === null ? null : readNumber(given);
  const usable = read !== null && read.unit === null && read.value.isInteger() && !read.value.isNegative();
  return usable ? answerQuantity(spec, read.value) : undefined;
}

function answerQuantity(spec: AnsweredSpec, value: Decimal): Quantity {
  return givenQuantity(value, spec.unit ?? '', [], worded(`填报的${spec.label}`, value));
}

function readNumber(given: AnswerValue): { value: Decimal; unit: '元' | '万元' | null } | null {
  if (typeof given === 'number')
    return Number.isFinite(given) ? { value: new Decimal(given), unit: null } : null;
  if (typeof given !== 'string') return null;
  const match = /^(.*?)(万元|元)?$/su.exec(given.trim());
  const parsed = parseAmount(match?.[1] ?? '');
  if (parsed.kind !== 'amount') return null;
  const unit = match?.[2];
  return { value: parsed.value, unit: unit === '元' || unit === '万元' ? unit : null };
}

/** An answer is put into a sentence of ours: its own line breaks and full stop would be in the way. */
export function sentencePart(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/gu, '')
    .trim()
    .replace(/[。；;]+$/u, '');
}

export function shownAnswer(given: AnswerValue): string {
  return Array.isArray(given) ? given.join('、') : String(given ?? '');
}
