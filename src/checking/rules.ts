// The list of every rule with what is known about it (`gouji rules`, the rule book).
import { builtInRules } from './built-in-rules';
import { recognisers } from './recognisers/recognisers';
import type { RuleInfo } from './rule-info';
import { structuralRules } from './structure/structural-rules';

const ALWAYS = { from: null, until: null } as const;
const BUILT_IN = 'built-in';

/** Every built-in rule, in the order in which they are checked and reported. */
export function allRules(): readonly RuleInfo[] {
  const arithmetic = builtInRules().map(({ id, title, basis, severity, years, blocks }): RuleInfo => {
    const relation = blocks.map((block) => block.text).join('\n');
    return { id, title, relation, basis, severity, kind: 'final-accounts', years, source: BUILT_IN };
  });
  const structural = structuralRules.map(({ id, title, relation, basis, severity, kind }): RuleInfo => {
    return { id, title, relation, basis, severity, kind, years: ALWAYS, source: BUILT_IN };
  });
  const recognised = recognisers.map(({ id, title, relation, basis, severity }): RuleInfo => {
    return { id, title, relation, basis, severity, kind: null, years: ALWAYS, source: BUILT_IN };
  });
  return [...arithmetic, ...structural, ...recognised];
}
