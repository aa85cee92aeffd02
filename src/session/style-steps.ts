// The style of the shown text as the user may change it.
import type { FactBook } from '../facts/book';
import { ownStyle, presetStyle, switched } from '../writing/style/own-style';
import { defaultStyle } from '../writing/style/presets';
import type { WritingStyle } from '../writing/style/switches';
import type { SessionState } from './state';

export interface ShownStyle {
  /** As the text of a style file, to start changes from. */
  readonly text: string;
  readonly style: WritingStyle;
  /** Whether it is the one that goes with the tables, because none was chosen. */
  readonly isUsual: boolean;
  /** Why the chosen style is not used. */
  readonly faults: readonly string[];
}

/** The style that a book's text is written in, `chosen` or the one that goes with its tables. */
export function shownStyle(chosen: string | null, book: FactBook | undefined): ShownStyle {
  const usual = defaultStyle(book?.tableSet ?? '');
  const parsed = chosen === null ? null : ownStyle(chosen);
  if (chosen !== null && parsed?.kind === 'style')
    return { text: chosen, style: parsed.style, isUsual: false, faults: [] };
  const faults = parsed?.kind === 'faults' ? parsed.messages : [];
  return { text: presetStyle(usual.name), style: usual, isUsual: true, faults };
}

/** The style that adjusts last digits; null where the present one does already, or none of the notes is about that. */
export function bending({ style: chosen, review, shown, drafts }: SessionState): string | null {
  const { text, style } = shownStyle(chosen, review?.books[shown]?.book);
  const notes = drafts[shown]?.notes ?? [];
  return style.尾差调整 === '不调' && notes.some(({ canBend }) => canBend === true)
    ? switched(text, { name: '尾差调整', onPage: false }, '调最大项')
    : null;
}
