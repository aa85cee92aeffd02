// Rows out of place or left out, in words.
import { formatRect, formatRef } from '../../workbook/address';
import { rowWords, tableWords } from '../describe';
import type { Suspect } from '../finding';
import type { Cause } from './explain-breaks';
import type { MovedRows } from './moved-rows';

type RowsCause = Extract<Cause, { readonly kind: 'rows' }>;

type MissingCause = Extract<Cause, { readonly kind: 'missing-row' }>;

export function rowSuspects({ rows, explains }: RowsCause): readonly Suspect[] {
  return rows.map((each): Suspect => {
    const back = each.kind === 'swapped' ? '两行换回后' : '移回原行后';
    const others = rows.length === 1 ? '' : `；与其他 ${rows.length - 1} 种情形同样说得通，不能断定`;
    return {
      cell: areaOf(each),
      actual: null,
      expected: null,
      amountUnit: each.table.unit,
      kind: 'row-shifted',
      why: `${back} ${explains.length} 条关系全部成立${others}`,
    };
  });
}

export function rowVerdict({ rows, explains }: RowsCause): string {
  const [first] = rows;
  if (first === undefined) return '';
  const breaks = `以下 ${explains.length} 条关系因此不平。`;
  if (rows.length > 1) return `有 ${rows.length} 种错行都说得通（见疑点），不能断定是哪一种；${breaks}`;
  const names = rowNames(first);
  const what =
    first.kind === 'swapped'
      ? `${names.join('与')}的数字疑似对调，换回即相符`
      : `${names[0] ?? ''}至${names.at(-1) ?? ''}的数字疑似错了一行，移回即相符`;
  return `${tableWords(first.table)} ${what}；${breaks}`;
}

/** `第 11 行（2010399 …）` for each row that changes. */
function rowNames({ table, cells }: MovedRows): readonly string[] {
  const rows = [...new Set(cells.map(({ fact }) => fact.row))].sort((a, b) => a - b);
  return rows.flatMap((index) => {
    const row = table.rows[index];
    return row === undefined ? [] : [`第 ${row.sheetRow + 1} 行（${rowWords(row)}）`];
  });
}

function areaOf({ table, cells }: MovedRows): string {
  const rows = cells.map(({ fact }) => fact.cell.row);
  const cols = cells.map(({ fact }) => fact.cell.col);
  return formatRect(table.sheet, {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...cols),
    right: Math.max(...cols),
  });
}

export function missingRowVerdict({ missing: { table, name }, explains }: MissingCause): string {
  return `${tableWords(table)} 缺少“${name}”一行，其他表有；以下 ${explains.length} 条关系因此不平。请补列这一行，或核对其他表的编码。`;
}

/** Where the row belongs by its code: the cell below its place, or the last row of the table. */
export function missingRowSuspect({ missing: { table, name }, explains }: MissingCause): Suspect {
  const code = name.split(' ')[0] ?? '';
  const next = table.rows.find((row) => row.code !== null && row.code > code) ?? table.rows.at(-1);
  return {
    cell: formatRef({ sheet: table.sheet, row: next?.sheetRow ?? 0, col: 0 }),
    actual: null,
    expected: null,
    amountUnit: table.unit,
    kind: 'row-missing',
    why: `不成立的 ${explains.length} 条关系都涉及“${name}”，本表没有这一行`,
  };
}
