// R25: a total typed as a number where the totals beside it are formulas.
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import type { Books } from '../books';
import { childRows } from '../rows';
import { factFault } from './fact-fault';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** So many formulas in the same row or column make the number among them stand out. */
const FEWEST_FORMULAS = 3;

function checkTables({ book }: Books): StructuralResult {
  const live = book.tables.filter((table) => table.facts.some(isFormula) && totalsOf(table).some(isFormula));
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
  const byRow = formulasAmong(totals, ({ row }) => row);
  const byColumn = formulasAmong(totals, ({ column }) => column);
  return totals
    .filter((fact) => !isFormula(fact) && (byRow(fact) || byColumn(fact)))
    .flatMap((fact) => factFault(table, fact, TYPED_OVER));
}

/** Whether the totals that share a fact's line are formulas, but for one at most. */
function formulasAmong<K>(totals: readonly Fact[], lineOf: (fact: Fact) => K): (fact: Fact) => boolean {
  const counts = new Map<K, { all: number; formulas: number }>();
  for (const fact of totals) {
    const count = counts.get(lineOf(fact)) ?? { all: 0, formulas: 0 };
    counts.set(lineOf(fact), {
      all: count.all + 1,
      formulas: count.formulas + (isFormula(fact) ? 1 : 0),
    });
  }
  return (fact) => {
    const { all, formulas } = counts.get(lineOf(fact)) ?? { all: 0, formulas: 0 };
    return formulas >= FEWEST_FORMULAS && formulas >= all - 1;
  };
}

const TYPED_OVER =
  '是直接填写的数，同行或同列的其他合计都是公式。下级数字改动时它不会跟着变；请改回求和公式。';

export const typedTotalRules: readonly StructuralRule[] = [
  {
    id: 'R25',
    title: '合计没有被数字覆盖',
    relation: '同行或同列的其他合计都是公式时，这一格也是公式',
    basis: '部门决算报表编制说明、部门预算公开表样（汇总数由公式取得）',
    severity: 'info',
    kind: null,
    check: checkTables,
  },
];
