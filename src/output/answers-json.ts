// The answers file of the contract: every question a workbook raises, to be filled in.
import type { Draft } from '../writing/draft';
import type { Answers, AnswerValue, Question } from '../writing/question';

export interface AnswersDocument {
  readonly version: 1;
  readonly file: string;
  readonly year: number | null;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly questions: readonly Omit<Question, 'answered'>[];
}

/** `given` are answers already there; those to questions that are not raised stay in the file. */
export function answersJson(
  file: string,
  year: number | null,
  { questions }: Draft,
  given: Answers = {},
): AnswersDocument {
  const open = Object.fromEntries(questions.map(({ id }) => [id, null]));
  return { version: 1, file, year, answers: { ...open, ...given }, questions: questions.map(questionOf) };
}

function questionOf({
  id,
  section,
  label,
  help,
  type,
  unit,
  choices,
  needed,
  lastYear,
}: Question): Omit<Question, 'answered'> {
  return { id, section, label, help, type, unit, choices, needed, lastYear };
}
