// What kind of unit the book is of: as somebody says, or as far as its tables prove it.
import { factsOfRow } from '../facts/book';
import { functionalSubject } from '../standards/subjects/subjects';
import type { Books } from './books';
import type { UnitNature } from './language/ast';

const AGENCIES: readonly UnitNature[] = ['行政', '参公'];
const INSTITUTIONS: readonly UnitNature[] = ['事业'];

/** By the subject list 行政运行 is spent by 行政 and 参公 units, 事业运行 by other 事业 units. */
const SPENT_BY: Readonly<Record<string, readonly UnitNature[]>> = {
  行政运行: AGENCIES,
  事业运行: INSTITUTIONS,
};

/** What an answer such as 参照公务员法管理的事业单位 says; null where it says nothing of the kind. */
export function natureIn(answer: string): UnitNature | null {
  if (/参公|参照.*(?:公务员|管理)/u.test(answer)) return '参公';
  if (answer.includes('事业')) return '事业';
  return /行政|机关/u.test(answer) ? '行政' : null;
}

/**
 * The natures the unit may have; null where nothing tells. What was said beats the tables; those of a department that has
 * 行政运行 and 事业运行 tell nothing, because they sum up units of either kind.
 */
export function possibleNatures({ book, nature }: Books): readonly UnitNature[] | null {
  if (nature !== undefined && nature !== null) return [nature];
  const natures = new Set<readonly UnitNature[]>();
  for (const table of book.tables) {
    for (const row of table.rows) {
      const spentBy =
        row.role === 'functional' ? SPENT_BY[functionalSubject(row.subject ?? '')?.name ?? ''] : undefined;
      if (spentBy === undefined || natures.has(spentBy)) continue;
      const isSpent = factsOfRow(table, row.index).some(
        ({ reading }) => reading.kind === 'amount' && !reading.amount.shown.isZero(),
      );
      if (isSpent) natures.add(spentBy);
    }
  }
  const [only, ...others] = natures;
  return only === undefined || others.length > 0 ? null : only;
}
