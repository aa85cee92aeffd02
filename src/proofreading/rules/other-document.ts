// P82: a budget that speaks of itself as final accounts, and the reverse.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const FINAL_IN_BUDGET =
  /(20\d{2})年度?[\p{Script=Han}“”（）]{0,30}?(?:支出决算|收入决算|决算数|决算)(?=为|共|总|\d)/gu;
const BUDGET_IN_FINAL =
  /(20\d{2})年度?(?:部门|单位)?(?:收支(?:总)?预算|收入预算|支出预算)(?:总)?(?:数|额|计)?(?:为|共|\d)/gu;
const HEADING = {
  budget: /(?<!预)决算(?:总体)?(?:结构)?(?:具体)?情况/u,
  'final-accounts': /预算(?:收支)?(?:安排)?情况(?:说明)?$|收支预算/u,
} as const;
/** Comparing, a budget speaks of last year's accounts, and accounts of how they met the budget. */
const ALLOWED_HEADING = /绩效|三公|上年|完成|执行|政府性基金预算|国有资本经营预算|一般公共预算/u;

function find(proof: Proof): readonly Remark[] {
  const { kind, year } = proof;
  if (kind === null) return [];
  const own = kind === 'budget' ? '预算' : '决算';
  const other = kind === 'budget' ? '决算' : '预算';
  const said = (quote: string) =>
    ({
      severity: 'warning',
      explanation: `本文是部门${own}，“${quote}”说的是${other}，请核对是否套用了另一份模板。`,
    }) as const;
  return [
    ...patternRemarks(
      proof,
      kind === 'budget' ? FINAL_IN_BUDGET : BUDGET_IN_FINAL,
      ({ 0: quote, 1: told }, block) =>
        block.kind === 'heading' || (year !== null && Number(told) !== year) ? null : said(quote),
    ),
    ...patternRemarks(proof, /^.+$/gu, ({ 0: title }, block) =>
      block.kind === 'heading' &&
      HEADING[kind].test(title) &&
      !(kind === 'final-accounts' && ALLOWED_HEADING.test(title))
        ? said(title)
        : null,
    ),
  ];
}

const BUDGET = '市档案服务中心2025年部门预算\n三、收支预算情况说明\n';

export const otherDocument: ProofRule = {
  id: 'P82',
  title: '预算不说成决算，决算不说成预算',
  kind: 'logic',
  severity: 'warning',
  find,
  fires: [
    `${BUDGET}2025年“三公”经费支出决算为1.5万元。`,
    `${BUDGET}（一）收入决算情况\n收入5万元。`,
    '市档案服务中心2023年度部门决算\n一、收支预算情况说明\n收入5万元。',
  ],
  silent: [
    `${BUDGET}2025年收入预算5万元，比2023年决算数增加1万元。`,
    '市档案服务中心2023年度部门决算\n八、政府性基金预算支出决算情况说明\n2023年度政府性基金预算拨款支出0万元。\n（四）预算绩效管理情况\n全年预算为5万元，支出决算为5万元。',
  ],
};
