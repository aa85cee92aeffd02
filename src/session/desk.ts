// The session's means, handed to the parts that use them.
import type { StoreApi } from 'zustand/vanilla';
import type { Host } from './host';
import type { Engine, SessionState } from './state';

export interface Desk {
  readonly host: Host;
  readonly store: StoreApi<SessionState>;
  readonly engine: Engine;
  /** A step to the next state; a throw of ours becomes the state `failed`. */
  readonly step: (change: (state: SessionState) => SessionState) => void;
}
