// What somebody who changes a section's template starts from and may use.
import type { FactBook } from '../facts/book';
import { TEMPLATE_SETS } from '../standards/final-accounts/templates';
import { commonData, openDesk } from './desk';
import type { DraftOptions } from './draft';
import { sectionContent } from './sections/sections';
import { defaultStyle } from './style/presets';
import { FILTERS } from './template/filters';

export interface TemplateHelp {
  /** The template that comes with the program. */
  readonly builtIn: string;
  /** What `{{ }}` may name in this section. */
  readonly names: readonly string[];
  /** What may stand behind `|`. */
  readonly filters: readonly string[];
}

/** Null for a section that the text of this style does not have. */
export function templateHelp(book: FactBook, options: DraftOptions, section: string): TemplateHelp | null {
  const style = options.style ?? defaultStyle(book.tableSet);
  const built = TEMPLATE_SETS[style.模板].find(({ id }) => id === section);
  if (built === undefined) return null;
  const desk = openDesk(book, { ...options, style });
  const data = { ...sectionContent(desk, section).data, ...commonData(desk, section) };
  return { builtIn: built.template, names: Object.keys(data), filters: Object.keys(FILTERS) };
}
