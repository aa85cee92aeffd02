// The list of rules as text: one block a rule, those of the tables first, then those of the texts.
import { BUILT_IN } from '../checking/packs/rule-set';
import type { RuleInfo } from '../checking/rule-info';
import type { NarrativeRule } from '../proofreading/narrative-rule';
import { NARRATIVE_BASIS, NARRATIVE_KINDS } from './narrative-kinds';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;
const KIND = { 'final-accounts': '决算', budget: '预算' } as const;

export function rulesText(
  rules: readonly RuleInfo[],
  narrative: readonly NarrativeRule[],
): readonly string[] {
  return [...tableRules(rules), ...narrative.flatMap(narrativeRule)];
}

function tableRules(rules: readonly RuleInfo[]): readonly string[] {
  return rules.flatMap(({ id, title, relation, basis, severity, kind, source, changed }) => [
    `【${id}】${title}（${kind === null ? '决算、预算' : KIND[kind]}，${SEVERITY[severity]}）`,
    ...relation.split('\n').map((line) => `  ${line}`),
    ...(basis === '' ? [] : [`  依据：${basis}`]),
    ...(source === BUILT_IN ? [] : [`  来自：${source}`]),
    ...(changed === undefined ? [] : [`  ${changed}`]),
  ]);
}

function narrativeRule({ id, title, kind, severity, fires }: NarrativeRule): readonly string[] {
  const [example] = fires;
  return [
    `【${id}】${title}（文稿：${NARRATIVE_KINDS[kind]}，${SEVERITY[severity]}）`,
    ...(example === undefined ? [] : [`  例：${example.split('\n').join('／')}`]),
    `  依据：${NARRATIVE_BASIS[kind]}`,
  ];
}
