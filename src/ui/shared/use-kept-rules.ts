// Puts the kept rules to use as soon as the pane is there, whichever of its places is open.
import { useEffect } from 'react';
import { keptRules } from './kept-rules';
import { useSession } from './session-context';

export function useKeptRules(): void {
  const session = useSession();
  useEffect(() => {
    const rules = keptRules();
    if (rules !== null) session.setRules(rules);
  }, [session]);
}
