// R01–R10: what kept a cell, row, sheet or table from being read.
import type { Problem, ProblemCode } from '../../facts/problem';
import { cellAddress, formatRef } from '../../workbook/address';
import { tableName } from '../books';
import type { RuleSeverity } from '../finding';
import { type Fault, resultOf, type StructuralRule } from './structural-rule';

interface ProblemRule {
  readonly id: string;
  readonly title: string;
  readonly relation: string;
  readonly severity: RuleSeverity;
  readonly codes: readonly ProblemCode[];
}

const BASIS = '部门决算报表编制说明、部门预算公开表样（报表格式与填报要求）';

const PROBLEM_RULES: readonly ProblemRule[] = [
  {
    id: 'R01',
    title: '金额单元格应填数字',
    relation: '金额单元格是数字、空白或横线',
    severity: 'error',
    codes: ['text-for-amount'],
  },
  {
    id: 'R02',
    title: '金额单元格没有公式错误',
    relation: '金额单元格不是 #REF! 之类的公式错误',
    severity: 'error',
    codes: ['formula-error'],
  },
  {
    id: 'R03',
    title: '公式都已计算',
    relation: '公式单元格存有计算结果',
    severity: 'error',
    codes: ['uncalculated', 'stale'],
  },
  {
    id: 'R04',
    title: '同一张表只有一份',
    relation: '每张表在工作簿中只出现一次',
    severity: 'error',
    codes: ['table-twice'],
  },
  {
    id: 'R05',
    title: '各表齐全',
    relation: '本套报表的每一张表都在工作簿中',
    severity: 'warning',
    codes: ['table-missing'],
  },
  {
    id: 'R06',
    title: '工作表能够识别',
    relation: '像报表的工作表都能认出是哪一张表',
    severity: 'warning',
    codes: ['unrecognised'],
  },
  {
    id: 'R07',
    title: '写明金额单位',
    relation: '每张表写明“金额单位：元”或“金额单位：万元”',
    severity: 'warning',
    codes: ['unit-missing'],
  },
  {
    id: 'R08',
    title: '科目编码完整',
    relation: '科目编码是 3、5 或 7 位数字',
    severity: 'warning',
    codes: ['code-malformed'],
  },
  {
    id: 'R09',
    title: '金额都有归属的行和列',
    relation: '每个金额都在能认出的行与列上',
    severity: 'warning',
    codes: ['amount-unplaced'],
  },
  {
    id: 'R10',
    title: '有合计行',
    relation: '按规定应有合计行的表有合计行',
    severity: 'warning',
    codes: ['total-missing'],
  },
];

/** One rule for each kind of problem that reading can meet. */
export const readingRules: readonly StructuralRule[] = PROBLEM_RULES.map((rule) => ({
  id: rule.id,
  title: rule.title,
  relation: rule.relation,
  basis: BASIS,
  severity: rule.severity,
  kind: null,
  check: ({ book }) => {
    const faults = book.problems.filter(({ code }) => rule.codes.includes(code)).map(faultOf);
    return resultOf(book.tables.length + faults.length, faults, '没有认出报表');
  },
}));

function faultOf(problem: Problem): Fault {
  const { cell, sheet, table } = problem;
  const place = cell === null ? (sheet ?? table ?? '') : formatRef(cell);
  return {
    key: [table, cell === null ? sheet : cellAddress(cell.row, cell.col)]
      .filter((part) => part !== null)
      .join('/'),
    table,
    cells: cell === null ? [] : [place],
    position: cell,
    message: messageOf(problem),
  };
}

function messageOf({ table, sheet, cell, found, reason }: Problem): string {
  const name = table === null ? '' : tableName(table);
  const where = sheet === null ? '' : `工作表“${sheet}”`;
  const address = cell === null ? '' : ` ${cellAddress(cell.row, cell.col)}`;
  const head = [name, where].filter((part) => part !== '').join('，');
  const what = found === '' || reason.includes(found) ? '' : `“${found}”`;
  const place = `${head}${address}${what === '' ? '' : ` 为${what}`}`;
  return place === '' ? reason : `${place}：${reason}`;
}
