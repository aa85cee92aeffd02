// What was filled in outlives the visit: kept by the host under whose book it is, and offered again the year after.
import type { Desk } from './desk';
import { joined, savedOf, takenUp } from './kept-parts';
import type { Host } from './host';
import { EMPTY_STATE, mergeStates, parseState, type SavedState, stateText } from './saved-state';
import type { Notice } from './notice';
import { drafted, type SessionState } from './state';
import { stateKeys } from './state-keys';

export interface StateKeeper {
  /** Takes up what an earlier visit kept for the book now at hand; what was filled in since then beats it. */
  recall(): Promise<void>;
  /** Keeps what is filled in now; says so, once a workbook, where the host cannot. */
  keep(): void;
}

/** What the host was last seen to keep: its text, and the state it stands for. */
interface Base {
  readonly key: string;
  readonly text: string | null;
  readonly state: SavedState;
}

type Store = Required<Pick<Host, 'loadState' | 'saveState'>>;

/** Another pane may write between any reading and the writing after it, but not every time. */
const MOST_TRIES = 5;
const CROWDED = '另一个窗格一直在保存，这里填写的内容没有存下。请关闭另一个窗格，再改动一处即可重新保存。';
const UNREADABLE =
  '另一个窗格或更新版本的程序保存了这里读不懂的内容，没有动它；这里填写的内容没有存下。请下载填写内容、导出例外后再试。';
const NOBODYS =
  '认不出这份工作簿的单位名称或年度，填写的内容和例外说明不保存。请填好单位名称和年度，或下载、导出后留底。';

export function stateKeeper(desk: Desk): StateKeeper {
  const { host } = desk;
  if (!keeps(host)) return { recall: () => Promise.resolve(), keep: () => undefined };
  let base: Base | null = null;
  let saving = false;
  let changed = false;
  // One at a time: what is filled in meanwhile goes with the next.
  const save = async () => {
    saving = true;
    while (changed) {
      changed = false;
      const before = base;
      if (before === null || before.key !== desk.store.getState().keptFor) break;
      const after = await written(desk, host, before);
      if (base === before) base = after;
    }
    saving = false;
  };
  return {
    recall: async () => {
      const keys = stateKeys(desk.store.getState().review);
      if (keys === null || keys.now === desk.store.getState().keptFor) return;
      const opened = await openedState(host, keys.now);
      const last = await host.loadState(keys.last);
      // Another workbook has been opened in the meantime.
      if (stateKeys(desk.store.getState().review)?.now !== keys.now) return;
      base = opened.base;
      const lastYear = last.kind === 'done' ? stateIn(last.value) : EMPTY_STATE;
      desk.step((state) => drafted(recalled(state, opened, lastYear, keys.now), desk.engine));
    },
    keep: () => {
      changed = true;
      const { review } = desk.store.getState();
      if (review !== null && stateKeys(review) === null) tellUnkept(desk.store, NOBODYS);
      else if (!saving) void save();
    },
  };
}

function keeps(host: Host): host is Host & Store {
  return host.loadState !== undefined && host.saveState !== undefined;
}

interface Opened {
  /** Null where nothing may be written. */
  readonly base: Base | null;
  readonly notice: Notice | null;
}

async function openedState(store: Store, key: string): Promise<Opened> {
  const found = await store.loadState(key);
  if (found.kind === 'failed') return notKept(found.message);
  const text = found.value;
  const parsed = text === null ? null : parseState(text);
  if (text === null || parsed === null)
    return { base: { key, text: null, state: EMPTY_STATE }, notice: null };
  if (parsed.kind === 'state') return { base: { key, text, state: parsed.state }, notice: null };
  if (parsed.kind === 'newer') return { base: null, notice: { kind: 'state-newer' } };
  // Somebody may be able to read it: only once it stands somewhere else may its place be written.
  const problem = await setAside(store, key, text);
  return problem === null
    ? { base: { key, text, state: EMPTY_STATE }, notice: { kind: 'state-damaged' } }
    : notKept(problem);
}

function notKept(message: string): Opened {
  return { base: null, notice: { kind: 'state-not-kept', message } };
}

/** Under a key of its own, beside whatever was set aside before; gives what is in the way, or null. */
async function setAside(store: Store, key: string, text: string): Promise<string | null> {
  for (let number = 1; ; number += 1) {
    const result = await store.saveState(`${key}/damaged${number === 1 ? '' : `-${number}`}`, text, null);
    if (result.kind === 'failed') return result.message;
    if (result.kind === 'kept' || result.text === text) return null;
  }
}

function recalled(state: SessionState, opened: Opened, lastYear: SavedState, key: string): SessionState {
  return {
    ...takenUp(state, opened.base?.state ?? EMPTY_STATE),
    lastYear: lastYear.answers,
    lastYearStyle: lastYear.style,
    keptFor: key,
    unkept: opened.base === null,
    notice: opened.notice ?? state.notice,
  };
}

/** Writes what is filled in now, over `base` or, where another pane was faster, together with what that one kept. */
async function written({ store, engine, step }: Desk, host: Store, base: Base): Promise<Base> {
  let seen = base;
  let mine = savedOf(store.getState(), base.state);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const text = stateText(mine);
    if (text === seen.text) return seen;
    const result = await host.saveState(seen.key, text, seen.text);
    if (result.kind === 'kept') {
      if (store.getState().unkept) store.setState({ unkept: false });
      return { key: seen.key, text, state: mine };
    }
    if (result.kind === 'failed') {
      tellUnkept(store, result.message);
      return seen;
    }
    const parsed = result.text === null ? null : parseState(result.text);
    if (parsed !== null && parsed.kind !== 'state') {
      tellUnkept(store, UNREADABLE);
      return seen;
    }
    const theirs = parsed?.state ?? EMPTY_STATE;
    const before = mine;
    mine = mergeStates(seen.state, before, theirs);
    seen = { key: seen.key, text: result.text, state: theirs };
    step((state) => (state.keptFor === base.key ? drafted(joined(state, before, mine), engine) : state));
  }
  tellUnkept(store, CROWDED);
  return seen;
}

function tellUnkept(store: Desk['store'], message: string): void {
  if (!store.getState().unkept) store.setState({ unkept: true, notice: { kind: 'state-not-kept', message } });
}

function stateIn(text: string | null): SavedState {
  const parsed = text === null ? null : parseState(text);
  return parsed?.kind === 'state' ? parsed.state : EMPTY_STATE;
}
