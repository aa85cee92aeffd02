// The list of rules as the contract's `rules` array: those of the tables, then those of the texts.
import type { RuleInfo } from '../checking/rule-info';
import type { NarrativeKind } from '../proofreading/finding';
import type { NarrativeRule } from '../proofreading/narrative-rule';
import { NARRATIVE_BASIS } from './narrative-kinds';

/** `narrativeKind`: what the findings of a rule about texts carry as their `kind`. */
type ListedRule = RuleInfo & { readonly narrativeKind?: NarrativeKind };

export function rulesJson(
  rules: readonly RuleInfo[],
  narrative: readonly NarrativeRule[],
): readonly ListedRule[] {
  return [...rules.map(tableRule), ...narrative.map(narrativeRule)];
}

function tableRule(rule: RuleInfo): ListedRule {
  const { id, title, relation, basis, severity, kind, years, source, changed } = rule;
  const listed = { id, title, relation, basis, severity, kind, years, source };
  return changed === undefined ? listed : { ...listed, changed };
}

function narrativeRule({ id, title, severity, kind }: NarrativeRule): ListedRule {
  return {
    id,
    title,
    relation: title,
    basis: NARRATIVE_BASIS[kind],
    severity,
    kind: null,
    years: { from: null, until: null },
    source: 'built-in',
    narrativeKind: kind,
  };
}
