// What is known of the text being proofread, and the pure steps from one state to the next.
import type { Acceptance } from '../checking/finding';
import type { NarrativeSeverity, ProofreadReport } from '../proofreading/finding';
import type { OpenedNarrative, Proofread, TablesUse } from './narrative-work';
import {
  allFixable,
  itemsOf,
  neighbour,
  openItems,
  type ProofreadFilter,
  type ProofreadItem,
} from './proofreading-items';

export interface ProofreadText extends OpenedNarrative {
  /** The file's name; null for a text that was pasted. */
  readonly name: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ProofreadingState {
  /** Reading a file, or proofreading the text that is open. */
  readonly busy: 'reading' | 'proofreading' | null;
  /** Why a file could not be read or a text not be proofread. */
  readonly failure: string | null;
  readonly text: ProofreadText | null;
  /** Grows with every text that is asked for, whether or not it can be read. */
  readonly asked: number;
  /** Grows with every text that is opened. */
  readonly opened: number;
  /** Null until the text has been proofread. */
  readonly report: ProofreadReport | null;
  readonly tables: TablesUse;
  /** Hold the text against the workbook even where that seems to be somebody else's. */
  readonly anyway: boolean;
  /** Keys of the findings whose corrections were made. */
  readonly accepted: ReadonlySet<string>;
  /** `accepted` before each step, to be undone one by one. */
  readonly past: readonly ReadonlySet<string>[];
  readonly selected: string | null;
  readonly filter: ProofreadFilter;
}

export const INITIAL_PROOFREADING: ProofreadingState = {
  busy: null,
  failure: null,
  text: null,
  asked: 0,
  opened: 0,
  report: null,
  tables: { kind: 'none' },
  anyway: false,
  accepted: new Set(),
  past: [],
  selected: null,
  filter: { hidden: new Set(), kind: null },
};

export type Ignored = Readonly<Record<string, Acceptance>>;

/** The findings with what became of them; none before the text was proofread. */
export function proofreadItems(
  state: Pick<ProofreadingState, 'text' | 'report' | 'accepted'>,
  ignored: Ignored,
): readonly ProofreadItem[] {
  const { text, report, accepted } = state;
  return text === null || report === null ? [] : itemsOf(text.narrative, report.findings, accepted, ignored);
}

/** `corrected`: keys of corrections that were made in an earlier visit; those of other texts fall away with the report. */
export function textOpened(
  state: ProofreadingState,
  text: ProofreadText,
  corrected: readonly string[],
): ProofreadingState {
  return {
    ...INITIAL_PROOFREADING,
    filter: { ...state.filter, kind: null },
    asked: state.asked,
    opened: state.opened + 1,
    accepted: new Set(corrected),
    text,
  };
}

/** No text; how many there were, and what is to be shown of the next, stays. */
export function left({ filter, asked, opened }: ProofreadingState): ProofreadingState {
  return { ...INITIAL_PROOFREADING, filter, asked, opened };
}

/** A fresh report: corrections that it does not make any more are no longer made, and the user stays at the place. */
export function reported(
  state: ProofreadingState,
  { report, tables }: Proofread,
  ignored: Ignored,
): ProofreadingState {
  const next = { ...state, report, tables, busy: null, failure: null };
  const items = proofreadItems(next, ignored);
  const keys = new Set(items.map(({ key }) => key));
  const kept = (set: ReadonlySet<string>) => new Set([...set].filter((key) => keys.has(key)));
  const place = proofreadItems(state, ignored).find(({ key }) => key === state.selected)?.finding.start;
  const isHere = state.selected !== null && keys.has(state.selected);
  const onward = openItems(items, state.filter).find(({ finding }) => finding.start >= (place ?? Infinity));
  return {
    ...next,
    accepted: kept(state.accepted),
    past: state.past.map(kept),
    selected: isHere ? state.selected : (onward?.key ?? null),
  };
}

/** Makes a correction and goes on to the next open finding. */
export function fixAccepted(state: ProofreadingState, key: string, ignored: Ignored): ProofreadingState {
  const item = proofreadItems(state, ignored).find((one) => one.key === key);
  if (item?.fixable !== true) return state;
  return goneOn(withAccepted(state, new Set([...state.accepted, key])), key, ignored);
}

/** Makes every certain correction that is shown. */
export function allAccepted(state: ProofreadingState, ignored: Ignored): ProofreadingState {
  const keys = certainFixes(state, ignored);
  if (keys.length === 0) return state;
  return { ...withAccepted(state, new Set([...state.accepted, ...keys])), selected: null };
}

/** What `allAccepted` corrects. */
function certainFixes(state: ProofreadingState, ignored: Ignored): readonly string[] {
  return allFixable(openItems(proofreadItems(state, ignored), state.filter));
}

export function fixTakenBack(state: ProofreadingState, key: string): ProofreadingState {
  if (!state.accepted.has(key)) return state;
  return { ...withAccepted(state, new Set([...state.accepted].filter((one) => one !== key))), selected: key };
}

/** The step before, whatever it was. */
export function fixUndone(state: ProofreadingState): ProofreadingState {
  const accepted = state.past.at(-1);
  return accepted === undefined ? state : { ...state, accepted, past: state.past.slice(0, -1) };
}

/** To the open finding after or before the selected one. */
export function stepped(state: ProofreadingState, direction: 1 | -1, ignored: Ignored): ProofreadingState {
  const selected = neighbour(proofreadItems(state, ignored), state.selected, direction, state.filter);
  return { ...state, selected: selected ?? state.selected };
}

/** From a finding that is settled on to the next open one; nothing is selected where there is none. */
export function goneOn(state: ProofreadingState, key: string, ignored: Ignored): ProofreadingState {
  return { ...state, selected: neighbour(proofreadItems(state, ignored), key, 1, state.filter) };
}

export function severityToggled(state: ProofreadingState, severity: NarrativeSeverity): ProofreadingState {
  const { hidden, kind } = state.filter;
  const next = hidden.has(severity) ? [...hidden].filter((one) => one !== severity) : [...hidden, severity];
  return { ...state, filter: { kind, hidden: new Set(next) } };
}

function withAccepted(state: ProofreadingState, accepted: ReadonlySet<string>): ProofreadingState {
  return { ...state, accepted, past: [...state.past, state.accepted] };
}
