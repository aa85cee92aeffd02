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

/** Rules that say of a cell what the finding that names it as the wrong one says already. */
const SAID_OF_SUSPECTS: readonly string[] = ['R29'];

/** Finds, for each of the drafts, the first finding that it only repeats; null where it says something of its own. */
export function derivedCauses(drafts: readonly DraftFinding[]): (draft: DraftFinding) => string | null {
  const firsts = new Map<string, number>();
  const suspected = new Map<string, string>();
  for (const [index, { id, rule, severity, cells, suspects }] of drafts.entries()) {
    const [suspect, ...others] = suspects;
    if (suspect !== undefined && others.length === 0) suspected.set(suspect.cell, id);
    if (severity === 'tail') continue;
    for (const cell of cells) {
      const key = `${rule}|${cell}`;
      if (!firsts.has(key)) firsts.set(key, index);
    }
  }
  return ({ rule, severity, cells }) => {
    if (SAID_OF_SUSPECTS.includes(rule)) return suspected.get(cells[0] ?? '') ?? null;
    const sources = severity === 'tail' ? [] : (FOLLOWS_FROM[rule] ?? []);
    const found = sources.flatMap((source) => cells.flatMap((cell) => firsts.get(`${source}|${cell}`) ?? []));
    return found.length === 0 ? null : (drafts[Math.min(...found)]?.id ?? null);
  };
}
