// P19: 项目总数N个，涉及预算总金额X万元 of the evaluation report against the tables of these very projects.
import { Decimal, ZERO } from '../../amount/decimal';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const STATED = /项目总数(\d+)个[，、]?涉及预算总金额(\d[\d,]*(?:\.\d+)?)万元/gu;
const AMOUNT = /^\d[\d,]*(?:\.\d+)?$/u;

interface Stated {
  readonly block: Block;
  readonly from: number;
  readonly printed: string;
  readonly count: number;
  readonly amount: Decimal;
}

function statedIn({ blocks }: Proof): readonly Stated[] {
  return blocks.flatMap((block) =>
    [...block.clean.text.matchAll(STATED)].map((match) => {
      const [words, count, printed = '0'] = match;
      const from = match.index + words.lastIndexOf(printed);
      return { block, from, printed, count: Number(count), amount: new Decimal(printed.replaceAll(',', '')) };
    }),
  );
}

/** 总额 · 年初预算 · 调整后预算数 · 预算执行数: the budget after adjustment, one a project. */
function projectBudgets({ blocks }: Proof): readonly Decimal[] {
  return blocks.flatMap(({ kind, clean }, index) => {
    const adjusted = blocks[index + 2]?.clean.text ?? '';
    if (kind !== 'cell' || clean.text !== '总额' || !AMOUNT.test(adjusted)) return [];
    return [new Decimal(adjusted.replaceAll(',', ''))];
  });
}

/** Only where there is a table for each of the projects counted. The figure to blame is the one that would then be a project's. */
function find(proof: Proof): readonly Remark[] {
  const stated = statedIn(proof);
  const budgets = projectBudgets(proof);
  const count = stated.reduce((all, one) => all + one.count, 0);
  if (stated.length === 0 || count !== budgets.length) return [];
  const total = sum(budgets);
  const difference = sum(stated.map(({ amount }) => amount)).minus(total);
  if (difference.isZero()) return [];
  const culprits = stated.filter(
    (one) => one.count === 1 && budgets.some((budget) => budget.eq(one.amount.minus(difference))),
  );
  return (culprits.length === 1 ? culprits : stated).map(({ block, from, printed, amount }) =>
    remarkAt(block, from, from + printed.length, {
      severity: 'error',
      explanation: `各类项目预算合计 ${stated.map((one) => one.printed).join('+')}=${total.plus(difference).toFixed()}万元，附表 ${budgets.length} 个项目调整后预算合计 ${budgets.map((budget) => budget.toFixed()).join('+')}=${total.toFixed()}万元，相差 ${difference.abs().toFixed()}万元。`,
      expected: culprits.length === 1 ? amount.minus(difference).toFixed() : null,
    }),
  );
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((all, value) => all.plus(value), ZERO);
}

const REPORT = (amount: string): string =>
  `常年项目绩效分析。该类项目总数1个，涉及预算总金额${amount}万元。\n阶段（一次性）项目绩效分析。该类项目总数1个，涉及预算总金额2.50万元。\n` +
  ['总额', '50.00', '40.25', '40.25', '总额', '0.00', '2.50', '2.50'].map((cell) => `\t${cell}`).join('\n');

export const evaluationProjects: ProofRule = {
  id: 'P19',
  title: '绩效报告的项目预算与附表各项目之和一致',
  kind: 'footing',
  severity: 'error',
  find,
  fires: [REPORT('42.75')],
  silent: [REPORT('40.25')],
};
