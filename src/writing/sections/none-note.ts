// The words for an expense that was neither planned nor made.
import { question, type QuestionId } from '../catalogue';
import type { Desk } from '../desk';
import { Gap } from '../quantity';

/** What a zero budget says of itself, unless the user says more (年初未安排预算). */
export function noneNote(desk: Desk, id: QuestionId): string {
  const note = desk.interview.text(question(id), false);
  return note instanceof Gap ? '未安排预算' : note;
}
