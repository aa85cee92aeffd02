// The questions a draft raises, and the answers given to them.
import { convert } from '../amount/amount';
import { Decimal } from '../amount/decimal';
import { parseAmount } from '../amount/parse';
import { Gap, Quantity, worded, type Figure } from './quantity';
import type { Answers, AnswerValue, Question, QuestionType } from './question';

export interface QuestionSpec {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly help: string;
  readonly type: QuestionType;
  readonly unit?: string;
  /** What the placeholder says where the sentence already has the rest of the label. */
  readonly short?: string;
}

/** An answer that could not be used, or that the workbook contradicts. */
export interface AnswerProblem {
  readonly question: string;
  /** The answer as given. */
  readonly found: string;
  /** In Chinese, complete: what is wrong and what to do. */
  readonly message: string;
}

/** A figure the workbook does not give, and why. */
export interface Lack {
  readonly lack: string;
  /** The cell is there, but holds no number. */
  readonly unreadable?: true;
}

/** How finely amounts are printed; answers are rounded the same way before anything is computed from them. */
const AMOUNT_DECIMALS = 2;

/** Collects the questions in the order in which the text needs them. Each question is asked once. */
export class Interview {
  readonly #answers: Answers;
  readonly #questions = new Map<string, Question>();
  readonly #known = new Set<string>();
  readonly #problems: AnswerProblem[] = [];

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get questions(): readonly Question[] {
    return [...this.#questions.values()];
  }

  get problems(): readonly AnswerProblem[] {
    return this.#problems;
  }

  /** Ids of answers to questions this workbook does not raise. */
  get unknownAnswers(): readonly string[] {
    return Object.keys(this.#answers).filter((id) => !this.#known.has(id));
  }

  report(question: string, message: string): void {
    this.#problems.push({ question, found: shownAnswer(this.#answers[question] ?? null), message });
  }

  text(spec: QuestionSpec, needed: boolean): string | Gap {
    const given = this.#given(spec);
    const usable = typeof given === 'string' || typeof given === 'number';
    return this.#settle(
      spec,
      needed,
      given,
      usable ? sentencePart(String(given)) : undefined,
      '应是一段文字',
    );
  }

  /** A list of texts; one text is split at 、；and line ends. */
  list(spec: QuestionSpec, needed: boolean): readonly string[] | Gap {
    const given = this.#given(spec);
    const parts = typeof given === 'string' ? given.split(/[、；;\n]/u) : given;
    const usable = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
    const items = usable ? parts.map(sentencePart).filter((part) => part !== '') : undefined;
    return this.#settle(spec, needed, given, items, '应是一项或几项文字');
  }

  /** A whole number of `spec.unit`, not below zero. */
  integer(spec: QuestionSpec, needed: boolean): Figure {
    const given = this.#given(spec);
    const read = given === null ? null : readNumber(given);
    const usable = read !== null && read.unit === null && read.value.isInteger() && !read.value.isNegative();
    const quantity = usable ? answerQuantity(spec, read.value) : undefined;
    return this.#settle(spec, needed, given, quantity, '应是不小于 0 的整数');
  }

  /** An amount in `spec.unit`; an answer that says 元 or 万元 is converted. */
  amount(spec: QuestionSpec, needed: boolean): Figure {
    const given = this.#given(spec);
    return this.#settle(spec, needed, given, amountAnswer(spec, given), '应是一个数');
  }

  /**
   * What the workbook gives; where it gives nothing, the answer, and where there is none either, a gap. The workbook
   * beats an answer, and a difference between them is reported.
   */
  figure(spec: QuestionSpec, reading: Quantity | Lack, needed = true): Figure {
    if (reading instanceof Quantity) {
      const given = this.#given(spec);
      const agrees = given === null || amountAnswer(spec, given)?.equals(reading) === true;
      if (!agrees) this.#contradict(spec, reading.parts.how);
      return reading;
    }
    const help = `${reading.lack}。${spec.help}`;
    return this.amount({ ...spec, help, short: `${spec.label}（${reading.lack}）` }, needed);
  }

  /** The same for a word that the workbook states, such as the unit's name. */
  word(spec: QuestionSpec, reading: string | null): string | Gap {
    if (reading === null) return this.text(spec, true);
    const given = this.#given(spec);
    if (given !== null && sentencePart(String(given)) !== reading) this.#contradict(spec, reading);
    return reading;
  }

  #contradict(spec: QuestionSpec, stated: string): void {
    this.report(spec.id, `答案与工作簿不一致，按工作簿写：${stated}。请删去这个答案或核对工作簿。`);
  }

  #given(spec: QuestionSpec): AnswerValue {
    this.#known.add(spec.id);
    const given = this.#answers[spec.id] ?? null;
    const blank =
      (typeof given === 'string' && given.trim() === '') || (Array.isArray(given) && given.length === 0);
    return blank ? null : given;
  }

  #settle<T>(
    spec: QuestionSpec,
    needed: boolean,
    given: AnswerValue,
    value: T | undefined,
    expected: string,
  ): T | Gap {
    if (given !== null && value === undefined && !this.#questions.has(spec.id)) {
      this.report(spec.id, `“${spec.label}”${expected}，填的是“${shownAnswer(given)}”，没有采用。请改填。`);
    }
    const earlier = this.#questions.get(spec.id);
    this.#questions.set(spec.id, {
      id: spec.id,
      section: spec.section,
      label: spec.label,
      help: spec.help,
      type: spec.type,
      unit: spec.unit ?? null,
      choices: null,
      needed: needed || (earlier?.needed ?? false),
      lastYear: null,
      answered: value !== undefined,
    });
    return value ?? new Gap(spec.id, spec.short ?? spec.label);
  }
}

function amountAnswer(spec: QuestionSpec, given: AnswerValue): Quantity | undefined {
  const read = given === null ? null : readNumber(given);
  if (read === null) return undefined;
  if (spec.unit === '万元' || spec.unit === '元') {
    const value = convert(read.value, read.unit ?? spec.unit, spec.unit);
    return answerQuantity(spec, value.toDecimalPlaces(AMOUNT_DECIMALS));
  }
  return read.unit === null ? answerQuantity(spec, read.value) : undefined;
}

function answerQuantity(spec: QuestionSpec, value: Decimal): Quantity {
  return new Quantity({ value, unit: spec.unit ?? '', from: [], how: worded(`填报的${spec.label}`, value) });
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
function sentencePart(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/gu, '')
    .trim()
    .replace(/[。；;]+$/u, '');
}

function shownAnswer(given: AnswerValue): string {
  return Array.isArray(given) ? given.join('、') : String(given ?? '');
}
