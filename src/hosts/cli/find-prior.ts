// Last year's book of facts for a book of this year.
import type { FactBook } from '../../facts/book';
import { pairPrior } from '../../session/pair-prior';
import type { PriorChoice } from './job';
import { readInput } from './read-input';

/** Null where there is none to pair with; if some were offered, a note says so. */
export async function findPrior(
  book: FactBook,
  choice: PriorChoice | null,
  notes: string[],
): Promise<FactBook | null> {
  if (choice === null) return null;
  const [candidate, ...others] = choice.whatever
    ? choice.candidates.filter(({ kind }) => kind === book.kind)
    : pairPrior(book, choice.candidates);
  if (others.length > 0) {
    const names = others.map(({ input }) => input.file).join('、');
    notes.push(
      `上年文件有 ${others.length + 1} 个都对得上，用了 ${candidate?.input.file ?? ''}，没有用 ${names}。`,
    );
  }
  if (candidate === undefined) {
    const name = `${book.unitName ?? '（单位不明）'} ${book.year === null ? '上一' : book.year - 1} 年`;
    const form = book.kind === 'budget' ? '预算' : '决算';
    notes.push(`没有找到上年文件（${name}${form}），需要上年数的核对和文字没有做。`);
    return null;
  }
  const opened = await readInput(candidate.input);
  if (opened.kind === 'unreadable') return null;
  return opened.books.find(({ kind, year }) => kind === candidate.kind && year === candidate.year) ?? null;
}
