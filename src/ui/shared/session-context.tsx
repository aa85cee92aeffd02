// Gives components the session and its state.
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Proofreading } from '../../session/proofreading-session';
import type { ProofreadingState } from '../../session/proofreading-state';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/state';

const SessionContext = createContext<Session | null>(null);
const ProofreadingContext = createContext<Proofreading | null>(null);

export function SessionProvider(props: {
  readonly session: Session;
  readonly proofreading: Proofreading;
  readonly children: ReactNode;
}) {
  return (
    <SessionContext value={props.session}>
      <ProofreadingContext value={props.proofreading}>{props.children}</ProofreadingContext>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

/** A part of the session's state; re-renders when that part changes. */
export function useSessionState<T>(selector: (state: SessionState) => T): T {
  return useStore(useSession().store, selector);
}

/** The book on show with its report and prior book. */
export function useShownBook() {
  return useSessionState((state) => state.review?.books[state.shown] ?? null);
}

export function useShownDraft() {
  return useSessionState((state) => state.drafts[state.shown] ?? null);
}

export function useProofreading(): Proofreading {
  const proofreading = useContext(ProofreadingContext);
  if (proofreading === null) throw new Error('useProofreading outside SessionProvider');
  return proofreading;
}

export function useProofreadingState<T>(selector: (state: ProofreadingState) => T): T {
  return useStore(useProofreading().store, selector);
}
