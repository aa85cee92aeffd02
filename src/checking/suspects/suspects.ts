// What the search says about each finding: suspects and verdict for the first of a cause, the cause for the others.
import type { Table } from '../../facts/table';
import type { Suspect } from '../finding';
import { type Relation, termsOf } from '../relation';
import { type Cause, explainBreaks } from './explain-breaks';
import type { LedgerRelation, Vote } from './ledger';
import { suspectsOf, verdictOf } from './verdict';

export interface Verdict {
  /** The finding that this one follows from; null for the first of a cause. */
  readonly cause: string | null;
  readonly suspects: readonly Suspect[];
  /** What the message begins with; empty where it follows. */
  readonly words: string;
}

/**
 * Explains the broken relations by the fewest cells that could be wrong: relation id → what to say there. A relation that
 * nothing explains is not in the map.
 */
export function suspectVerdicts(
  votes: readonly Vote[],
  tables: readonly Table[],
): ReadonlyMap<string, Verdict> {
  const found = explainBreaks(votes, tables);
  const verdicts = new Map<string, Verdict>();
  if (found === null) return verdicts;
  for (const cause of found.causes) {
    const root = rootOf(cause);
    if (root === null) continue;
    for (const each of cause.explains) {
      const first = each === root;
      verdicts.set(idOf(each), {
        cause: first ? null : idOf(root),
        suspects: first ? suspectsOf(cause, found.scale) : [],
        words: first ? verdictOf(cause, found.scale) : '',
      });
    }
  }
  return verdicts;
}

/** Of the breaks in the suspect's own table the one with the fewest terms; of several suspects the first break. */
function rootOf({ repairs, explains }: Cause): LedgerRelation | null {
  const [repair] = repairs;
  const errors = explains.filter(({ vote }) => vote.hard);
  const [first] = errors;
  if (repair === undefined || first === undefined) return null;
  if (repairs.length > 1) return first;
  const rank = ({ vote: { judged } }: LedgerRelation): number =>
    (isAbout(judged.relation, repair.move.cell.table.id) ? 0 : FAR) + termsOf(judged.relation).length;
  return errors.reduce((best, each) => (rank(each) < rank(best) ? each : best));
}

const FAR = 10_000;

function isAbout(relation: Relation, table: string): boolean {
  return relation.table === table;
}

function idOf({ vote }: LedgerRelation): string {
  return vote.judged.relation.id;
}
