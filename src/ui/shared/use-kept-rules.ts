// Puts the kept rules to use as soon as the pane is there, whichever of its places is open.
import { useEffect } from 'react';
import { parsePack } from '../../checking/packs/rule-pack';
import { ownRulesMessages } from '../own-rules-messages';
import { keptRuleText } from './kept-rule-text';
import { useSession } from './session-context';

export function useKeptRules(): void {
  const session = useSession();
  useEffect(() => {
    const text = keptRuleText();
    if (text.trim() !== '') session.setRules(parsePack(text, ownRulesMessages.source));
  }, [session]);
}
