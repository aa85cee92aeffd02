// Names of subjects as a sentence has them: from the year's list, else as the table has them, in the style's form.
import { tableOf, type FactBook } from '../facts/book';
import type { TableId } from '../facts/fact';
import type { Table } from '../facts/table';
import { economicSubject, namesOf } from '../standards/subjects/subjects';
import type { SectionStyle } from './style/switches';

const CLASS_DIGITS = 3;
const SECTION_DIGITS = 5;

/** What of a style decides how a subject is named. */
export type NamingStyle = Pick<SectionStyle, '科目' | '类名去支出'>;

/** 一般公共服务支出, for a 类, 款 or 项. */
export function functionalName(book: FactBook, table: TableId, code: string): string {
  return namesOf(code, book.year)[0] ?? labelIn(tableOf(book, table), code) ?? code;
}

/** 一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）, or with codes. */
export function fullItemName(book: FactBook, table: TableId, code: string, style: NamingStyle): string {
  return sectionName(book, table, code, style) + itemName(book, table, code, style);
}

/** The 类 and 款 of an item. */
export function sectionName(book: FactBook, table: TableId, code: string, style: NamingStyle): string {
  return [CLASS_DIGITS, SECTION_DIGITS]
    .map((digits) => level(book, table, code.slice(0, digits), style))
    .join('');
}

/** The 项 alone. */
export function itemName(book: FactBook, table: TableId, code: string, style: NamingStyle): string {
  return level(book, table, code, style);
}

export function economicName(table: Table, code: string): string {
  return economicSubject(code)?.name ?? labelIn(table, code) ?? code;
}

function level(book: FactBook, table: TableId, code: string, style: NamingStyle): string {
  const isClass = code.length === CLASS_DIGITS;
  const found = functionalName(book, table, code);
  const name = isClass && style.类名去支出 ? found.replace(/支出$/u, '') : found;
  const word = isClass ? '类' : code.length === SECTION_DIGITS ? '款' : '项';
  switch (style.科目) {
    case '类款项':
      return `${name}（${word}）`;
    case '编码':
      return `${name}（${code}）`;
    case '类款项和编码':
      return `${name}（${code}${word}）`;
  }
}

function labelIn(table: Table | undefined, code: string): string | undefined {
  const label = table?.rows.find((row) => row.subject === code)?.label;
  return label === undefined || label === '' ? undefined : label;
}
