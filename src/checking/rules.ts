// The list of every rule with what is known about it (`gouji rules`, the rule book).
import type { RulePack } from './packs/rule-pack';
import { BUILT_IN, ruleSetOf } from './packs/rule-set';
import type { RuleInfo } from './rule-info';

const ALWAYS = { from: null, until: null } as const;
const NO_PACKS: readonly RulePack[] = [];

/** Every rule in the order in which they are checked and reported: the built-in ones, and those of the packs. */
export function allRules(packs: readonly RulePack[] = NO_PACKS): readonly RuleInfo[] {
  const set = ruleSetOf(packs);
  const arithmetic = set.relations.map(({ rule, kinds, source, changed }): RuleInfo => {
    const { id, title, basis, severity, years, blocks } = rule;
    const relation = blocks.map((block) => block.text).join('\n');
    const [kind, ...others] = kinds;
    const only = others.length > 0 ? null : (kind ?? null);
    return { id, title, relation, basis, severity, kind: only, years, source, ...changeOf(changed) };
  });
  const structural = set.structural.map(({ rule, changed }): RuleInfo => {
    const { id, title, relation, basis, severity, kind } = rule;
    const years = ALWAYS;
    return { id, title, relation, basis, severity, kind, years, source: BUILT_IN, ...changeOf(changed) };
  });
  const recognised = set.recognisers.map(({ rule, changed }): RuleInfo => {
    const { id, title, relation, basis, severity } = rule;
    const years = ALWAYS;
    return {
      id,
      title,
      relation,
      basis,
      severity,
      kind: null,
      years,
      source: BUILT_IN,
      ...changeOf(changed),
    };
  });
  return [...arithmetic, ...structural, ...recognised];
}

function changeOf(changed: string | null): Pick<RuleInfo, 'changed'> {
  return changed === null ? {} : { changed };
}
