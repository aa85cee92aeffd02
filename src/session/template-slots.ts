// A paragraph of the template as words with slots for its figures and gaps.
import type { Paragraph, Run } from '../document/document';
import type { Answers } from '../writing/question';

/** Where a figure or a gap stands in a template's paragraph. */
export interface Slot {
  /** What it is, whatever its amount: unit and computation; the question of a gap. */
  readonly key: string;
  readonly text: string;
}

export interface LiveSlot extends Slot {
  readonly run: Run;
}

export function partsOf(paragraph: Paragraph): {
  readonly parts: readonly (string | Slot)[];
  readonly slots: readonly LiveSlot[];
} {
  const slots: LiveSlot[] = [];
  const parts = paragraph.runs.map((run) => {
    const key = keyOf(run);
    if (key === null) return run.text;
    slots.push({ key, text: run.text, run });
    return { key, text: run.text };
  });
  return { parts, slots };
}

function keyOf({ figure, placeholder }: Run): string | null {
  if (placeholder !== undefined) return `?${placeholder}`;
  return figure === undefined ? null : `${figure.amountUnit}|${computation(figure.how)}`;
}

/**
 * What is computed of what, without the numbers and the remarks on them; a difference counts the same whichever side is the
 * larger one.
 */
function computation(how: string): string {
  return how
    .replace(/ -?\d[\d,]*(?:\.\d+)?/gu, '')
    .replace(/（[^（）−＋÷]*）/gu, '')
    .split(/[−＋]/u)
    .map((part) => part.replace(/[（）\s]/gu, ''))
    .sort()
    .join('&');
}

/** The words between the slots; a gap that was answered in words counts as these. */
export function skeleton(parts: readonly (string | Slot)[], answers: Answers): string {
  return parts.map((part) => (isSlot(part) ? (answered(part, answers) ?? '\u0000') : part)).join('');
}

export function answered({ key }: Slot, answers: Answers): string | undefined {
  const answer = key.startsWith('?') ? answers[key.slice(1)] : undefined;
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
}

export function isSlot(part: string | Slot): part is Slot {
  return typeof part !== 'string';
}

export function textOf(part: string | Slot): string {
  return isSlot(part) ? part.text : part;
}
