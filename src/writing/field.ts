// One figure or word of the text by itself, by the names that the templates of its sections use.
import type { Run } from '../document/document';
import type { FactBook } from '../facts/book';
import { TEMPLATE_SETS } from '../standards/final-accounts/templates';
import { draft, type DraftOptions } from './draft';

const SECTION_IDS = Object.values(TEMPLATE_SETS).flatMap((set) => set.map(({ id }) => id));

/** `7：合计.决算 | 万元`: of which section, where several have the name. */
const OF_SECTION = /^(\d+|[a-z]+)\s*[：:]\s*(?=\S)/u;

/**
 * What `{{ name }}` would be in a template of the first section that knows it: `收支总计 | 万元`, `年度`. Null where none does.
 * A chart's caption, a heading or several paragraphs are not to be had this way.
 */
export function fieldRuns(book: FactBook, options: DraftOptions, name: string): readonly Run[] | null {
  const [prefix = '', id] = OF_SECTION.exec(name) ?? [];
  const template = `# 栏\n\n{{ ${name.slice(prefix.length)} }}`;
  const templates = Object.fromEntries(SECTION_IDS.map((each) => [each, template]));
  const { text, faults } = draft(book, { ...options, templates });
  const wrong = new Set(faults.map(({ section }) => section));
  const known = text.sections.find(
    (section) => !wrong.has(section.id) && (id === undefined || section.id === id),
  );
  return known === undefined ? null : (known.paragraphs[0]?.runs ?? []);
}
