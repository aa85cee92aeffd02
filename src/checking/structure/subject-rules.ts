// R11–R14 and T02.3: codes and names of subjects, within a table, between tables and against the official list.
import { factsOfRow } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import type { Row, Table } from '../../facts/table';
import {
  classCodeNamed,
  economicSubject,
  functionalSubject,
  namesOf,
} from '../../standards/subjects/subjects';
import { cellAddress, formatRef } from '../../workbook/address';
import { compactLabel } from '../../workbook/label';
import type { Books } from '../books';
import { rowWords, tableWords } from '../describe';
import { placeKey } from '../units';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

interface NamedRow {
  readonly table: Table;
  readonly row: Row;
  readonly code: string;
  readonly name: string;
}

/** Rows with a code of the functional or economic list, and a name beside it. */
function namedRows({ book }: Books): readonly NamedRow[] {
  return book.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      (row.role === 'functional' || row.role === 'economic') && row.code !== null && row.label !== ''
        ? [{ table, row, code: row.code, name: compactLabel(row.label) }]
        : [],
    ),
  );
}

function isListed(code: string): boolean {
  return functionalSubject(code) !== undefined || economicSubject(code) !== undefined;
}

/** Names are also alike where one leaves out the closing 支出. */
function agree(a: string, b: string): boolean {
  return a === b || a === `${b}支出` || b === `${a}支出`;
}

function faultAt({ table, row }: NamedRow, message: string): Fault {
  return { key: placeKey(table, row), table: table.id, ...placeOf(table, row), message };
}

/** The row's place: the cell left of its figures, where its name stands. */
function placeOf(table: Table, row: Row): Pick<Fault, 'cells' | 'position'> {
  const columns = factsOfRow(table, row.index).map((fact) => fact.cell.col);
  const left = columns.length === 0 ? 0 : Math.max(0, Math.min(...columns) - 1);
  const position = { sheet: table.sheet, row: row.sheetRow, col: left };
  return { cells: [formatRef(position)], position };
}

function checkNames(books: Books): StructuralResult {
  const rows = namedRows(books).filter(({ code }) => isListed(code));
  const faults = rows.flatMap((named) => {
    const right = namesOf(named.code, books.book.year);
    if (right.some((name) => agree(name, named.name))) return [];
    const row = named.row.sheetRow + 1;
    const message = `${tableWords(named.table)}第 ${row} 行：编码 ${named.code} 的科目名称是“${right[0] ?? ''}”，表中写作“${named.name}”。请核对编码和名称，改正写错的一个；金额按编码 ${named.code} 参与核对。`;
    return [faultAt(named, message)];
  });
  return resultOf(rows.length, faults, '没有按编码列示的科目');
}

/** 政府预算支出经济分类 (501, 50101 …), of which no list is held: nothing can be said about its codes. */
const GOVERNMENT_ECONOMIC = /^5/u;

function checkListed(books: Books): StructuralResult {
  const rows = namedRows(books).filter(({ code }) => !GOVERNMENT_ECONOMIC.test(code));
  const unknown = new Map<string, NamedRow>();
  for (const named of rows)
    if (!isListed(named.code) && !unknown.has(named.code)) unknown.set(named.code, named);
  const faults = [...unknown.values()].map((named) =>
    faultAt(
      named,
      `${tableWords(named.table)}第 ${named.row.sheetRow + 1} 行：编码 ${named.code}（${named.name}）不在已知的科目表中。请对照当年政府收支分类科目核对；如确有此科目，可不理会。`,
    ),
  );
  return resultOf(rows.length, faults, '没有按编码列示的科目');
}

