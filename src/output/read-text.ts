// The tables of one document as text, one line a table.
import type { SheetStatus } from '../facts/book';
import type { ReadDocument, ReadTable } from './read-json';

const STATUS: Record<SheetStatus, string> = {
  read: '已读',
  empty: '空表',
  missing: '缺少',
  duplicate: '重复',
  unrecognised: '未认出',
  other: '其他',
};

export function readText(document: ReadDocument): readonly string[] {
  const amounts = new Map<string, number>();
  for (const { table } of document.facts) amounts.set(table, (amounts.get(table) ?? 0) + 1);
  const unreadable = new Map<string, number>();
  for (const { sheet } of document.unreadable) unreadable.set(sheet, (unreadable.get(sheet) ?? 0) + 1);
  return document.tables.map((table) => {
    const counted =
      table.status === 'read' && table.table !== null ? `${amounts.get(table.table) ?? 0} 个数` : null;
    const faulty = table.status === 'read' ? unreadable.get(table.sheet ?? '') : undefined;
    return lineOf(table, counted, faulty === undefined ? null : `${faulty} 格无法读作数`);
  });
}

function lineOf(table: ReadTable, counted: string | null, faulty: string | null): string {
  return [
    table.table ?? '—',
    table.title ?? '—',
    table.sheet === null ? '—' : `工作表“${table.sheet}”`,
    STATUS[table.status],
    table.amountUnit,
    counted,
    faulty,
    table.reason,
  ]
    .filter((part) => part !== null)
    .join('  ');
}
