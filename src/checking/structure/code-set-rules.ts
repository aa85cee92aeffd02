// X30, X31: which subjects may stand in which table.
import { factsOfRow, tableOf } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import type { Row, Table } from '../../facts/table';
import { functionalSubject, type Fund } from '../../standards/subjects/subjects';
import { formatRect } from '../../workbook/address';
import { type Books, tableName } from '../books';
import { rowWords, tableWords } from '../describe';
import { subjectRows } from '../rows';
import { placeKey } from '../units';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** A part and the whole whose subjects its own must be among. */
interface Inclusion {
  readonly part: TableId;
  readonly whole: TableId;
  /** The column that has to hold an amount; any where none is named. */
  readonly column?: string;
}

const INCLUSIONS: readonly Inclusion[] = [
  { part: 'T06', whole: 'T03' },
  { part: 'T10', whole: 'T03' },
  { part: 'T12', whole: 'T03' },
  { part: 'T07', whole: 'T06' },
  { part: 'T09', whole: 'T06' },
  { part: 'T10', whole: 'T02', column: '本年收入' },
  { part: 'T11', whole: 'T02', column: '本年收入' },
  { part: 'B3', whole: 'B1-2' },
  { part: 'B4', whole: 'B1-2' },
  { part: 'B5', whole: 'B1-2' },
  { part: 'B3-2', whole: 'B3' },
];

/** Funds that have no place in a table. */
const FOREIGN_FUNDS: Readonly<Record<TableId, readonly Fund[]>> = {
  T06: ['gov_fund', 'state_capital'],
  T07: ['gov_fund', 'state_capital'],
  T09: ['gov_fund', 'state_capital'],
  T10: ['state_capital'],
  T11: ['gov_fund'],
  T12: ['gov_fund'],
  B3: ['gov_fund', 'state_capital'],
  'B3-2': ['gov_fund', 'state_capital'],
  B4: ['state_capital'],
  B5: ['gov_fund'],
};

const FUND_NAMES: Readonly<Record<Fund, string>> = {
  general: '一般公共预算',
  gov_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  social_insurance: '社会保险基金预算',
};

function filledRows(table: Table, column?: string): readonly Row[] {
  return table.rows.filter(
    (row) => row.role === 'functional' && row.subject !== null && holdsAmount(table, row, column),
  );
}

function holdsAmount(table: Table, row: Row, column: string | undefined): boolean {
  return factsOfRow(table, row.index).some(
    (fact) =>
      (column === undefined || fact.column === column) &&
      fact.reading.kind === 'amount' &&
      !fact.reading.amount.shown.isZero(),
  );
}

function checkInclusion({ book }: Books): StructuralResult {
  let looked = 0;
  const faults = INCLUSIONS.flatMap(({ part, whole, column }) => {
    const from = tableOf(book, part);
    const into = tableOf(book, whole);
    if (from === undefined || into === undefined) return [];
    const rows = filledRows(from, column);
    looked += rows.length;
    return rows
      .filter((row) => subjectRows(into, row.subject ?? '', null).kind === 'absent')
      .map((row) =>
        faultAt(from, row, `，而${tableName(into.id, into.title)}没有这个科目。请核对编码，或在该表补列。`),
      );
  });
  return resultOf(looked, faults, '没有可比的表');
}

function checkFunds({ book }: Books): StructuralResult {
  let looked = 0;
  const faults = book.tables.flatMap((table) => {
    const foreign = FOREIGN_FUNDS[table.id];
    if (foreign === undefined) return [];
    const rows = filledRows(table);
    looked += rows.length;
    return rows.flatMap((row) => {
      const subject = functionalSubject(row.subject ?? '');
      if (subject === undefined || subject.doubtful || !foreign.includes(subject.fund)) return [];
      return [
        faultAt(
          table,
          row,
          `，这是${FUND_NAMES[subject.fund]}的科目，不应列在本表。请核对编码，或改列到相应的表。`,
        ),
      ];
    });
  });
  return resultOf(looked, faults, '没有按预算分列的表');
}

function faultAt(table: Table, row: Row, rest: string): Fault {
  const rect = { top: row.sheetRow, bottom: row.sheetRow, left: 0, right: 0 };
  return {
    key: placeKey(table, row),
    table: table.id,
    cells: [formatRect(table.sheet, rect)],
    position: { sheet: table.sheet, row: row.sheetRow, col: 0 },
    message: `${tableWords(table)}第 ${row.sheetRow + 1} 行有 ${rowWords(row)}${rest}`,
  };
}

export const codeSetRules: readonly StructuralRule[] = [
  {
    id: 'X30',
    title: '分预算各表的科目都在收入、支出总表中，明细表的科目都在一般公共预算支出表中',
    relation:
      '公开06、10、12表的科目 ⊆ 公开03表的科目；公开07、09表的科目 ⊆ 公开06表的科目；公开10、11表有本年收入的科目 ⊆ 公开02表的科目；预算表3、4、5的科目 ⊆ 表1-2的科目，表3-2的科目 ⊆ 表3的科目',
    basis: '部门决算报表编制说明、部门预算公开表样（表间勾稽关系）',
    severity: 'warning',
    kind: null,
    check: checkInclusion,
  },
  {
    id: 'X31',
    title: '各预算的专用科目只列在相应的表中',
    relation: '政府性基金、国有资本经营预算的科目不列在一般公共预算各表，其余类推',
    basis: '政府收支分类科目（支出功能分类）',
    severity: 'error',
    kind: null,
    check: checkFunds,
  },
];
