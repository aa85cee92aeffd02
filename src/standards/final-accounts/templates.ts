// The template sets of final accounts: which sections a text has, in what order, and the template of each.
import duties from './templates/一-部门职责.liquid?raw';
import structure from './templates/一-机构设置.liquid?raw';
import total from './templates/二-01-收支总体.liquid?raw';
import income from './templates/二-02-收入.liquid?raw';
import expenditure from './templates/二-03-支出.liquid?raw';
import fiscal from './templates/二-04-财政拨款总体.liquid?raw';
import generalBudget from './templates/二-05-一般公共预算支出.liquid?raw';
import basicExpenditure from './templates/二-06-基本支出.liquid?raw';
import threePublic from './templates/二-07-三公经费.liquid?raw';
import governmentFund from './templates/二-08-政府性基金.liquid?raw';
import stateCapital from './templates/二-09-国有资本经营.liquid?raw';
import otherMatters from './templates/二-10-其他重要事项.liquid?raw';
import glossary from './templates/三-名词解释.liquid?raw';
import attachments from './templates/四-附件.liquid?raw';
import tables from './templates/五-附表.liquid?raw';
import nationalFund from './templates/全国-政府性基金.liquid?raw';
import nationalCapital from './templates/全国-国有资本经营.liquid?raw';

export interface SectionTemplate {
  /** Permanent: `1` … `10` are the sections of the statement in the Sichuan order, whatever number the title has. */
  readonly id: string;
  /** 1 for a part, 2 for a section within the part before it. */
  readonly level: 1 | 2;
  readonly template: string;
}

const part = (id: string, template: string): SectionTemplate => ({ id, level: 1, template });
const section = (id: string, template: string): SectionTemplate => ({ id, level: 2, template });

const OVERVIEW = [part('overview', '# 部门概况'), section('duties', duties), section('structure', structure)];
const STATEMENT = part('statement', '# {{ 年 }}年度部门决算情况说明');
const COMMON = [
  section('1', total),
  section('2', income),
  section('3', expenditure),
  section('4', fiscal),
  section('5', generalBudget),
  section('6', basicExpenditure),
];

/** Titles come without their numbers, which follow from the order and the style. */
export const TEMPLATE_SETS: Readonly<Record<'四川部门决算' | '全国部门决算', readonly SectionTemplate[]>> = {
  四川部门决算: [
    ...OVERVIEW,
    STATEMENT,
    ...COMMON,
    section('7', threePublic),
    section('8', governmentFund),
    section('9', stateCapital),
    section('10', otherMatters),
    part('glossary', glossary),
    part('attachments', attachments),
    part('tables', tables),
  ],
  全国部门决算: [
    ...OVERVIEW,
    part('tables', tables),
    STATEMENT,
    ...COMMON,
    section('8', nationalFund),
    section('9', nationalCapital),
    section('7', threePublic),
    section('10', otherMatters),
    part('glossary', glossary),
    part('attachments', attachments),
  ],
};
