// R25: a total typed as a number where the totals beside it are formulas.
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { placeWords, tableWords } from '../describe';
import { placeAt } from '../places';
import { childRows } from '../rows';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** So many formulas in the same row or column make the number among them stand out. */
const FEWEST_FORMULAS = 3;

function checkTables({ book }: Books): StructuralResult {
  const live = book.tables.filter((table) => totalsOf(table).some(isFormula));
  return resultOf(live.length, live.flatMap(faultsIn), '各表的合计都是数字，没有公式');
}

/** The figures of the rows that others are summed into. */
function totalsOf(table: Table): readonly Fact[] {
  const rows = new Set(table.rows.filter((row) => childRows(table, row).length > 0).map((row) => row.index));
  return table.facts.filter((fact) => rows.has(fact.row) && isFigure(fact));
}

function isFigure({ reading }: Fact): boolean {
  return reading.kind === 'amount' && !reading.amount.shown.isZero();
}

function isFormula({ reading }: Fact): boolean {
  return reading.kind === 'amount' && reading.formula;
}

function faultsIn(table: Table): readonly Fault[] {
  const totals = totalsOf(table);
  const among = (alike: (other: Fact) => boolean): boolean => {
    const others = totals.filter(alike);
    const formulas = others.filter(isFormula).length;
    return formulas >= FEWEST_FORMULAS && formulas >= others.length - 1;
  };
  return totals
    .filter((fact) => !isFormula(fact))
    .filter(
      ({ row, column }) => among((other) => other.row === row) || among((other) => other.column === column),
    )
    .flatMap((fact) => faultOf(table, fact));
}

function faultOf(table: Table, fact: Fact): readonly Fault[] {
  const row = table.rows[fact.row];
  if (row === undefined) return [];
  const place = placeWords(placeAt(table, row, fact.column));
  return [
    {
      key: `${table.id}/${row.code ?? row.key ?? row.label}/${fact.column}`,
      table: table.id,
      cells: [formatRef(fact.cell)],
      position: fact.cell,
      message: `${tableWords(table)} ${place}是直接填写的数，同行或同列的其他合计都是公式。下级数字改动时它不会跟着变；请改回求和公式。`,
    },
  ];
}

export const typedTotalRules: readonly StructuralRule[] = [
  {
    id: 'R25',
    title: '合计没有被数字覆盖',
    relation: '同行或同列的其他合计都是公式时，这一格也是公式',
    basis: '部门决算报表编制说明（汇总数由公式取得）',
    severity: 'info',
    kind: null,
    check: checkTables,
  },
];
