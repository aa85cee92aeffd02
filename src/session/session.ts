// The session that drives the pane: keeps the state, listens to the host, re-checks what was touched.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RulePack } from '../checking/packs/rule-pack';
import { type CopyActions, copyActions } from './copy-actions';
import type { Desk } from './desk';
import { type FillingActions, fillingActions } from './filling-actions';
import type { Host } from './host';
import { type HostActions, hostActions } from './host-actions';
import type { Notice } from './notice';
import { type MarkActions, markActions } from './mark-findings';
import { readingOf } from './reading';
import { type Engine, INITIAL_STATE, reviewed, type SessionState } from './state';
import { stateKeeper } from './state-keeper';
import { type TextActions, textActions } from './text-actions';

/** Typing in a grid comes in bursts; one check after the burst is enough. */
const SETTLE_MS = 300;

export interface Session extends CopyActions, FillingActions, HostActions, MarkActions, TextActions {
  readonly store: StoreApi<SessionState>;
  /** Reads the host's workbook and checks it; what was known of another one (answers, last year's) is dropped. */
  load(): Promise<void>;
  /** The user's own rules in place of those before; they hold for whatever workbook is open. */
  setRules(rules: RulePack | null): void;
  showBook(index: number): void;
  selectFinding(id: string | null): void;
  notify(notice: Notice): void;
  dismissNotice(): void;
  /** Ends the subscription to the host. */
  close(): void;
}

/** A session over `host`; nothing is read before `load`. */
export function createSession(host: Host, engine: Engine, settleMs: number = SETTLE_MS): Session {
  const store = createStore<SessionState>(() => INITIAL_STATE);
  const update = (next: Partial<SessionState>) => store.setState(next);
  const step = (change: (state: SessionState) => SessionState) => {
    try {
      store.setState(change(store.getState()));
    } catch (error) {
      // A bug of ours must not freeze the pane on figures that are no longer true.
      const failure = error instanceof Error ? error.message : String(error);
      update({ phase: 'failed', failure, review: null, drafts: [], checking: false });
    }
  };
  const desk: Desk = { host, store, engine, step };
  const keeper = stateKeeper(desk);
  const text = textActions(desk, () => keeper.keep());
  const reading = readingOf(desk, keeper, settleMs);
  return {
    ...fillingActions(desk, () => keeper.keep()),
    ...hostActions(desk, () => text.wroteText('sheet')),
    ...markActions(desk),
    ...copyActions(desk, () => text.wroteText('file')),
    ...text,
    store,
    load: () => {
      store.setState((state) => ({ ...INITIAL_STATE, ...outlasting(state), phase: 'loading' }));
      return reading.whole();
    },
    setRules: (rules) => step((state) => reviewed({ ...state, rules }, engine)),
    showBook: (shown) => update({ shown, selected: null }),
    selectFinding: (selected) => update({ selected }),
    notify: (notice) => update({ notice }),
    dismissNotice: () => update({ notice: null }),
    close: () => reading.stop(),
  };
}

/** What was said of a text before any workbook was open is nobody else's. */
function outlasting({ rules, review, ignored, corrected, ticked }: SessionState): Partial<SessionState> {
  return review === null ? { rules, ignored, corrected, ticked } : { rules };
}
