// The list of checks that are not arithmetic.
import { codeSetRules } from './code-set-rules';
import { emptyTableRules } from './empty-table-rules';
import { frameRules } from './frame-rules';
import { levelRules } from './level-rules';
import { negativeRules } from './negative-rules';
import { readingRules } from './reading-problems';
import { ownRuleRules } from './own-rule-rules';
import { priorRules } from './prior-rules';
import type { StructuralRule } from './structural-rule';
import { subjectRules } from './subject-rules';
import { threePublicRules } from './three-public-rules';
import { typedTotalRules } from './typed-total-rules';
import { usageRules } from './usage-rules';
import { workbookRules } from './workbook-rules';

export const structuralRules: readonly StructuralRule[] = [
  ...levelRules,
  ...emptyTableRules,
  ...threePublicRules,
  ...codeSetRules,
  ...workbookRules,
  ...priorRules,
  ...readingRules,
  ...subjectRules,
  ...frameRules,
  ...negativeRules,
  ...typedTotalRules,
  ...usageRules,
  ...ownRuleRules,
];
