// The user's own rules as they are kept on this computer.
import { parsePack, type RulePack } from '../../checking/packs/rule-pack';
import { ownRulesMessages } from '../own-rules-messages';
import { keptRuleText } from './kept-rule-text';

/** Null where there are none. */
export function keptRules(): RulePack | null {
  const text = keptRuleText();
  return text.trim() === '' ? null : parsePack(text, ownRulesMessages.source);
}
