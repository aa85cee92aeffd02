// Every kind of proofreading that is arithmetic, written out.
import type { RelationRule } from './relation-rule';
import { CAUSE_RULES } from './rules/cause-rules';
import { DIFFERENCE_RULE, RATE_RULE } from './rules/change-rules';
import { CONFLICT_RULE } from './rules/conflict-rule';
import { LIST_RULE } from './rules/list-rule';
import { COMPLETION_RULE, SHARE_RULE } from './rules/ratio-rules';
import { TABLE_RULE } from './rules/table-rule';
import { WHOLE_RULE } from './rules/whole-rule';

export const RELATION_RULES: readonly RelationRule[] = [
  TABLE_RULE,
  CONFLICT_RULE,
  LIST_RULE,
  WHOLE_RULE,
  SHARE_RULE,
  COMPLETION_RULE,
  DIFFERENCE_RULE,
  RATE_RULE,
  ...CAUSE_RULES,
];
