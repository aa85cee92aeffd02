// Steps from one state to the next that change a paragraph of the text.
import { type Paragraph, paragraphText } from '../document/document';
import { paragraphEdit } from './paragraph-edits';
import type { SessionState } from './state';

/**
 * The user's words in place of `paragraph`, one that stands in the shown text. Typing the same again takes the template's
 * present paragraph for the one the words were made from.
 */
export function edited(
  state: SessionState,
  section: string,
  paragraph: Paragraph,
  typed: string,
): SessionState {
  const draft = state.drafts[state.shown];
  const words = typed.replace(/\s*\n\s*/gu, '').trim();
  const paragraphs = draft?.text.sections.find(({ id }) => id === section)?.paragraphs ?? [];
  const index = paragraphs.indexOf(paragraph);
  if (index < 0 || words === '') return state;
  const before = draft?.edits.find((edit) => edit.paragraph === paragraph);
  const template = before?.template ?? paragraph;
  const edit = paragraphEdit({ section, index }, template, paragraph, words);
  const id = before?.id ?? freeId(state.paragraphs, `${section}/${paragraphText(template)}`);
  return edit === null ? restored(state, id) : { ...state, paragraphs: { ...state.paragraphs, [id]: edit } };
}

/** The template's words again. */
export function restored(state: SessionState, id: string): SessionState {
  const others = Object.entries(state.paragraphs).filter(([key]) => key !== id);
  return { ...state, paragraphs: Object.fromEntries(others) };
}

function freeId(paragraphs: SessionState['paragraphs'], id: string): string {
  return Object.hasOwn(paragraphs, id) ? freeId(paragraphs, `${id}′`) : id;
}
