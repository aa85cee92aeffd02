// Paragraphs in the user's own words: kept as words with slots, so that the figures left untouched still follow the cells.
import {
  type ExplanatoryText,
  type Paragraph,
  paragraphText,
  type Run,
  type Section,
} from '../document/document';
import type { Answers } from '../writing/question';
import { boundWords } from './bound-words';
import type { ParagraphEdit, ParagraphEdits } from './paragraph-edit';
import { placed } from './paragraph-places';
import { answered, isSlot, type LiveSlot, partsOf, skeleton, type Slot, textOf } from './template-slots';

/** An edit as it meets the text that the template gives today. */
export interface AppliedEdit {
  readonly id: string;
  readonly section: string;
  /** As it stands in the text; null where the template has nothing in its place any more, and then it is left out. */
  readonly paragraph: Paragraph | null;
  /** What the template says today; null likewise. */
  readonly template: Paragraph | null;
  /** What the user wrote, with the figures of that day. */
  readonly own: string;
  /** What the template said when it was edited. */
  readonly before: string;
  /** The template's words are others now. */
  readonly reworded: boolean;
  /** Figures of the user's text that the template no longer has: they stay as they are. */
  readonly lost: readonly string[];
  /** Figures the template has now and did not have. */
  readonly fresh: readonly string[];
}

export interface EditedText {
  readonly text: ExplanatoryText;
  readonly edits: readonly AppliedEdit[];
}

/** The text with the user's paragraphs in place of the template's. */
export function withParagraphEdits(
  text: ExplanatoryText,
  edits: ParagraphEdits,
  answers: Answers = {},
): EditedText {
  if (Object.keys(edits).length === 0) return { text, edits: [] };
  const applied: AppliedEdit[] = [];
  const sections = text.sections.map((section) => {
    const own = Object.entries(edits).filter(([, edit]) => edit.section === section.id);
    return own.length === 0 ? section : editedSection(section, own, answers, applied);
  });
  const homeless = Object.entries(edits).filter(
    ([, { section }]) => !text.sections.some(({ id }) => id === section),
  );
  return {
    text: { ...text, sections },
    edits: [...applied, ...homeless.map(([id, edit]) => homelessEdit(id, edit))],
  };
}

/**
 * What the user made of `shown`, which stands where the template says `template`. A figure whose text was left alone is still
 * bound; one that was typed over is the user's. Null where nothing differs from the template.
 */
export function paragraphEdit(
  place: { readonly section: string; readonly index: number },
  template: Paragraph,
  shown: Paragraph,
  typed: string,
): ParagraphEdit | null {
  const { parts, slots } = partsOf(template);
  const own = boundWords(shown, slots, typed);
  const isTemplate = typed === paragraphText(template) && own.filter(isNumber).length === slots.length;
  return isTemplate ? null : { ...place, template: parts, own };
}

function editedSection(
  section: Section,
  edits: readonly (readonly [string, ParagraphEdit])[],
  answers: Answers,
  applied: AppliedEdit[],
): Section {
  const places = placed(section.paragraphs, edits, answers);
  const paragraphs = [...section.paragraphs];
  for (const [id, edit] of edits) {
    const index = places.get(id);
    const template = index === undefined ? undefined : section.paragraphs[index];
    if (index === undefined || template === undefined) {
      applied.push(homelessEdit(id, edit));
      continue;
    }
    const one = appliedEdit(id, edit, template, answers);
    paragraphs[index] = one.paragraph;
    applied.push(one);
  }
  return { ...section, paragraphs };
}

function homelessEdit(id: string, edit: ParagraphEdit): AppliedEdit {
  return { ...toldOf(id, edit), paragraph: null, template: null, reworded: true, lost: [], fresh: [] };
}

function toldOf(id: string, { section, template, own }: ParagraphEdit) {
  const slots = template.filter(isSlot);
  const words = own.map((part) => (isNumber(part) ? (slots[part]?.text ?? '') : part)).join('');
  return { id, section, own: words, before: template.map(textOf).join('') };
}

function appliedEdit(
  id: string,
  edit: ParagraphEdit,
  template: Paragraph,
  answers: Answers,
): AppliedEdit & { readonly paragraph: Paragraph } {
  const before = edit.template.filter(isSlot);
  const { parts, slots } = partsOf(template);
  const reworded = skeleton(edit.template, answers) !== skeleton(parts, answers);
  const now = boundSlots(before, slots, !reworded);
  const lost: string[] = [];
  const runs = edit.own.map((part): Run => {
    if (!isNumber(part)) return { text: part };
    const run = now[part];
    if (run !== undefined) return run.run;
    const slot = before[part];
    const answer = slot === undefined ? undefined : answered(slot, answers);
    if (answer === undefined) lost.push(slot?.text ?? '');
    return { text: answer ?? slot?.text ?? '' };
  });
  const taken = new Set(now);
  return {
    ...toldOf(id, edit),
    paragraph: { kind: template.kind, runs },
    template,
    reworded,
    lost,
    fresh: slots.filter((slot) => !taken.has(slot)).map(({ run }) => run.text),
  };
}

/** For each slot of before the one of today: by position where the words are the same, else by what it is. */
function boundSlots(
  before: readonly Slot[],
  now: readonly LiveSlot[],
  isSameWords: boolean,
): readonly (LiveSlot | undefined)[] {
  if (isSameWords && before.length === now.length) return now;
  const free = [...now];
  return before.map(({ key }) => {
    const found = free.findIndex((slot) => slot.key === key);
    return found < 0 ? undefined : free.splice(found, 1)[0];
  });
}

function isNumber(part: string | number): part is number {
  return typeof part === 'number';
}
