// Names of subjects as a sentence has them: from the year's list, else as the table has them.
import { tableOf, type FactBook } from '../facts/book';
import type { TableId } from '../facts/fact';
import type { Table } from '../facts/table';
import { economicSubject, namesOf } from '../standards/subjects/subjects';

const CLASS_DIGITS = 3;
const SECTION_DIGITS = 5;

/** 一般公共服务支出, for a 类, 款 or 项. */
export function functionalName(book: FactBook, table: TableId, code: string): string {
  return namesOf(code, book.year)[0] ?? labelIn(tableOf(book, table), code) ?? code;
}

/** 一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）. */
export function fullItemName(book: FactBook, table: TableId, code: string): string {
  const name = (digits: number) => functionalName(book, table, code.slice(0, digits));
  return `${name(CLASS_DIGITS)}（类）${name(SECTION_DIGITS)}（款）${name(code.length)}（项）`;
}

export function economicName(table: Table, code: string): string {
  return economicSubject(code)?.name ?? labelIn(table, code) ?? code;
}

function labelIn(table: Table | undefined, code: string): string | undefined {
  const label = table?.rows.find((row) => row.subject === code)?.label;
  return label === undefined || label === '' ? undefined : label;
}
