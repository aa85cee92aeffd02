// T10.4, T11.4, T12.3, Y15, R27: a table without figures says so in a sentence, and one with figures does not.
import type { TableId } from '../../facts/fact';
import { tableOf } from '../../facts/book';
import type { Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { isEmptyTable } from '../conditions';
import { tableWords } from '../describe';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

function checkSentence(id: TableId, what: string, { book }: Books): StructuralResult {
  const table = tableOf(book, id);
  if (table === undefined) return resultOf(0, [], '工作簿中没有这张表');
  return resultOf(1, faultsOf(table, what), '');
}

function faultsOf(table: Table, what: string): readonly Fault[] {
  const empty = isEmptyTable(table);
  const sentence = table.emptySentence;
  if (empty === (sentence !== null)) return [];
  if (sentence === null) {
    const message = `${tableWords(table)}没有数据，也没有说明。请在表下注明，例如“本部门本年度没有${what}，故本表无数据”；如应有数据，请补填。`;
    return [{ key: table.id, table: table.id, cells: [], position: null, message }];
  }
  const cell = formatRef(sentence.cell);
  const message = `${tableWords(table)}写有“${sentence.text}”，但表中有不为零的金额。请删去这句话，或更正金额。`;
  return [{ key: table.id, table: table.id, cells: [cell], position: sentence.cell, message }];
}

function emptyTableRule(rule: string, table: TableId, what: string): StructuralRule {
  return {
    id: rule,
    title: `${what}表：无数据时有说明，有数据时没有空表说明`,
    relation: '表中金额全为零或空，当且仅当写有“本表无数据”之类的说明',
    basis: '部门决算公开格式要求（空表应加说明）',
    severity: 'warning',
    kind: 'final-accounts',
    check: (books) => checkSentence(table, what, books),
  };
}

/** The budget tables that departments without such money publish blank, and what that money is. */
const BUDGET_TABLES: readonly (readonly [table: TableId, what: string])[] = [
  ['B4', '政府性基金预算支出'],
  ['B4-1', '政府性基金预算“三公”经费支出'],
  ['B5', '国有资本经营预算支出'],
];

function checkBudgetSentences({ book }: Books): StructuralResult {
  const tables = BUDGET_TABLES.flatMap(([id, what]) => {
    const table = tableOf(book, id);
    return table === undefined ? [] : [{ table, what }];
  });
  const faults = tables.flatMap(({ table, what }) => faultsOf(table, what));
  return resultOf(tables.length, faults, '工作簿中没有这些表');
}

/** The other tables may well be left blank without a word; a sentence over figures is a contradiction in any of them. */
const JUDGED_ABOVE: readonly TableId[] = ['T10', 'T11', 'T12', 'B4', 'B4-1', 'B5'];

function checkContradictions({ book }: Books): StructuralResult {
  const tables = book.tables.filter(
    ({ id, emptySentence }) => emptySentence !== null && !JUDGED_ABOVE.includes(id),
  );
  const faults = tables.flatMap((table) => (isEmptyTable(table) ? [] : faultsOf(table, '')));
  return resultOf(tables.length, faults, '其余各表没有写空表说明');
}

export const emptyTableRules: readonly StructuralRule[] = [
  emptyTableRule('T10.4', 'T10', '政府性基金预算财政拨款收入支出'),
  emptyTableRule('T11.4', 'T11', '国有资本经营预算财政拨款收入支出'),
  emptyTableRule('T12.3', 'T12', '国有资本经营预算财政拨款支出'),
  {
    id: 'Y15',
    title: '预算的政府性基金、国有资本经营预算各表：无数据时有说明，有数据时没有空表说明',
    relation: '表4、表4-1、表5的金额全为零或空，当且仅当写有“本表无数据”之类的说明',
    basis: '部门预算公开格式要求（空表应加说明）',
    severity: 'warning',
    kind: 'budget',
    check: checkBudgetSentences,
  },
  {
    id: 'R27',
    title: '写有空表说明的其余各表没有金额',
    relation: '写有“本表无数据”之类的说明的表，金额全为零或空',
    basis: '部门预决算公开格式要求（空表应加说明）',
    severity: 'warning',
    kind: null,
    check: checkContradictions,
  },
];
