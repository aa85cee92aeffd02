// Answers that must fit together: parts that make a whole, parts that lie within one.
import { question, type QuestionId } from '../catalogue';
import type { Desk } from '../desk';
import { Quantity, sum, type Figure } from '../quantity';

/** Reports where all parts are known and do not add up to the whole. */
export function mustAddUp(
  desk: Desk,
  id: QuestionId,
  total: Figure,
  parts: readonly Figure[],
  words: string,
): void {
  const known = parts.flatMap((part) => (part instanceof Quantity ? [part] : []));
  const [first, ...rest] = known;
  if (first === undefined || known.length < parts.length || !(total instanceof Quantity)) return;
  const added = sum([first, ...rest]);
  if (!added.equals(total)) {
    const message = `“${question(id).label}”${total.value.toFixed()}与${words}${added.value.toFixed()}不相等，请核对。`;
    desk.interview.report(id, message);
  }
}

export function mustNotExceed(desk: Desk, id: QuestionId, part: Figure, whole: Figure, words: string): void {
  if (whole instanceof Quantity && part.gt(whole)) {
    desk.interview.report(id, `“${question(id).label}”大于${words}，请核对。`);
  }
}
