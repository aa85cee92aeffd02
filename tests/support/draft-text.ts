// Drafts of made-up accounts, and their sections as text.
import { paragraphText } from '../../src/document/document';
import type { FactBook } from '../../src/facts/book';
import type { Reading } from '../../src/facts/fact';
import type { Table } from '../../src/facts/table';
import { readWorkbook } from '../../src/reading/read-workbook';
import { draft, type Draft } from '../../src/writing/draft';
import type { Answers } from '../../src/writing/question';
import { stylePreset } from '../../src/writing/style/presets';
import { drawAccounts, type Layout } from './draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023, type Accounts } from './made-up-accounts';

/** The facts of made-up accounts, drawn and read. */
export function bookOf(accounts: Accounts, layout: Partial<Layout> = {}): FactBook {
  const book = readWorkbook(drawAccounts(accounts, layout).workbook).books[0];
  if (book === undefined) throw new Error('the drawn workbook was not recognised');
  return book;
}

/** The culture centre's draft for 2023 with last year's workbook. */
export function cultureDraft(
  answers: Answers = {},
  accounts: Partial<Accounts> = {},
  layout: Partial<Layout> = {},
  style?: string,
): Draft {
  const book = bookOf({ ...CULTURE_CENTRE_2023, ...accounts }, layout);
  const preset = style === undefined ? undefined : stylePreset(style);
  const prior = bookOf(CULTURE_CENTRE_2022);
  return draft(book, { prior, answers, ...(preset === undefined ? {} : { style: preset }) });
}

/** Title and paragraphs of a section, one a line. */
export function sectionText(made: Draft, id: string): string {
  const section = made.text.sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return [section.title, ...section.paragraphs.map(paragraphText)].join('\n');
}

/** The same book without one table, as a workbook that lacks the sheet is read. */
export function withoutTable(book: FactBook, id: string): FactBook {
  return {
    ...book,
    tables: book.tables.filter((table) => table.id !== id),
    entries: book.entries.map((entry) =>
      entry.table === id ? { ...entry, sheet: null, status: 'missing' } : entry,
    ),
  };
}

/** The same book with another reading where the line `key` and `column` cross. */
export function withReading(
  book: FactBook,
  id: string,
  key: string,
  column: string,
  reading: Reading,
): FactBook {
  return changed(book, id, (table) => {
    const row = table.rows.find(
      (candidate) => candidate.key === key && column.startsWith(candidate.lane ?? ''),
    );
    const facts = table.facts.map((fact) =>
      fact.row === row?.index && fact.column === column ? { ...fact, reading } : fact,
    );
    return { ...table, facts };
  });
}

/** The same book with nothing in a table, not even the sentence that there is nothing. */
export function blanked(book: FactBook, id: string): FactBook {
  return changed(book, id, (table) => ({
    ...table,
    status: 'empty',
    emptySentence: null,
    facts: table.facts.map((fact) => ({ ...fact, reading: { kind: 'blank' } })),
  }));
}

function changed(book: FactBook, id: string, change: (table: Table) => Table): FactBook {
  return { ...book, tables: book.tables.map((table) => (table.id === id ? change(table) : table)) };
}
