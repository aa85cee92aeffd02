// The list of rules as text: one block a rule.
import type { RuleInfo } from '../checking/rule-info';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;
const KIND = { 'final-accounts': '决算', budget: '预算' } as const;

export function rulesText(rules: readonly RuleInfo[]): readonly string[] {
  return rules.flatMap(({ id, title, relation, basis, severity, kind }) => [
    `【${id}】${title}（${kind === null ? '决算、预算' : KIND[kind]}，${SEVERITY[severity]}）`,
    ...relation.split('\n').map((line) => `  ${line}`),
    `  依据：${basis}`,
  ]);
}
