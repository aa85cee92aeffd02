// A paragraph in the user's own words, as it is kept.
import * as v from 'valibot';
import type { Slot } from './template-slots';

export interface ParagraphEdit {
  readonly section: string;
  /** Which paragraph of its section the template's was. */
  readonly index: number;
  /** The template's paragraph when it was edited: its words and its slots. */
  readonly template: readonly (string | Slot)[];
  /** The user's words, and slots of the template by their number. */
  readonly own: readonly (string | number)[];
}

/** By the words of the template's paragraph, so that two panes that edit one paragraph meet. */
export type ParagraphEdits = Readonly<Record<string, ParagraphEdit>>;

export const ParagraphEditSchema = v.object({
  section: v.string(),
  index: v.number(),
  template: v.array(v.union([v.string(), v.object({ key: v.string(), text: v.string() })])),
  own: v.array(v.union([v.string(), v.number()])),
});
