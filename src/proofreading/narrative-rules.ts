// Every kind of proofreading, arithmetic or not, by id.
import type { NarrativeRule } from './narrative-rule';
import { RELATION_RULES } from './relations/relation-rules';
import { PROOF_RULES } from './rules/proof-rules';

export const NARRATIVE_RULES: readonly NarrativeRule[] = [...RELATION_RULES, ...PROOF_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
