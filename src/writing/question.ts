// What no table holds and a person has to answer.
export type QuestionType = 'text' | 'integer' | 'amount' | 'percent' | 'list' | 'choice';

export interface Question {
  /** Stable from year to year: `reason.total-change`. */
  readonly id: string;
  /** Number of the section that needs it. */
  readonly section: string;
  readonly label: string;
  readonly help: string;
  readonly type: QuestionType;
  readonly unit: string | null;
  readonly choices: readonly string[] | null;
  /** Whether this workbook's figures ask for it. */
  readonly needed: boolean;
  /** Last year's answer, offered again. */
  readonly lastYear: AnswerValue;
  readonly answered: boolean;
}

export type AnswerValue = string | number | boolean | readonly string[] | null;

/** Answers by question id; null is unanswered. */
export type Answers = Readonly<Record<string, AnswerValue>>;