function checkSameName(books: Books): StructuralResult {
  const byCode = new Map<string, NamedRow>();
  const faults: Fault[] = [];
  const rows = namedRows(books);
  for (const named of rows) {
    const first = byCode.get(named.code);
    if (first === undefined) byCode.set(named.code, named);
    else if (!agree(first.name, named.name)) {
      const message = `编码 ${named.code} 在两张表中名称不一：${tableWords(first.table)}第 ${first.row.sheetRow + 1} 行为“${first.name}”，${tableWords(named.table)}第 ${named.row.sheetRow + 1} 行为“${named.name}”。请统一为科目表中的名称。`;
      faults.push(faultAt(named, message));
    }
  }
  return resultOf(rows.length, faults, '没有按编码列示的科目');
}

function checkTwice(books: Books): StructuralResult {
  const rows = namedRows(books).filter(({ table }) => table.id !== 'T09');
  const seen = new Map<string, NamedRow>();
  const faults: Fault[] = [];
  for (const named of rows) {
    // Of different units the same subject may well stand again.
    const key = `${named.table.id}/${named.row.unit ?? ''}/${named.code}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, named);
    else {
      const message = `${tableWords(named.table)}：编码 ${named.code}（${named.name}）在第 ${first.row.sheetRow + 1} 行和第 ${named.row.sheetRow + 1} 行各出现一次。请合并为一行，或改正写错的编码。`;
      faults.push({
        ...faultAt(named, message),
        key: `${placeKey(named.table, named.row)}@${named.row.sheetRow + 1}`,
      });
    }
  }
  return resultOf(rows.length, faults, '没有按编码列示的科目');
}

const TWO_SIDED: readonly TableId[] = ['T01', 'T04', 'B1', 'B2'];

function checkClasses(books: Books): StructuralResult {
  const lines = books.book.tables
    .filter(({ id }) => TWO_SIDED.includes(id))
    .flatMap((table) =>
      table.rows
        .filter(
          (row) =>
            row.role === 'line' &&
            row.lane === '支出' &&
            /^[（]?[一二三四五六七八九十]+[、）]/u.test(row.label),
        )
        .map((row) => ({ table, row })),
    );
  const faults = lines.flatMap(({ table, row }) => {
    const name = row.label.replace(/^[（]?[一二三四五六七八九十]+[、）]/u, '');
    if (row.key !== null || classCodeNamed(name) !== undefined) return [];
    const message = `${tableWords(table)} ${cellAddress(row.sheetRow, 0)} 一行：“${rowWords(row)}”不是已知的支出功能分类的类。请对照科目表核对名称；认不出的类不能与其他表核对。`;
    return [{ key: `${table.id}/${row.label}`, table: table.id, ...placeOf(table, row), message }];
  });
  return resultOf(lines.length, faults, '没有按类列示的表');
}

const SUBJECT_LIST = '政府收支分类科目（支出功能分类、部门预算支出经济分类）';

export const subjectRules: readonly StructuralRule[] = [
  {
    id: 'R11',
    title: '科目编码与科目名称相符',
    relation: '名称是科目表中该编码的名称或曾用名',
    basis: SUBJECT_LIST,
    severity: 'warning',
    kind: null,
    check: checkNames,
  },
  {
    id: 'R12',
    title: '科目编码在科目表中',
    relation: '编码列在科目表中',
    basis: `${SUBJECT_LIST}；所附科目表可能不全`,
    severity: 'warning',
    kind: null,
    check: checkListed,
  },
  {
    id: 'R13',
    title: '同一编码在各表中名称一致',
    relation: '各表中编码相同的科目名称相同',
    basis: SUBJECT_LIST,
    severity: 'warning',
    kind: null,
    check: checkSameName,
  },
  {
    id: 'R14',
    title: '一张表中编码不重复',
    relation: '同一编码在一张表中只有一行',
    basis: '部门决算报表编制说明、部门预算公开表样（表内关系）',
    severity: 'warning',
    kind: null,
    check: checkTwice,
  },
  {
    id: 'R20',
    title: '总表的支出类别认得出',
    relation: '总表支出方各行的名称是支出功能分类的类',
    basis: SUBJECT_LIST,
    severity: 'warning',
    kind: null,
    check: checkClasses,
  },
];
