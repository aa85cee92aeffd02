// The built-in arithmetic rules: the list of rule texts, parsed once.
import generalAndDetail from '../standards/final-accounts/rules/20-总表与明细表.rules?raw';
import fiscal from '../standards/final-accounts/rules/21-财政拨款各表.rules?raw';
import economic from '../standards/final-accounts/rules/22-经济分类各表.rules?raw';
import threePublic from '../standards/final-accounts/rules/23-三公经费.rules?raw';
import priorYear from '../standards/final-accounts/rules/24-上年衔接.rules?raw';
import habits from '../standards/final-accounts/rules/25-填报惯例.rules?raw';
import table01 from '../standards/final-accounts/rules/01-收支总表.rules?raw';
import table02 from '../standards/final-accounts/rules/02-收入决算表.rules?raw';
import table03 from '../standards/final-accounts/rules/03-支出决算表.rules?raw';
import table04 from '../standards/final-accounts/rules/04-财政拨款总表.rules?raw';
import table05 from '../standards/final-accounts/rules/05-财政拨款明细表.rules?raw';
import table06 from '../standards/final-accounts/rules/06-一般公共预算支出表.rules?raw';
import table07 from '../standards/final-accounts/rules/07-一般公共预算明细表.rules?raw';
import table08 from '../standards/final-accounts/rules/08-基本支出表.rules?raw';
import table09 from '../standards/final-accounts/rules/09-项目支出表.rules?raw';
import table10 from '../standards/final-accounts/rules/10-政府性基金表.rules?raw';
import table11 from '../standards/final-accounts/rules/11-国有资本收支表.rules?raw';
import table12 from '../standards/final-accounts/rules/12-国有资本支出表.rules?raw';
import table13 from '../standards/final-accounts/rules/13-三公经费表.rules?raw';
import type { RuleNode } from './language/ast';
import { parseRules } from './language/parse-rules';

const TEXTS: readonly string[] = [
  table01,
  table02,
  table03,
  table04,
  table05,
  table06,
  table07,
  table08,
  table09,
  table10,
  table11,
  table12,
  table13,
  generalAndDetail,
  fiscal,
  economic,
  threePublic,
  priorYear,
  habits,
];

let parsed: readonly RuleNode[] | null = null;

/** The rules of the final accounts, in the order of their files. A mistake in our own text is our bug. */
export function builtInRules(): readonly RuleNode[] {
  parsed ??= TEXTS.flatMap((text) => {
    const { rules, problems } = parseRules(text);
    const problem = problems[0];
    if (problem !== undefined) throw new Error(`built-in rule: ${problem.message}`);
    return rules;
  });
  return parsed;
}
