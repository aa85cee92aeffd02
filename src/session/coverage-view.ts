// The coverage of a book as the pane shows it: by table, and for one cell the relations that look at it.
import { type CoveringRelation, relationsOfFacts } from '../checking/coverage';
import { relationRuns } from '../checking/check';
import { equationWords } from '../checking/equation-words';
import type { Outcome } from '../checking/finding';
import { withSheetPack } from '../checking/packs/sheet-pack';
import type { Fact } from '../facts/fact';
import type { Table } from '../facts/table';
import { formatRef } from '../workbook/address';
import type { SessionState } from './state';

export interface TableCoverage {
  readonly table: string;
  readonly title: string;
  readonly sheet: string;
  /** Cells that hold an amount. */
  readonly cells: number;
  /** Fewest relations of any of them, and of the one in the middle. */
  readonly least: number;
  readonly typical: number;
  readonly unprotected: readonly string[];
}

export interface RelationLine {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly equation: string;
  readonly outcome: Outcome;
}

export interface CoverageView {
  readonly tables: readonly TableCoverage[];
  /** Null where the cell holds no amount of a table. */
  readonly relationsOf: (cell: string) => readonly RelationLine[] | null;
}

/** Of the shown book; runs every rule, so ask for it only where somebody looks. Null where there is no book. */
export function coverageView({
  review,
  shown,
  rules,
}: Pick<SessionState, 'review' | 'shown' | 'rules'>): CoverageView | null {
  const each = review?.books[shown];
  if (review === null || each === undefined) return null;
  const packs = withSheetPack(rules === null ? [] : [rules], review.workbook);
  const nature = review.basis?.options.nature ?? null;
  const covering = relationsOfFacts(relationRuns({ book: each.book, prior: each.prior, nature }, packs));
  const facts = new Map(
    each.book.tables.flatMap((table) => amountsOf(table).map((fact) => [formatRef(fact.cell), fact])),
  );
  return {
    tables: each.book.tables.map((table) => tableCoverage(table, covering)).filter(({ cells }) => cells > 0),
    relationsOf: (cell) => {
      const fact = facts.get(cell);
      return fact === undefined ? null : (covering.get(fact) ?? []).map(lineOf);
    },
  };
}

function tableCoverage(
  table: Table,
  covering: ReadonlyMap<Fact, readonly CoveringRelation[]>,
): TableCoverage {
  const amounts = amountsOf(table);
  const counts = amounts.map((fact) => covering.get(fact)?.length ?? 0).sort((a, b) => a - b);
  return {
    table: table.id,
    title: table.title,
    sheet: table.sheet,
    cells: amounts.length,
    least: counts[0] ?? 0,
    typical: counts[Math.floor(counts.length / 2)] ?? 0,
    unprotected: amounts.filter((fact) => !covering.has(fact)).map((fact) => formatRef(fact.cell)),
  };
}

function amountsOf(table: Table): readonly Fact[] {
  return table.facts.filter(({ reading }) => reading.kind === 'amount');
}

function lineOf({ rule, judged: { relation, judgement } }: CoveringRelation): RelationLine {
  return {
    id: relation.id,
    rule: rule.id,
    title: rule.title,
    equation: equationWords(relation),
    outcome: judgement.outcome,
  };
}
