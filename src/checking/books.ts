// The books a check looks at: this year's and, where given, last year's; tables by reference.
import type { FactBook } from '../facts/book';
import { tableOf } from '../facts/book';
import type { TableId } from '../facts/fact';
import type { Table } from '../facts/table';
import { FINAL_ACCOUNTS_FORMS } from '../standards/final-accounts/forms/forms';
import type { TableRef, UnitNature } from './language/ast';

export interface Books {
  readonly book: FactBook;
  readonly prior: FactBook | null;
  /** What the unit is, where somebody said so. */
  readonly nature?: UnitNature | null;
  /** Of the workbook's own sheet of rules; absent where it has none. */
  readonly sheetRules?: SheetRules;
}

export interface SheetRules {
  /** Rules that cannot be used, each with its cell. */
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
  /** How many rules and changes of rules are used. */
  readonly used: number;
}

export type TableLookup =
  | { readonly kind: 'table'; readonly table: Table }
  /** Belongs to the set and is not there. */
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'not-applicable'; readonly reason: string };

/** Tables of the thirteen that the national set of nine does not have. */
const BEYOND_NATIONAL: readonly TableId[] = ['T05', 'T07', 'T09', 'T11'];

/** `表3` is T03 in final accounts and B3 in a budget. */
export function tableIdOf(ref: TableRef, book: FactBook): TableId {
  return book.kind === 'budget' ? `B${ref.number}` : `T${ref.number.padStart(2, '0')}`;
}

/** `公开03表支出决算表`; a budget table `表3…`. */
export function tableName(id: TableId, title?: string): string {
  if (id.startsWith('B')) return `表${id.slice(1)}${title ?? ''}`;
  const form = FINAL_ACCOUNTS_FORMS.forms.find((candidate) => candidate.id === id);
  return `公开${id.slice(1)}表${title ?? form?.title ?? ''}`;
}

const lookups = new WeakMap<Books, Map<string, TableLookup>>();

/** The table a rule speaks of; one that is neither there nor part of the set makes the relation not applicable. */
export function lookUpTable(ref: TableRef, books: Books): TableLookup {
  let known = lookups.get(books);
  if (known === undefined) lookups.set(books, (known = new Map<string, TableLookup>()));
  const name = ref.prior ? `上年${ref.number}` : ref.number;
  let lookup = known.get(name);
  if (lookup === undefined) known.set(name, (lookup = find(ref, books)));
  return lookup;
}

function find(ref: TableRef, books: Books): TableLookup {
  if (ref.prior && books.prior === null) return { kind: 'not-applicable', reason: '没有上年工作簿' };
  const book = ref.prior && books.prior !== null ? books.prior : books.book;
  const id = tableIdOf(ref, book);
  const table = tableOf(book, id);
  if (table !== undefined) return { kind: 'table', table };
  const name = `${ref.prior ? '上年' : ''}${tableName(id)}`;
  return belongsToSet(id, book)
    ? { kind: 'missing', name }
    : { kind: 'not-applicable', reason: `本套报表不含${name}` };
}

function belongsToSet(id: TableId, book: FactBook): boolean {
  if (book.entries.some((entry) => entry.table === id)) return true;
  return book.tableSet === 'sichuan-13' || (book.tableSet === 'national-9' && !BEYOND_NATIONAL.includes(id));
}
