// The session that drives the pane: keeps the state, listens to the host, re-checks what was touched.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepAnswers, recallAnswers, takeAnswers } from './answers-keeper';
import type { RulePack } from '../checking/packs/rule-pack';
import type { Desk } from './desk';
import { parseRef } from '../workbook/address';
import type { CellRef } from '../workbook/workbook';
import type { AnswerValue } from '../writing/question';
import type { Host, HostChange, HostFailure } from './host';
import {
  answered,
  drafted,
  type Engine,
  INITIAL_STATE,
  type Notice,
  replaceSheets,
  reviewed,
  type SessionState,
} from './state';
import { writePaper } from './write-paper';

/** Typing in a grid comes in bursts; one check after the burst is enough. */
const SETTLE_MS = 300;
/** How soon a busy host is asked again. */
const RETRY_MS = 1000;

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Reads the host's workbook and checks it; what was known of another one (answers, last year's) is dropped. */
  load(): Promise<void>;
  /** Opens last year's workbook; the checks and the text that need it follow. */
  openPrior(name: string, bytes: ArrayBuffer): Promise<void>;
  removePrior(): void;
  /** The user's own rules in place of those before; they hold for whatever workbook is open. */
  setRules(rules: RulePack | null): void;
  answer(id: string, value: AnswerValue): void;
  /** Takes the answers of an answers file over those given. */
  loadAnswers(text: string): void;
  showBook(index: number): void;
  selectFinding(id: string | null): void;
  /** Selects a cell (`sheet!A1`, or the first cell of a rectangle) in the host. */
  locate(cell: string): Promise<void>;
  /** Whether the host has a sheet for the text. */
  readonly writesText: boolean;
  writeText(overwrite: boolean): Promise<void>;
  /** Whether the host has a place for the working paper. */
  readonly writesPaper: boolean;
  writePaper(): Promise<void>;
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
  const reading = readingOf(desk, settleMs);
  return {
    store,
    load: () => {
      store.setState(({ rules }) => ({ ...INITIAL_STATE, rules, phase: 'loading' }));
      return reading.whole();
    },
    openPrior: async (name, bytes) => {
      update({ checking: true });
      const result = await host.readFile(name, bytes);
      if (result.kind === 'failed') update({ notice: result, checking: false });
      else step((state) => reviewed({ ...state, prior: result.value, notice: null }, engine));
    },
    removePrior: () => step((state) => reviewed({ ...state, prior: null }, engine)),
    setRules: (rules) => step((state) => reviewed({ ...state, rules }, engine)),
    answer: (id, value) => {
      step((state) => drafted(answered(state, id, value), engine));
      keepAnswers(desk);
    },
    loadAnswers: (text) => takeAnswers(desk, text),
    showBook: (shown) => update({ shown, selected: null }),
    selectFinding: (selected) => update({ selected }),
    locate: async (cell) => {
      const place = firstCell(cell);
      const result = place === undefined ? undefined : await host.selectCell(place);
      if (result?.kind === 'failed') update({ notice: result });
    },
    writesText: host.writeText !== undefined,
    writeText: async (overwrite) => {
      const { drafts, shown } = store.getState();
      const text = drafts[shown]?.text;
      if (text === undefined || host.writeText === undefined) return;
      const result = await host.writeText(text, { overwrite });
      update({ notice: result.kind === 'taken' ? { kind: 'sheet-taken', sheet: result.sheet } : result });
    },
    writesPaper: host.writeSheet !== undefined,
    writePaper: () => writePaper(desk),
    notify: (notice) => update({ notice }),
    dismissNotice: () => update({ notice: null }),
    close: () => reading.stop(),
  };
}

/** Reads everything; gives the failure that is worth another try, or null. */
function reader(desk: Desk): () => Promise<HostFailure | null> {
  const { host, store, engine, step } = desk;
  let latest = 0;
  return async () => {
    const mine = ++latest;
    store.setState({ checking: true });
    const result = await host.readWorkbook();
    // A later reading has begun: its answer counts.
    if (mine !== latest) return null;
    if (result.kind === 'done') {
      step((state) => reviewed({ ...state, workbook: result.value }, engine));
      await recallAnswers(desk);
    } else if (result.busy === true) return result;
    else
      store.setState({ phase: 'failed', failure: result.message, checking: false, review: null, drafts: [] });
    return null;
  };
}

/** Reads only these sheets; false where that did not do. */
async function readTouched(desk: Desk, names: readonly string[]): Promise<boolean> {
  const { host, engine, step } = desk;
  const result = await host.readSheets(names);
  // A sheet that is gone, or whatever else kept the host from answering: look at the whole workbook.
  if (result.kind === 'failed' || result.value.length < names.length) return false;
  step((state) =>
    state.workbook === null
      ? state
      : reviewed({ ...state, workbook: replaceSheets(state.workbook, result.value) }, engine),
  );
  await recallAnswers(desk);
  return true;
}

interface Reading {
  /** Reads everything, now. */
  whole(): Promise<void>;
  stop(): void;
}

/** Reads what the host reports as changed once it is quiet, and everything when asked. */
function readingOf(desk: Desk, settleMs: number): Reading {
  const touched = new Set<string>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = reader(desk);
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), ms);
  };
  const whole = async () => {
    if ((await read()) === null) return;
    everything = true;
    schedule(RETRY_MS);
  };
  const settle = async () => {
    const names = [...touched];
    const all = everything;
    touched.clear();
    everything = false;
    if (all || !(await readTouched(desk, names))) await whole();
  };
  const unsubscribe = desk.host.onChanged((change: HostChange) => {
    if (change.kind === 'workbook') everything = true;
    else change.names.forEach((name) => touched.add(name));
    if (desk.store.getState().review !== null) desk.store.setState({ checking: true });
    schedule(settleMs);
  });
  return {
    whole,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

function firstCell(reference: string): CellRef | undefined {
  const split = reference.lastIndexOf('!');
  const address = reference.slice(split + 1).split(':')[0] ?? '';
  return parseRef(`${reference.slice(0, split)}!${address}`);
}
