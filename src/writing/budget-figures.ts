// What the year's budget workbook says: by item (表3), the three public expenses (表3-3).
import { factAt, tableOf } from '../facts/book';
import type { Row, Table } from '../facts/table';
import { figureAt, named, partOf, TOTAL_ROW } from './cells';
import type { Desk } from './desk';
import type { Lack } from './interview';
import { Quantity, sum } from './quantity';

const COLUMN = '合计';
const COLUMNS = ['当年财政拨款安排', '上年结转安排'];
const NO_BUDGET: Lack = { lack: '没有预算工作簿' };

/** The budget of one 项, over all units of the table; undefined without a budget workbook. */
export function budgetByItem(desk: Desk, code: string): Quantity | Lack | undefined {
  if (desk.budget === null) return undefined;
  const table = tableOf(desk.budget.book, 'B3');
  if (table === undefined) return { lack: '预算工作簿里没有一般公共预算支出预算表' };
  const rows = table.rows.filter((row) => row.role === 'functional' && row.subject === code);
  if (rows.length === 0) return { lack: `预算工作簿的《${table.title}》里没有 ${code}` };
  return summed(rows.map((row) => rowFigure(desk, table, row)));
}

export function budgetTotalReading(desk: Desk): Quantity | Lack {
  const table = desk.budget === null ? undefined : tableOf(desk.budget.book, 'B3');
  const row = table === undefined ? undefined : TOTAL_ROW(table);
  if (table === undefined || row === undefined) return NO_BUDGET;
  return rowFigure(desk, table, row);
}

/** A budget of 表3-3 by its path below 当年财政拨款预算安排. */
export function threePublicBudget(desk: Desk, path: string, label: string): Quantity | Lack {
  if (desk.budget === null) return NO_BUDGET;
  const place = { table: 'B3-3', row: TOTAL_ROW, column: `当年财政拨款预算安排/${path}`, label };
  return figureAt(desk.budget, place, 'lack');
}

/** 合计, or where the table has none what is granted this year and what was carried over. */
function rowFigure(desk: Desk, table: Table, row: Row): Quantity | Lack {
  const total = table.columns.some(({ path }) => path === COLUMN);
  return summed(
    (total ? [COLUMN] : COLUMNS).flatMap((column) => {
      const fact = factAt(table, row.index, column);
      if (desk.budget === null || fact === undefined) return [];
      const label = named(desk.budget, table.id, `${row.subject ?? ''}${row.label}`);
      return [partOf(desk.budget, table, fact, label)];
    }),
  );
}

function summed(parts: readonly (Quantity | Lack)[]): Quantity | Lack {
  const amounts: Quantity[] = [];
  for (const part of parts) {
    if (!(part instanceof Quantity)) return part;
    amounts.push(part);
  }
  const [first, ...rest] = amounts;
  return first === undefined ? NO_BUDGET : sum([first, ...rest]);
}
