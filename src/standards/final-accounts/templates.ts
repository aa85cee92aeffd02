// The text templates of final accounts, in the order of the sections.
import total from './templates/01-收支总体.liquid?raw';
import income from './templates/02-收入.liquid?raw';
import expenditure from './templates/03-支出.liquid?raw';
import fiscal from './templates/04-财政拨款总体.liquid?raw';
import generalBudget from './templates/05-一般公共预算支出.liquid?raw';
import basicExpenditure from './templates/06-基本支出.liquid?raw';
import threePublic from './templates/07-三公经费.liquid?raw';
import governmentFund from './templates/08-政府性基金.liquid?raw';
import stateCapital from './templates/09-国有资本经营.liquid?raw';
import otherMatters from './templates/10-其他重要事项.liquid?raw';
import glossary from './templates/名词解释.liquid?raw';

/** By section id: `1` … `10` are 第二部分, `glossary` is 第三部分. */
export const FINAL_ACCOUNTS_TEMPLATES: Readonly<Record<string, string>> = {
  '1': total,
  '2': income,
  '3': expenditure,
  '4': fiscal,
  '5': generalBudget,
  '6': basicExpenditure,
  '7': threePublic,
  '8': governmentFund,
  '9': stateCapital,
  '10': otherMatters,
  glossary,
};
