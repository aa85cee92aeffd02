// What is known about a rule without running it (contract "answers, rules").
import type { DocumentKind } from '../facts/book';
import type { RuleSeverity } from './finding';
import type { Years } from './language/ast';

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  /** Scope, conditions and relations as the rule text has them, line by line; or what must hold, in words. */
  readonly relation: string;
  readonly basis: string;
  readonly severity: RuleSeverity;
  /** Null for a rule of any kind of document. */
  readonly kind: DocumentKind | null;
  /** Null bounds are open. */
  readonly years: Years;
  /** `built-in`, or the file it was read from. */
  readonly source: string;
  /** What a rule pack changed, in words (已停用…, 已改为提示…); absent where the rule is as it came. */
  readonly changed?: string;
}
