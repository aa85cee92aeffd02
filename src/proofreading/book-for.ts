// Of the books in a workbook the one that a narrative explains.
import type { FactBook } from '../facts/book';
import type { Narrative } from '../files/narrative/narrative';
import { blocksOf } from './text/blocks';
import { documentFrame } from './text/document-year';

/** A workbook may hold final accounts and budget; the narrative's own kind decides, else the first. */
export function bookFor(narrative: Narrative, books: readonly FactBook[]): FactBook | null {
  const [first, ...others] = books;
  if (first === undefined || others.length === 0) return first ?? null;
  const { kind } = documentFrame(blocksOf(narrative));
  return books.find((book) => book.kind === kind) ?? first;
}
