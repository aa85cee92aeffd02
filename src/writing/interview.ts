// The questions a draft raises, and the answers given to them.
import { amountAnswer, integerAnswer, sentencePart, shownAnswer } from './answer-reading';
import { Gap, Quantity, type Figure } from './quantity';
import type { Answers, AnswerValue, Question, QuestionType } from './question';

export interface QuestionSpec {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly help: string;
  readonly type: QuestionType;
  readonly unit?: string;
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** What the placeholder says where the sentence already has the rest of the label. */
  readonly short?: string;
  /** Of a list: its entries are sentences, so that only line ends part them. */
  readonly sentences?: true;
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

const DEFAULT_DECIMALS = 2;

/** Collects the questions in the order in which the text needs them. Each question is asked once. */
export class Interview {
  readonly #answers: Answers;
  readonly #decimals: number;
  readonly #questions = new Map<string, Question>();
  readonly #known = new Set<string>();
  readonly #problems: AnswerProblem[] = [];

  /** `decimals`: how finely amounts are printed; answers are rounded the same way before anything is computed from them. */
  constructor(answers: Answers, decimals: number = DEFAULT_DECIMALS) {
    this.#answers = answers;
    this.#decimals = decimals;
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

  /** The same thing is said once. */
  report(question: string, message: string): void {
    if (this.#problems.some((problem) => problem.question === question && problem.message === message))
      return;
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

  /** One of `spec.choices`. */
  choice(spec: QuestionSpec, needed: boolean): string | Gap {
    const given = this.#given(spec);
    const found = spec.choices?.find((choice) => choice === given);
    return this.#settle(spec, needed, given, found, `应为${(spec.choices ?? []).join('、')}之一`);
  }

  /** A list of texts; one text is split at 、；and line ends. */
  list(spec: QuestionSpec, needed: boolean): readonly string[] | Gap {
    const given = this.#given(spec);
    const marks = spec.sentences === true ? /\n/u : /[、；;\n]/u;
    const parts = typeof given === 'string' ? given.split(marks) : given;
    const usable = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
    const items = usable ? parts.map(sentencePart).filter((part) => part !== '') : undefined;
    return this.#settle(spec, needed, given, items, '应是一项或几项文字');
  }

  /** A whole number of `spec.unit`, not below zero; `reading` is what a workbook says. */
  integer(spec: QuestionSpec, needed: boolean, reading?: Quantity | Lack): Figure {
    if (reading instanceof Quantity) return this.#stated(spec, reading);
    const given = this.#given(spec);
    return this.#settle(spec, needed, given, integerAnswer(spec, given), '应是不小于 0 的整数');
  }

  /** An amount in `spec.unit`; an answer that says 元 or 万元 is converted. */
  amount(spec: QuestionSpec, needed: boolean): Figure {
    const given = this.#given(spec);
    const value = this.#amountAnswer(spec, given);
    return this.#settle(spec, needed, given, value, '应是一个数');
  }

  /**
   * What the workbook gives; where it gives nothing, the answer, and where there is none either, a gap. The workbook
   * beats an answer, and a difference between them is reported.
   */
  figure(spec: QuestionSpec, reading: Quantity | Lack, needed = true): Figure {
    if (reading instanceof Quantity) return this.#stated(spec, reading);
    const help = `${reading.lack}。${spec.help}`;
    return this.amount({ ...spec, help, short: `${spec.short ?? spec.label}（${reading.lack}）` }, needed);
  }

  /** The same for a word that the workbook states, such as the unit's name. */
  word(spec: QuestionSpec, reading: string | null): string | Gap {
    if (reading === null) return this.text(spec, true);
    const given = this.#given(spec);
    if (given !== null && sentencePart(String(given)) !== reading) this.#contradict(spec, reading);
    return reading;
  }

  #stated(spec: QuestionSpec, reading: Quantity): Quantity {
    const given = this.#given(spec);
    const agrees = given === null || this.#amountAnswer(spec, given)?.equals(reading) === true;
    if (!agrees) this.#contradict(spec, reading.parts.how);
    return reading;
  }

  #amountAnswer(spec: QuestionSpec, given: AnswerValue): Quantity | undefined {
    return amountAnswer(spec, given, this.#decimals);
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
      choices: spec.choices ?? null,
      needed: needed || (earlier?.needed ?? false),
      lastYear: null,
      answered: value !== undefined,
    });
    return value ?? new Gap(spec.id, spec.short ?? spec.label);
  }
}
