// Findings that only repeat what another one says: relations that follow from others by arithmetic.
import type { DraftFinding } from './draft-finding';

/** A rule and those it follows from (spec: X17 and X28 add a message, no information). */
const FOLLOWS_FROM: Readonly<Record<string, readonly string[]>> = {
  X17: ['T04.1', 'X11', 'X13', 'X15'],
  X28: ['T01.3', 'T01.4', 'T01.5'],
  D05: ['X22', 'T05.1'],
  K05: ['C02'],
  X25: ['X27'],
  R19: ['R15'],
  R13: ['R11'],
};

/** The finding that `draft` only repeats; null where it says something of its own. */
export function derivedCause(draft: DraftFinding, drafts: readonly DraftFinding[]): string | null {
  if (draft.severity === 'tail') return null;
  const sources = FOLLOWS_FROM[draft.rule] ?? [];
  const cause = drafts.find(
    (other) =>
      sources.includes(other.rule) &&
      other.severity !== 'tail' &&
      other.cells.some((cell) => draft.cells.includes(cell)),
  );
  return cause?.id ?? null;
}
