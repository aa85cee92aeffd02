// A figure among formulas: somebody typed over a total.
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';

/** Fewer formulas beside it are no pattern. */
const FEWEST_PEERS = 2;

/** True for a typed figure where all other amounts of its row, or of its column at the same level, are formulas. */
export function isTypedOver(fact: Fact, table: Table): boolean {
  if (fact.reading.kind !== 'amount' || fact.reading.formula) return false;
  const row = table.rows[fact.row];
  const inRow = table.facts.filter((other) => other.row === fact.row && other !== fact);
  if (areFormulas(inRow)) return true;
  return areFormulas(
    table.facts.filter(
      (other) =>
        other.column === fact.column && other !== fact && table.rows[other.row]?.level === row?.level,
    ),
  );
}

function areFormulas(facts: readonly Fact[]): boolean {
  const amounts = facts.filter(({ reading }) => reading.kind === 'amount');
  return (
    amounts.length >= FEWEST_PEERS &&
    amounts.every(({ reading }) => reading.kind === 'amount' && reading.formula)
  );
}
