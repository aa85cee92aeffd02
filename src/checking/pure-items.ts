// 项 that are wholly basic or wholly project expenditure, as 公开06表, or 表1-2 of a budget, shows them.
import type { DocumentKind, FactBook } from '../facts/book';
import { factAt, tableOf } from '../facts/book';
import type { TableId } from '../facts/fact';
import type { Row, Table } from '../facts/table';
import type { RowSelector } from './language/ast';
import { columnNamed } from './columns';
import { subjectOf, subjectRows } from './rows';

const ITEM_DIGITS = 7;
/** Expenditure by subject with its basic and project part. */
const WITNESSES: Readonly<Record<DocumentKind, TableId>> = { 'final-accounts': 'T06', budget: 'B1-2' };

type Spending = 'basic' | 'project' | 'both' | 'none' | 'unknown';

/** Does the row belong to a set like 只有基本支出的每一项? Sets without such a wish take every row. */
export function purelySpent(selector: RowSelector, row: Row, book: FactBook): boolean {
  if (selector !== 'basic-only-items' && selector !== 'project-only-items') return true;
  const witness = tableOf(book, WITNESSES[book.kind]);
  const subject = subjectOf(row);
  if (witness === undefined || subject === null) return false;
  return spendingOf(witness, subject) === (selector === 'basic-only-items' ? 'basic' : 'project');
}

/** True where every 项 of the table is either basic or project expenditure, none both. */
export function itemsAreUnmixed(table: Table): boolean {
  const items = table.rows
    .flatMap((row) => subjectOf(row) ?? [])
    .filter((code) => code.length === ITEM_DIGITS);
  return (
    items.length > 0 &&
    items.every((code) => {
      const spending = spendingOf(table, code);
      return spending !== 'both' && spending !== 'unknown';
    })
  );
}

function spendingOf(table: Table, subject: string): Spending {
  const basic = hasAmount(table, subject, '基本支出');
  const project = hasAmount(table, subject, '项目支出');
  if (basic === null || project === null) return 'unknown';
  if (basic && project) return 'both';
  if (basic) return 'basic';
  return project ? 'project' : 'none';
}

/** Null where a cell cannot be read. */
function hasAmount(table: Table, subject: string, name: string): boolean | null {
  const column = columnNamed(table, name, null);
  const rows = subjectRows(table, subject, null);
  if (column === undefined || rows.kind !== 'rows') return null;
  const readings = rows.rows.map(
    (row) => factAt(table, row.index, column.path)?.reading ?? { kind: 'blank' as const },
  );
  if (readings.some(({ kind }) => kind !== 'amount' && kind !== 'blank' && kind !== 'dash')) return null;
  return readings.some((reading) => reading.kind === 'amount' && !reading.amount.shown.isZero());
}
