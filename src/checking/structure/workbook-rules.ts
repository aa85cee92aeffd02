// X32, X33, R16, R17, R19: names, years and units across sheets, their order, hidden amounts, numbers kept as text.
import { factsOfRow } from '../../facts/book';
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { columnName, formatRect, formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { tableWords } from '../describe';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

function checkIdentity({ book }: Books): StructuralResult {
  const { unitName, year } = book;
  const faults = book.tables.flatMap((table): readonly Fault[] => {
    const found: Fault[] = [];
    const name = table.unitName;
    if (name !== null && unitName !== null && plain(name.text) !== plain(unitName)) {
      const message = `${tableWords(table)}的单位名称是“${name.text}”，其他各表是“${unitName}”。请核对并统一。`;
      found.push({ key: `${table.id}/单位`, ...at(table, formatRef(name.cell), name.cell), message });
    }
    if (table.year !== null && year !== null && table.year.value !== year) {
      const message = `${tableWords(table)}的年度是 ${table.year.value}，其他各表是 ${year}。请核对是否误用了往年的表。`;
      found.push({
        key: `${table.id}/年度`,
        ...at(table, formatRef(table.year.cell), table.year.cell),
        message,
      });
    }
    return found;
  });
  return resultOf(book.tables.length, faults, '没有认出报表');
}

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

function at(
  table: Table,
  cell: string,
  position: Fault['position'],
): Pick<Fault, 'table' | 'cells' | 'position'> {
  return { table: table.id, cells: [cell], position };
}

function checkUnits({ book }: Books): StructuralResult {
  const counts = { 元: 0, 万元: 0 };
  for (const table of book.tables) counts[table.unit] += 1;
  if (counts.元 === 0 || counts.万元 === 0) return resultOf(book.tables.length, [], '没有认出报表');
  const common = counts.万元 >= counts.元 ? '万元' : '元';
  const others = book.tables.filter((table) => table.unit !== common);
  const faults = others.map((table) => {
    const message = `${tableWords(table)}的金额单位是${table.unit}，其他多数表是${common}。核对时已换算；公开前宜统一单位。`;
    const cell = table.unitLabel?.cell ?? null;
    return {
      key: table.id,
      table: table.id,
      cells: cell === null ? [] : [formatRef(cell)],
      position: cell,
      message,
    };
  });
  return resultOf(book.tables.length, faults, '没有认出报表');
}

/** The tables in the order in which their sheets stand, compared with the order of the set; the budgets of others have none. */
function checkOrder({ book }: Books): StructuralResult {
  if (book.tableSet === 'budget-other') return resultOf(0, [], '各地部门预算表的次序不一');
  const range = book.kind === 'budget' ? '表1至表6' : '公开01表至公开13表';
  const sheets = book.entries.filter(
    ({ table, sheet, status }) => table !== null && sheet !== null && status !== 'duplicate',
  );
  const order = sheets.map(({ table }) => table ?? '');
  const faults = order.flatMap((id, index) => {
    const before = order[index - 1];
    const table = book.tables.find((each) => each.id === id);
    if (before === undefined || table === undefined || before <= id) return [];
    const message = `${tableWords(table)}排在了后面的表之后。请按${range}的次序排列工作表。`;
    return [{ key: id, table: id, cells: [], position: null, message }];
  });
  return resultOf(order.length, faults, '没有认出报表');
}

function checkHidden({ book }: Books): StructuralResult {
  const faults = book.tables.flatMap((table) => {
    if (table.sheetHidden && table.facts.some(isNonZero)) {
      const message = `${tableWords(table)}所在的工作表“${table.sheet}”被隐藏，其中有金额。请取消隐藏，核对后再公开。`;
      return [{ key: table.id, table: table.id, cells: [], position: null, message }];
    }
    return [...hiddenRows(table), ...hiddenColumns(table)];
  });
  return resultOf(book.tables.length, faults, '没有认出报表');
}

function hiddenRows(table: Table): readonly Fault[] {
  return table.rows.flatMap((row) => {
    const first = row.hidden ? factsOfRow(table, row.index).find(isNonZero) : undefined;
    if (first === undefined) return [];
    const message = `${tableWords(table)}第 ${row.sheetRow + 1} 行被隐藏，其中有金额。隐藏的金额已参与核对；请取消隐藏，核对后再公开。`;
    return [
      { key: `${table.id}/${row.sheetRow + 1}`, ...at(table, formatRef(first.cell), first.cell), message },
    ];
  });
}

function hiddenColumns(table: Table): readonly Fault[] {
  return table.columns.flatMap((column) => {
    const isIn = (fact: Fact): boolean => fact.column === column.path && isNonZero(fact);
    const first = column.hidden ? table.facts.find(isIn) : undefined;
    if (first === undefined) return [];
    const name = columnName(column.sheetColumn);
    const message = `${tableWords(table)} ${name} 列被隐藏，其中有金额。隐藏的金额已参与核对；请取消隐藏，核对后再公开。`;
    return [{ key: `${table.id}/${name}`, ...at(table, formatRef(first.cell), first.cell), message }];
  });
}

function isNonZero({ reading }: Fact): boolean {
  return reading.kind === 'amount' && !reading.amount.shown.isZero();
}

function checkTextNumbers({ book }: Books): StructuralResult {
  const faults = book.tables.flatMap((table) => {
    const cells = table.facts.filter(({ reading }) => reading.kind === 'amount' && reading.fromText);
    const first = cells[0];
    if (first === undefined) return [];
    const rows = cells.map(({ cell }) => cell.row);
    const cols = cells.map(({ cell }) => cell.col);
    const rect = {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...cols),
      right: Math.max(...cols),
    };
    const message = `${tableWords(table)}有 ${cells.length} 个金额是以文本存储的数字（${formatRect(table.sheet, rect)} 之内），Excel 求和时会漏掉它们。核对时已按数字读取；可用“转换为数字”改正。`;
    return [{ key: table.id, ...at(table, formatRect(table.sheet, rect), first.cell), message }];
  });
  return resultOf(book.tables.length, faults, '没有认出报表');
}

const FORMAT = '部门决算报表编制说明、部门预算公开表样（报表格式与填报要求）';

export const workbookRules: readonly StructuralRule[] = [
  {
    id: 'X32',
    title: '各表的单位名称和年度一致',
    relation: '各表写明的单位名称相同，年度相同',
    basis: FORMAT,
    severity: 'warning',
    kind: null,
    check: checkIdentity,
  },
  {
    id: 'X33',
    title: '各表按规定的次序排列',
    relation: '工作表按公开01表至公开13表（四川部门预算按表1至表6）的次序排列（缺表见 R05，重复见 R04）',
    basis: FORMAT,
    severity: 'warning',
    kind: null,
    check: checkOrder,
  },
  {
    id: 'R16',
    title: '隐藏的行、列、工作表中没有金额',
    relation: '有金额的行、列和工作表都没有隐藏',
    basis: FORMAT,
    severity: 'warning',
    kind: null,
    check: checkHidden,
  },
  {
    id: 'R17',
    title: '金额以数字存储',
    relation: '金额单元格是数字而不是文本',
    basis: FORMAT,
    severity: 'info',
    kind: null,
    check: checkTextNumbers,
  },
  {
    id: 'R19',
    title: '各表的金额单位一致',
    relation: '各表都用元，或都用万元',
    basis: FORMAT,
    severity: 'info',
    kind: null,
    check: checkUnits,
  },
];
