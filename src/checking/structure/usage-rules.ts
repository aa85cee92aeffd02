// R26: items whose definition says whether they hold basic or project expenditure.
import { factAt, tableOf } from '../../facts/book';
import type { Row, Table } from '../../facts/table';
import { functionalSubject } from '../../standards/subjects/subjects';
import { formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { placeWords, tableWords } from '../describe';
import { placeAt } from '../places';
import { placeKey } from '../units';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** By the subject list 行政运行 is basic expenditure, 一般行政管理事务 the project expenditure without an item of its own. */
const UNUSUAL: Readonly<Record<string, string>> = {
  行政运行: '项目支出',
  一般行政管理事务: '基本支出',
};

function checkUse({ book }: Books): StructuralResult {
  const table = tableOf(book, 'T03') ?? tableOf(book, 'B1-2');
  if (table === undefined) return resultOf(0, [], '工作簿中没有这张表');
  const rows = table.rows.filter((row) => unusualColumn(row) !== undefined);
  return resultOf(
    rows.length,
    rows.flatMap((row) => faultsOf(table, row)),
    '没有这两种项级科目',
  );
}

function unusualColumn({ role, subject }: Row): string | undefined {
  return role === 'functional' ? UNUSUAL[functionalSubject(subject ?? '')?.name ?? ''] : undefined;
}

function faultsOf(table: Table, row: Row): readonly Fault[] {
  const column = unusualColumn(row);
  const fact = column === undefined ? undefined : factAt(table, row.index, column);
  if (fact?.reading.kind !== 'amount' || fact.reading.amount.shown.isZero()) return [];
  const usual = column === '项目支出' ? '基本支出' : '项目支出';
  const place = placeWords(placeAt(table, row, fact.column));
  return [
    {
      key: placeKey(table, row),
      table: table.id,
      cells: [formatRef(fact.cell)],
      position: fact.cell,
      message: `${tableWords(table)} ${place}有金额；按科目说明，这个科目一般只列${usual}。请核对是否用错科目或列错栏；确有其事可不理会。`,
    },
  ];
}

export const usageRules: readonly StructuralRule[] = [
  {
    id: 'R26',
    title: '行政运行一般没有项目支出，一般行政管理事务一般没有基本支出',
    relation: '公开03表（预算表1-2）行政运行的项目支出为零，一般行政管理事务的基本支出为零',
    basis: '政府收支分类科目（支出功能分类的科目说明）',
    severity: 'info',
    kind: null,
    check: checkUse,
  },
];
