// The list of rules as the contract's `rules` array.
import type { RuleInfo } from '../checking/rule-info';

export function rulesJson(rules: readonly RuleInfo[]): readonly RuleInfo[] {
  return rules.map(({ id, title, relation, basis, severity, kind, years, source, changed }) => ({
    id,
    title,
    relation,
    basis,
    severity,
    kind,
    years,
    source,
    ...(changed === undefined ? {} : { changed }),
  }));
}
