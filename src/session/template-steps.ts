// The template of a section as the user may change it, and how the section reads then.
import type { Section } from '../document/document';
import { withTemplate } from '../writing/style/own-style';
import { templateHelp, type TemplateHelp } from '../writing/template-help';
import type { TemplateFault } from '../writing/template/template-fault';
import { draftOptions, type Engine, type SessionState } from './state';
import { shownStyle } from './style-steps';

export interface ShownTemplate extends TemplateHelp {
  /** The one in use. */
  readonly template: string;
}

/** Null where the shown text has no such section. */
export function shownTemplate(state: SessionState, section: string): ShownTemplate | null {
  const shown = state.review?.books[state.shown];
  if (shown === undefined) return null;
  const options = draftOptions(state, shown.prior);
  const help = templateHelp(shown.book, options, section);
  return help === null ? null : { ...help, template: ownTemplates(state)[section] ?? help.builtIn };
}

/** The user's own templates, by section id. */
export function ownTemplates({ style, review, shown }: SessionState): Readonly<Record<string, string>> {
  return shownStyle(style, review?.books[shown]?.book).style.各节模板 ?? {};
}

/** The style, as the text of a style file, with this template for a section; null for the built-in one. */
export function styleWithTemplate(
  { style, review, shown }: SessionState,
  section: string,
  template: string | null,
): string {
  return withTemplate(shownStyle(style, review?.books[shown]?.book).text, section, template);
}

export interface SectionPreview {
  readonly section: Section;
  readonly fault: TemplateFault | null;
}

/** The section as `template` writes it, without the user's own paragraphs; null where the shown text has no such section. */
export function previewed(
  state: SessionState,
  engine: Engine,
  section: string,
  template: string,
): SectionPreview | null {
  const shown = state.review?.books[state.shown];
  if (shown === undefined) return null;
  const options = { ...draftOptions(state, shown.prior), templates: { [section]: template } };
  const { text, faults } = engine.draft(shown.book, options);
  const found = text.sections.find(({ id }) => id === section);
  if (found === undefined) return null;
  return { section: found, fault: faults.find((fault) => fault.section === section) ?? null };
}
