// The open workbook read and checked as the pane does on opening, for a host that shows no pane.
import type { RulePack } from '../checking/packs/rule-pack';
import type { Host, HostFailure, HostResult } from './host';
import { natureAnswered } from './nature-answered';
import type { Review } from './review';
import { EMPTY_STATE, parseState, type SavedState } from './saved-state';
import type { Engine } from './state';
import { stateKeys } from './state-keys';
import { withAccepted } from './with-accepted';

/** Why what an earlier visit kept is not used: it could not be asked for, makes no sense, or a later version wrote it. */
export type Unrecalled = 'unread' | 'damaged' | 'newer';

export interface OpenCheck {
  readonly kind: 'checked';
  /** What was accepted is marked in it. */
  readonly review: Review;
  /** The workbook that was opened as last year's in an earlier visit; it is not at hand here. */
  readonly priorName: string | null;
  readonly unrecalled: Unrecalled | null;
}

/** What it needs of the host. */
export type CheckedHost = Pick<Host, 'readWorkbook' | 'loadState'>;

/** How soon a busy host is asked again, and how often. */
const RETRY_MS = 1000;
const TRIES = 5;

/** Nothing is written; a failure says what to do. Kept answers and exceptions count as in the pane. */
export async function checkOpenWorkbook(
  host: CheckedHost,
  review: Engine['review'],
  rules: RulePack | null,
  retryMs: number = RETRY_MS,
): Promise<OpenCheck | HostFailure> {
  const read = await readPatiently(host, retryMs);
  if (read.kind === 'failed') return read;
  const options = { ...(rules === null ? {} : { rules: [rules] }), nature: null };
  const first = review(read.value, options);
  const { state, unrecalled } = await recalled(host, first);
  const nature = natureAnswered(state.answers);
  const all = nature === null ? first : review(read.value, { ...options, nature });
  return {
    kind: 'checked',
    review: withAccepted(all, state.exceptions),
    priorName: state.priorLink?.name ?? null,
    unrecalled,
  };
}

async function readPatiently(host: CheckedHost, retryMs: number): ReturnType<Host['readWorkbook']> {
  for (let tries = 1; ; tries += 1) {
    const result = await host.readWorkbook();
    if (result.kind === 'done' || result.busy !== true || tries === TRIES) return result;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

interface Recalled {
  readonly state: SavedState;
  readonly unrecalled: Unrecalled | null;
}

async function recalled(host: CheckedHost, review: Review): Promise<Recalled> {
  const keys = stateKeys(review);
  if (keys === null || host.loadState === undefined) return { state: EMPTY_STATE, unrecalled: null };
  return stateIn(await host.loadState(keys.now));
}

function stateIn(kept: HostResult<string | null>): Recalled {
  if (kept.kind === 'failed') return { state: EMPTY_STATE, unrecalled: 'unread' };
  if (kept.value === null) return { state: EMPTY_STATE, unrecalled: null };
  const parsed = parseState(kept.value);
  return parsed.kind === 'state'
    ? { state: parsed.state, unrecalled: null }
    : { state: EMPTY_STATE, unrecalled: parsed.kind };
}
