// What became of each finding of a text: open, corrected or ignored; and which corrections can be made together.
import type { Acceptance } from '../checking/finding';
import type { Narrative } from '../files/narrative/narrative';
import type { NarrativeFinding, NarrativeKind, NarrativeSeverity } from '../proofreading/finding';
import { findingKeys } from './proofreading-keys';

export interface ProofreadItem {
  readonly key: string;
  readonly finding: NarrativeFinding;
  readonly standing: 'open' | 'accepted' | 'ignored';
  /** Why it is ignored. */
  readonly ignored: Acceptance | null;
  /** Its correction can be made now: there is one, and no other was made at the same place. */
  readonly fixable: boolean;
}

/** Which findings the user wants to see. */
export interface ProofreadFilter {
  readonly hidden: ReadonlySet<NarrativeSeverity>;
  /** Null: every kind. */
  readonly kind: NarrativeKind | null;
}

/** In the order of the findings, which is that of the text. */
export function itemsOf(
  narrative: Narrative,
  findings: readonly NarrativeFinding[],
  accepted: ReadonlySet<string>,
  ignored: Readonly<Record<string, Acceptance>>,
): readonly ProofreadItem[] {
  const keys = findingKeys(narrative, findings);
  const keyed = findings.map((finding, index) => ({ finding, key: keys[index] ?? '' }));
  const made = keyed.filter(({ key }) => accepted.has(key)).map(({ finding }) => finding);
  return keyed.map(({ key, finding }) => {
    const why = ignored[key] ?? null;
    const standing = accepted.has(key) ? 'accepted' : why === null ? 'open' : 'ignored';
    const fixable =
      standing === 'open' && finding.fix !== null && !made.some((other) => overlap(other, finding));
    return { key, finding, standing, ignored: why, fixable };
  });
}

/** The corrections that can be made together with those made; of two at one place the first. */
export function allFixable(items: readonly ProofreadItem[]): readonly string[] {
  const chosen: ProofreadItem[] = [];
  for (const item of items) {
    if (item.fixable && !chosen.some(({ finding }) => overlap(finding, item.finding))) chosen.push(item);
  }
  return chosen.map(({ key }) => key);
}

export function passes({ hidden, kind }: ProofreadFilter, { finding }: ProofreadItem): boolean {
  return !hidden.has(finding.severity) && (kind === null || finding.kind === kind);
}

/** What is still to be settled of what the user wants to see. */
export function openItems(
  items: readonly ProofreadItem[],
  filter: ProofreadFilter,
): readonly ProofreadItem[] {
  return items.filter((item) => item.standing === 'open' && passes(filter, item));
}

/** The open item that passes the filter and comes next in the direction, round the ends of the text. */
export function neighbour(
  items: readonly ProofreadItem[],
  from: string | null,
  direction: 1 | -1,
  filter: ProofreadFilter,
): string | null {
  const count = items.length;
  const at = items.findIndex(({ key }) => key === from);
  // Before the first for the way forward, behind the last for the way back.
  const start = at >= 0 ? at : direction === 1 ? -1 : count;
  for (let step = 1; step <= count; step += 1) {
    const item = items[(start + direction * step + count * 2) % count];
    if (item !== undefined && item.standing === 'open' && passes(filter, item)) return item.key;
  }
  return null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Two insertions at one place count too: which comes first nobody knows. */
function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
