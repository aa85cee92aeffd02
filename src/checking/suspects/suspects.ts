// What the search says about each finding: suspects and verdict for the first of a cause, the cause for the others.
import type { TableId } from '../../facts/fact';
import type { Table } from '../../facts/table';
import type { Suspect } from '../finding';
import { termsOf } from '../relation';
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
function rootOf(cause: Cause): LedgerRelation | null {
  const errors = cause.explains.filter(({ vote }) => vote.hard);
  const [first] = errors;
  const table = tableOf(cause);
  if (first === undefined || table === null) return first ?? null;
  const rank = ({ vote: { judged } }: LedgerRelation): number =>
    (judged.relation.table === table ? 0 : FAR) + termsOf(judged.relation).length;
  return errors.reduce((best, each) => (rank(each) < rank(best) ? each : best));
}

/** The table of the one suspect; null where there are several. */
function tableOf(cause: Cause): TableId | null {
  if (cause.kind === 'rows') return cause.rows[0]?.table.id ?? null;
  if (cause.kind === 'missing-row') return cause.missing.table.id;
  return cause.repairs.length === 1 ? (cause.repairs[0]?.move.cell.table.id ?? null) : null;
}

const FAR = 10_000;

function idOf({ vote }: LedgerRelation): string {
  return vote.judged.relation.id;
}
