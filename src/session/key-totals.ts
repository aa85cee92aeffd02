// The few totals by which an accountant recognises her own final accounts or budget.
import { grouped } from '../amount/format';
import { factAt, type FactBook, rowOfKey, tableOf, totalRow } from '../facts/book';
import type { Fact, TableId } from '../facts/fact';
import { formatRef } from '../workbook/address';

export interface KeyTotal {
  readonly label: string;
  /** With thousands separators; null where the table does not give it. */
  readonly amount: string | null;
  readonly unit: string | null;
  readonly cell: string | null;
}

/** Where a total stands: the key of a line, or the 合计 row where `key` is absent. */
interface Place {
  readonly label: string;
  readonly table: TableId;
  readonly key?: string;
  readonly lane?: string;
  readonly column: string;
}

const FINAL_ACCOUNTS: readonly Place[] = [
  { label: '收、支总计', table: 'T01', key: '总计', lane: '收入', column: '收入/金额' },
  { label: '本年收入', table: 'T01', key: '本年收入合计', lane: '收入', column: '收入/金额' },
  { label: '本年支出', table: 'T01', key: '本年支出合计', lane: '支出', column: '支出/金额' },
  { label: '基本支出', table: 'T03', column: '基本支出' },
  { label: '项目支出', table: 'T03', column: '项目支出' },
  { label: '“三公”经费决算数', table: 'T13', column: '决算数/合计' },
];

const BUDGET: readonly Place[] = [
  { label: '收入总计', table: 'B1', key: '收入总计', lane: '收入', column: '收入/预算数' },
  { label: '支出总计', table: 'B1', key: '支出总计', lane: '支出', column: '支出/预算数' },
  { label: '本年支出', table: 'B1-2', column: '合计' },
  { label: '基本支出', table: 'B1-2', column: '基本支出' },
  { label: '项目支出', table: 'B1-2', column: '项目支出' },
];

/** The key totals of a book, in the order they are shown. */
export function keyTotals(book: FactBook): readonly KeyTotal[] {
  return (book.kind === 'budget' ? BUDGET : FINAL_ACCOUNTS).map((place) => {
    const fact = factOf(book, place);
    const reading = fact?.reading;
    return reading?.kind === 'amount'
      ? {
          label: place.label,
          amount: grouped(reading.amount.shown, reading.amount.decimals),
          unit: reading.amount.unit,
          cell: fact === undefined ? null : formatRef(fact.cell),
        }
      : { label: place.label, amount: null, unit: null, cell: null };
  });
}

function factOf(book: FactBook, place: Place): Fact | undefined {
  const table = tableOf(book, place.table);
  if (table === undefined) return undefined;
  const row = place.key === undefined ? totalRow(table) : rowOfKey(table, place.key, place.lane);
  if (row === undefined) return undefined;
  return factAt(table, row.index, place.column);
}
