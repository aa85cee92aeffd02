// What is wrong with one figure of a table.
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import { placeWords, tableWords } from '../describe';
import { placeAt } from '../places';
import { placeKey } from '../units';
import type { Fault } from './structural-rule';

/** `words` follow the names of table and place, in Chinese: what was found, what to do. */
export function factFault(table: Table, fact: Fact, words: string): readonly Fault[] {
  const row = table.rows[fact.row];
  if (row === undefined) return [];
  const place = placeWords(placeAt(table, row, fact.column));
  return [
    {
      key: `${placeKey(table, row)}/${fact.column}`,
      table: table.id,
      cells: [formatRef(fact.cell)],
      position: fact.cell,
      message: `${tableWords(table)} ${place}${words}`,
    },
  ];
}
