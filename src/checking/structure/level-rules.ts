// T02.3: a 项 has the rows of its 款 and 类, where the table shows such levels.
import type { Row, Table } from '../../facts/table';
import { namesOf } from '../../standards/subjects/subjects';
import { formatRect } from '../../workbook/address';
import type { Books } from '../books';
import { rowWords, tableWords } from '../describe';
import { isOfSeveralUnits } from '../units';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

const LEVEL_NAMES: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };
const CLASS_DIGITS = 3;

function checkLevels({ book }: Books): StructuralResult {
  const tables = book.tables.filter((table) => codedRows(table).length > 0);
  const looked = tables.reduce((count, table) => count + codedRows(table).length, 0);
  return resultOf(looked, tables.flatMap(faultsIn), '没有按编码列示的表');
}

function codedRows(table: Table): readonly Row[] {
  return table.rows.filter(
    (row) => (row.role === 'functional' || row.role === 'economic') && row.subject !== null,
  );
}

/** A table that lists no 款 at all is a short form; one that lists some has to list each, below every unit. */
function faultsIn(table: Table): readonly Fault[] {
  const rows = codedRows(table);
  const lengths = new Set(rows.map((row) => row.subject?.length ?? 0));
  const units = [...new Set(rows.map(({ unit }) => unit))];
  return units.flatMap((unit) =>
    faultsAmong(
      table,
      rows.filter((row) => row.unit === unit),
      lengths,
    ),
  );
}

function faultsAmong(table: Table, rows: readonly Row[], lengths: ReadonlySet<number>): readonly Fault[] {
  const present = new Set(rows.map((row) => row.subject ?? ''));
  const missing = new Map<string, Row[]>();
  for (const row of rows) {
    const code = row.subject ?? '';
    for (let digits = code.length - 2; digits >= CLASS_DIGITS; digits -= 2) {
      const above = code.slice(0, digits);
      if (!lengths.has(digits) || present.has(above)) continue;
      const children = missing.get(above);
      if (children === undefined) missing.set(above, [row]);
      else children.push(row);
    }
  }
  return [...missing].map(([code, children]) => faultOf(table, code, children));
}

function faultOf(table: Table, code: string, children: readonly Row[]): Fault {
  const level = LEVEL_NAMES[code.length] ?? '';
  const name = [code, namesOf(code)[0]].filter((part) => part !== undefined).join(' ');
  const first = children[0];
  const row = first?.sheetRow ?? 0;
  const listed = children.map(rowWords).slice(0, 3).join('、');
  const more = children.length > 3 ? ` 等 ${children.length} 个科目` : '';
  const cell = formatRect(table.sheet, { top: row, bottom: row, left: 0, right: 0 });
  return {
    key: [table.id, ...(isOfSeveralUnits(table) ? [first?.unit ?? ''] : []), code].join('/'),
    table: table.id,
    cells: [cell],
    position: { sheet: table.sheet, row, col: 0 },
    message: `${tableWords(table)}缺少${level} ${name} 一行：第 ${row + 1} 行起的 ${listed}${more}没有上级${level}，表中各${level}之和因此与上一级不符。请在第 ${row + 1} 行前补列 ${name}，金额为其下级之和；如编码写错，请改正编码。`,
    suspects: [
      {
        cell,
        actual: null,
        expected: null,
        amountUnit: table.unit,
        kind: 'row-missing',
        why: `${listed} 在表中，而它的${level} ${name} 不在表中`,
      },
    ],
  };
}

export const levelRules: readonly StructuralRule[] = [
  {
    id: 'T02.3',
    title: '按编码列示的各表：每一项都有其所属的款和类',
    relation: '项的编码前 5 位所指的款、前 3 位所指的类都在表中',
    basis: '部门决算报表编制说明、部门预算公开表样（表内关系）',
    severity: 'error',
    kind: null,
    check: checkLevels,
  },
];
