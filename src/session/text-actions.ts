// What the user does to the text: its style, paragraphs in the user's own words, the budget it takes figures from.
import type { Paragraph } from '../document/document';
import type { FactBook } from '../facts/book';
import { readWorkbook } from '../reading/read-workbook';
import { ownStyle } from '../writing/style/own-style';
import type { Desk } from './desk';
import { edited, restored } from './paragraph-steps';
import { drafted, type SessionState } from './state';
import { previewed, type SectionPreview, styleWithTemplate } from './template-steps';
import { textLines } from './text-sheet';
import type { WrittenText } from './written-text';

export interface TextActions {
  /** The style as the text of a style file; null for the usual one. What is not a style is told and not taken. */
  setStyle(text: string | null): void;
  /** The user's template for a section of the shown text, kept with the style; null for the built-in one. */
  setTemplate(section: string, template: string | null): void;
  /** How the section would read. */
  previewSection(section: string, template: string): SectionPreview | null;
  /** Puts the user's words in place of a paragraph of the shown text, its own or the user's. */
  editParagraph(section: string, paragraph: Paragraph, typed: string): void;
  /** Brings the template's paragraph back. */
  restoreParagraph(id: string): void;
  /** The shown text has just left the program: what changes from now on is shown as changed. */
  wroteText(to: WrittenText['to']): void;
  /** Opens the year's budget workbook, which answers what it can. */
  openBudget(name: string, bytes: ArrayBuffer): Promise<void>;
  removeBudget(): void;
}

const NO_BUDGET = (name: string) => `“${name}”里没有认出预算公开表。请打开本单位当年的预算公开附表。`;

/** `keep` is called after each of them that is kept. */
export function textActions(desk: Desk, keep: () => void): TextActions {
  const { host, store, engine } = desk;
  const fail = (message: string) => store.setState({ notice: { kind: 'failed', message } });
  const step = (change: (state: SessionState) => SessionState) => {
    desk.step((state) => drafted(change(state), engine));
    keep();
  };
  const setStyle = (style: string | null) => {
    const parsed = style === null ? null : ownStyle(style);
    if (parsed?.kind === 'faults') fail(`样式没有采用。${parsed.messages.join('')}`);
    else step((state) => ({ ...state, style, notice: null }));
  };
  return {
    setStyle,
    setTemplate: (section, template) => setStyle(styleWithTemplate(store.getState(), section, template)),
    previewSection: (section, template) => previewed(store.getState(), engine, section, template),
    editParagraph: (section, paragraph, typed) => step((state) => edited(state, section, paragraph, typed)),
    restoreParagraph: (id) => step((state) => restored(state, id)),
    wroteText: (to) => {
      const text = shownText(store.getState());
      if (text === undefined) return;
      const lines = textLines(text).map((line) => line.text);
      store.setState({ written: { at: new Date().toISOString(), to, lines } });
      keep();
    },
    openBudget: async (name, bytes) => {
      const result = await host.readFile(name, bytes);
      if (result.kind === 'failed') return store.setState({ notice: result });
      const book = readWorkbook(result.value).books.find(({ kind }) => kind === 'budget');
      if (book === undefined) return fail(NO_BUDGET(name));
      const other = otherThan(store.getState(), book, name);
      desk.step((state) => drafted({ ...state, budget: { name, book }, notice: null }, engine));
      if (other !== null) fail(other);
    },
    removeBudget: () => desk.step((state) => drafted({ ...state, budget: null }, engine)),
  };
}

function shownText({ drafts, shown }: SessionState) {
  return drafts[shown]?.text;
}

/** What speaks against the budget being that of the shown accounts; it is used all the same. */
function otherThan({ review, shown }: SessionState, budget: FactBook, name: string): string | null {
  const book = review?.books[shown]?.book;
  if (book === undefined) return null;
  if (book.year !== null && budget.year !== null && book.year !== budget.year)
    return `预算工作簿“${name}”是 ${budget.year} 年的，决算是 ${book.year} 年的，请核对。`;
  if (book.unitName !== null && budget.unitName !== null && book.unitName !== budget.unitName)
    return `预算工作簿“${name}”的单位是“${budget.unitName}”，决算的单位是“${book.unitName}”，请核对。`;
  return null;
}
