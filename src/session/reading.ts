// Reads the host's workbook: everything when asked, and what the host reports as changed once it is quiet.
import type { Desk } from './desk';
import type { HostChange, HostFailure } from './host';
import { replaceSheets, reviewed } from './state';
import type { StateKeeper } from './state-keeper';

/** How soon a busy host is asked again. */
const RETRY_MS = 1000;
/** After so many tries in vain the user is told why nothing happens. */
const PATIENCE = 5;

/** Reads everything; gives the failure that is worth another try, or null. */
function reader(desk: Desk, keeper: StateKeeper): () => Promise<HostFailure | null> {
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
      await keeper.recall();
    } else if (result.busy === true) return result;
    else
      store.setState({ phase: 'failed', failure: result.message, checking: false, review: null, drafts: [] });
    return null;
  };
}

/** Reads only these sheets; false where that did not do. */
async function readTouched(desk: Desk, keeper: StateKeeper, names: readonly string[]): Promise<boolean> {
  const { host, engine, step } = desk;
  const result = await host.readSheets(names);
  // A sheet that is gone, or whatever else kept the host from answering: look at the whole workbook.
  if (result.kind === 'failed' || result.value.length < names.length) return false;
  step((state) =>
    state.workbook === null
      ? state
      : reviewed({ ...state, workbook: replaceSheets(state.workbook, result.value) }, engine),
  );
  await keeper.recall();
  return true;
}

export interface Reading {
  /** Reads everything, now. */
  whole(): Promise<void>;
  stop(): void;
}

/** Reads what the host reports as changed once it is quiet, and everything when asked. */
export function readingOf(desk: Desk, keeper: StateKeeper, settleMs: number): Reading {
  const touched = new Set<string>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = reader(desk, keeper);
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), ms);
  };
  let inVain = 0;
  const whole = async () => {
    const busy = await read();
    inVain = busy === null ? 0 : inVain + 1;
    if (busy === null) return;
    if (inVain === PATIENCE) desk.store.setState({ notice: { kind: 'failed', message: busy.message } });
    everything = true;
    schedule(RETRY_MS);
  };
  const settle = async () => {
    const names = [...touched];
    const all = everything;
    touched.clear();
    everything = false;
    if (all || !(await readTouched(desk, keeper, names))) await whole();
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
