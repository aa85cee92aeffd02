// Facts as CSV, one line a fact; the headings are the keys of the contract's `read` object.
import { csvLine } from './csv';
import type { ReadDocument } from './read-json';

export const READ_CSV_HEADER = csvLine([
  'file',
  'kind',
  'year',
  'unitName',
  'table',
  'rowCode',
  'rowLabel',
  'column',
  'amount',
  'amountUnit',
  'sheet',
  'cell',
]);

export function readCsv(document: ReadDocument): string {
  const shared = [document.file, document.kind, String(document.year ?? ''), document.unitName ?? ''];
  return document.facts
    .map((fact) =>
      csvLine([
        ...shared,
        fact.table,
        fact.rowCode ?? '',
        fact.rowLabel,
        fact.column,
        fact.amount,
        fact.amountUnit,
        fact.sheet,
        fact.cell,
      ]),
    )
    .join('');
}
