// R18: two columns of a table that have changed places, or their headings.
import { factAt } from '../../facts/book';
import type { Fact } from '../../facts/fact';
import type { Column, Table } from '../../facts/table';
import { columnName, formatRect } from '../../workbook/address';
import { columnWords, tableWords } from '../describe';
import type { JudgedRelation } from '../relation-finding';
import type { Recognised, Recogniser } from './recogniser';
import { holdsWith, isBetweenTables, isBroken, touching } from './repair';

const FEWEST = 2;
/** Wide tables have a hundred columns; the columns in question stand near each other. */
const FARTHEST = 3;

function recognise(judged: readonly JudgedRelation[], tables: readonly Table[]): readonly Recognised[] {
  const allBroken = judged.filter(isBroken);
  return tables.flatMap((table) => {
    const broken = touching(allBroken, table.id);
    if (broken.filter((each) => isBetweenTables(each, table.id)).length < FEWEST) return [];
    const around = touching(judged, table.id);
    const pair = pairsOf(table).find((candidate) => repairsAll(table, candidate, around, broken));
    if (pair === undefined) return [];
    return [{ fault: faultOf(table, pair, broken), explains: broken.map(({ relation }) => relation.id) }];
  });
}

type Pair = readonly [Column, Column];

function pairsOf(table: Table): readonly Pair[] {
  return table.columns.flatMap((left, index) =>
    table.columns
      .slice(index + 1, index + 1 + FARTHEST)
      .filter((right) => right.lane === left.lane)
      .map((right): Pair => [left, right]),
  );
}

/** Exchanged, the columns have to repair every broken relation of the table and break none. */
function repairsAll(
  table: Table,
  [left, right]: Pair,
  around: readonly JudgedRelation[],
  broken: readonly JudgedRelation[],
): boolean {
  const exchange = (fact: Fact): Fact | null => {
    if (fact.column === left.path) return factAt(table, fact.row, right.path) ?? null;
    return fact.column === right.path ? (factAt(table, fact.row, left.path) ?? null) : fact;
  };
  const holds = ({ relation }: JudgedRelation): boolean => holdsWith(relation, table.id, exchange);
  return (
    broken.every(holds) &&
    around.every((each) => isBroken(each) || each.judgement.unreadable.length > 0 || holds(each))
  );
}

function faultOf(table: Table, [left, right]: Pair, broken: readonly JudgedRelation[]): Recognised['fault'] {
  const rows = table.rows.map((row) => row.sheetRow);
  const cols = [left.sheetColumn, right.sheetColumn];
  const rect = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...cols),
    right: Math.max(...cols),
  };
  const cell = formatRect(table.sheet, rect);
  const names = [left, right].map(
    (column) => `${columnName(column.sheetColumn)} 列“${columnWords(column.path)}”`,
  );
  const ties = broken.map(({ relation }) => relation.id);
  return {
    key: `${table.id}/${columnName(rect.left)}-${columnName(rect.right)}`,
    table: table.id,
    cells: [cell],
    position: { sheet: table.sheet, row: rect.top, col: rect.left },
    message: `${tableWords(table)}的 ${names.join('与 ')}两列疑似对调：表内相符，与其他表的 ${ties.length} 条关系不成立，两列互换后全部成立。请核对这两列的表头与数字，换回来。`,
    suspects: [
      {
        cell,
        actual: null,
        expected: null,
        amountUnit: table.unit,
        kind: 'columns-swapped',
        why: `两列互换后，${ties.length} 条不成立的关系全部成立`,
      },
    ],
  };
}

export const columnsSwapped: Recogniser = {
  id: 'R18',
  title: '没有两列对调',
  relation: '没有两列互换后能使各表相符的情形',
  basis: '由表间勾稽关系推断',
  severity: 'error',
  recognise: (judged, { book }) => recognise(judged, book.tables),
};
