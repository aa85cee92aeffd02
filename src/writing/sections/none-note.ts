// The words for an expense that was neither planned nor made.
import { question, type QuestionId } from '../catalogue';
import { type Desk, sectionStyle } from '../desk';
import { Gap } from '../quantity';

/** What a zero budget says of itself, unless the user says it otherwise. */
export function noneNote(desk: Desk, id: QuestionId): string {
  const note = desk.interview.text(question(id), false);
  return note instanceof Gap ? sectionStyle(desk, '7').未安排 : note;
}
