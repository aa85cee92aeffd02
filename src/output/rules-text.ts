// The list of rules as text: one block a rule.
import { BUILT_IN } from '../checking/packs/rule-set';
import type { RuleInfo } from '../checking/rule-info';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;
const KIND = { 'final-accounts': '决算', budget: '预算' } as const;

export function rulesText(rules: readonly RuleInfo[]): readonly string[] {
  return rules.flatMap(({ id, title, relation, basis, severity, kind, source, changed }) => [
    `【${id}】${title}（${kind === null ? '决算、预算' : KIND[kind]}，${SEVERITY[severity]}）`,
    ...relation.split('\n').map((line) => `  ${line}`),
    ...(basis === '' ? [] : [`  依据：${basis}`]),
    ...(source === BUILT_IN ? [] : [`  来自：${source}`]),
    ...(changed === undefined ? [] : [`  ${changed}`]),
  ]);
}
