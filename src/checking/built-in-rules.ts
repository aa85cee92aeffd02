// The built-in arithmetic rules: the list of rule texts, parsed once.
import budgetTotals from '../standards/budget/rules/01-部门收支总表.rules?raw';
import budgetIncome from '../standards/budget/rules/02-部门收入总表.rules?raw';
import budgetExpenditure from '../standards/budget/rules/03-部门支出总表.rules?raw';
import budgetFiscalTotals from '../standards/budget/rules/04-财政拨款收支总表.rules?raw';
import budgetFiscalEconomic from '../standards/budget/rules/05-财政拨款支出预算表.rules?raw';
import budgetGeneral from '../standards/budget/rules/06-一般公共预算支出表.rules?raw';
import budgetBasic from '../standards/budget/rules/07-基本支出表.rules?raw';
import budgetProjects from '../standards/budget/rules/08-项目支出表.rules?raw';
import budgetThreePublic from '../standards/budget/rules/09-三公经费表.rules?raw';
import budgetFunds from '../standards/budget/rules/10-基金和国资预算表.rules?raw';
import budgetTargets from '../standards/budget/rules/11-绩效目标表.rules?raw';
import budgetBetweenTotals from '../standards/budget/rules/20-部门收支各表.rules?raw';
import budgetBetweenFiscal from '../standards/budget/rules/21-财政拨款各表.rules?raw';
import budgetBetweenGeneral from '../standards/budget/rules/22-一般公共预算各表.rules?raw';
import budgetBetweenPublic from '../standards/budget/rules/23-三公经费和项目.rules?raw';
import budgetHabits from '../standards/budget/rules/25-填报惯例.rules?raw';
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
  budgetTotals,
  budgetIncome,
  budgetExpenditure,
  budgetFiscalTotals,
  budgetFiscalEconomic,
  budgetGeneral,
  budgetBasic,
  budgetProjects,
  budgetThreePublic,
  budgetFunds,
  budgetTargets,
  budgetBetweenTotals,
  budgetBetweenFiscal,
  budgetBetweenGeneral,
  budgetBetweenPublic,
  budgetHabits,
];

let parsed: readonly RuleNode[] | null = null;

/** The rules of the final accounts, then those of the budget, in the order of their files. A mistake in our own text is our bug. */
export function builtInRules(): readonly RuleNode[] {
  parsed ??= TEXTS.flatMap((text) => {
    const { rules, problems } = parseRules(text);
    const problem = problems[0];
    if (problem !== undefined) throw new Error(`built-in rule: ${problem.message}`);
    return rules;
  });
  return parsed;
}
