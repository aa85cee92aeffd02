// The session of a text being proofread: opens it, follows the workbook, corrects, saves.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NarrativeKind, NarrativeSeverity } from '../proofreading/finding';
import type { HostResult } from './host';
import type { MarkedDocument, NarrativeWork } from './narrative-work';
import { documentMarks } from './proofreading-file';
import { proofreadCorrected } from './proofread-corrected';
import {
  allAccepted,
  fixAccepted,
  fixTakenBack,
  fixUndone,
  goneOn,
  INITIAL_PROOFREADING,
  left,
  proofreadItems,
  type ProofreadingState,
  reported,
  severityToggled,
  stepped,
  textOpened,
} from './proofreading-state';
import type { Session } from './session';
import type { SessionState } from './state';

/** The session waits for the end of a burst of edits itself; this is for what comes of several readings. */
const SETTLE_MS = 200;

export interface Proofreading {
  readonly store: StoreApi<ProofreadingState>;
  /** Opens a .docx or .txt in place of the present text; one that cannot be read leaves that open. */
  open(name: string, bytes: ArrayBuffer): Promise<void>;
  /** The same with a text that was pasted. */
  paste(text: string): Promise<void>;
  /** Back to where a text is chosen. */
  leave(): void;
  /** Holds the text against the workbook although that seems to be another unit's or year's, or no longer. */
  compareAnyway(anyway: boolean): void;
  select(key: string | null): void;
  step(direction: 1 | -1): void;
  accept(key: string): void;
  acceptAll(): void;
  takeBack(key: string): void;
  undo(): void;
  /** Leaves the finding as it is, with the reason; kept with what is filled in. */
  ignore(key: string, why: { readonly reason: string; readonly by: string | null }): void;
  toggleSeverity(severity: NarrativeSeverity): void;
  showKind(kind: NarrativeKind | null): void;
  /** The .docx that is open, with corrections as changes and open findings as comments. */
  marked(date: Date): Promise<HostResult<MarkedDocument>>;
  /** Ends following the workbook. */
  close(): void;
}

export function createProofreading(
  session: Session,
  work: NarrativeWork,
  settleMs: number = SETTLE_MS,
): Proofreading {
  const store = createStore<ProofreadingState>(() => INITIAL_PROOFREADING);
  const run = runner(session, store, work);
  const open = opener(session, store, work, run.now);
  const stop = follow(session, () => {
    if (store.getState().text !== null) run.soon(settleMs);
  });
  return {
    ...stepsOf(session, store, () => run.soon(settleMs)),
    store,
    open: (name, bytes) => open(name, new Uint8Array(bytes)),
    paste: (text) => open(null, new TextEncoder().encode(text)),
    compareAnyway: (anyway) => {
      store.setState({ anyway });
      void run.now();
    },
    marked: async (date) => {
      const { text } = store.getState();
      if (text === null) throw new Error('no text is open');
      const { ignored } = session.store.getState();
      return work.mark(text.bytes, documentMarks(proofreadItems(store.getState(), ignored)), date);
    },
    close: () => {
      stop();
      run.stop();
    },
  };
}

type Store = StoreApi<ProofreadingState>;

/** What the user does that needs nobody's answer. */
type Steps = Omit<Proofreading, 'store' | 'open' | 'paste' | 'compareAnyway' | 'marked' | 'close'>;

function stepsOf(session: Session, store: Store, corrected: () => void): Steps {
  const ignored = () => session.store.getState().ignored;
  const keep = (keys: readonly string[], on: boolean) => {
    if (keys.length > 0) session.correct(keys, on);
  };
  const step = (change: (state: ProofreadingState) => ProofreadingState) => {
    const { accepted: before } = store.getState();
    store.setState(change(store.getState()));
    const { text, accepted } = store.getState();
    if (text === null || accepted === before) return;
    keep(
      [...accepted].filter((key) => !before.has(key)),
      true,
    );
    keep(
      [...before].filter((key) => !accepted.has(key)),
      false,
    );
    corrected();
  };
  return {
    leave: () => step(left),
    select: (selected) => step((state) => ({ ...state, selected })),
    step: (direction) => step((state) => stepped(state, direction, ignored())),
    accept: (key) => step((state) => fixAccepted(state, key, ignored())),
    acceptAll: () => step((state) => allAccepted(state, ignored())),
    takeBack: (key) => step((state) => fixTakenBack(state, key)),
    undo: () => step(fixUndone),
    ignore: (key, why) => {
      session.ignore(key, why);
      step((state) => goneOn(state, key, ignored()));
    },
    toggleSeverity: (severity) => step((state) => severityToggled(state, severity)),
    showKind: (kind) => step((state) => ({ ...state, filter: { ...state.filter, kind } })),
  };
}

/** Reads a text and has it proofread; of several that are opened at once the last counts. */
function opener(session: Session, store: Store, work: NarrativeWork, proofread: () => Promise<void>) {
  let latest = 0;
  return async (name: string | null, bytes: Uint8Array<ArrayBuffer>) => {
    const mine = ++latest;
    store.setState(({ asked }) => ({ busy: 'reading', failure: null, asked: asked + 1 }));
    const read = await work.read(bytes);
    if (mine !== latest) return;
    if (read.kind === 'failed') {
      const message = name === null ? read.message : `${name}：${read.message}`;
      return store.setState({ busy: null, failure: message });
    }
    const corrected = Object.keys(session.store.getState().corrected);
    store.setState(textOpened(store.getState(), { ...read.value, name, bytes }, corrected));
    await proofread();
  };
}

/** Proofreads the open text against the workbook as it is: now, or once nothing has asked for a while. */
function runner(session: Session, store: Store, work: NarrativeWork) {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = async () => {
    clearTimeout(timer);
    const { text, anyway } = store.getState();
    if (text === null) return;
    const mine = ++latest;
    store.setState({ busy: 'proofreading' });
    const { workbook, prior } = session.store.getState();
    const wanted = store.getState().accepted;
    const result = await proofreadCorrected(work, text.narrative, { workbook, prior, anyway }, wanted);
    if (mine !== latest || store.getState().text !== text) return;
    if (result.kind === 'failed') store.setState({ busy: null, failure: result.message });
    else {
      const { ignored } = session.store.getState();
      store.setState(reported(store.getState(), result.value, ignored));
    }
  };
  return {
    now,
    soon: (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), ms);
    },
    stop: () => {
      latest += 1;
      clearTimeout(timer);
    },
  };
}

/** Calls `changed` when there is another workbook or other cells; not while one is being opened. */
function follow(session: Session, changed: () => void): () => void {
  const seen = ({ workbook, prior }: SessionState) => [workbook, prior] as const;
  let before = seen(session.store.getState());
  return session.store.subscribe((state) => {
    if (state.phase === 'loading') return;
    const after = seen(state);
    if (after.every((one, index) => one === before[index])) return;
    before = after;
    changed();
  });
}
