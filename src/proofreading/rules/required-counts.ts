// P74: counts that belong to an expense: guests received, groups sent abroad, cars bought, parts of the procurement.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import { statementsOf } from '../language/statements';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

interface Requirement {
  /** An expense with its amount in the first group. */
  readonly expense: RegExp;
  readonly counted: RegExp;
  readonly what: string;
}

const AMOUNT = '(?:支出)?(?:决算)?(?:数)?(?:为|共计)?(\\d[\\d,.]*)万?元';
const REQUIREMENTS: readonly Requirement[] = [
  {
    expense: new RegExp(`(?:国内)?公务接待费?${AMOUNT}`, 'u'),
    counted: /\d个?批|批次[^。；]{0,6}\d|\d人次|来访[^。；]{0,8}\d/u,
    what: '国内公务接待的批次和人次',
  },
  {
    expense: new RegExp(`因公出国[（(]境[）)](?:费用?|经费)?${AMOUNT}`, 'u'),
    counted: /团组[^。；]{0,6}\d|\d个?(?:次)?团组|\d批次?[^。；]{0,10}\d人|\d人次?/u,
    what: '因公出国（境）的团组数和人数',
  },
  {
    expense: new RegExp(`公务用车购置(?:费)?${AMOUNT}`, 'u'),
    counted: /\d+辆|购置数[^。；]{0,6}\d/u,
    what: '公务用车的购置数和保有量',
  },
  {
    expense: new RegExp(`公务用车运行(?:维护)?费?${AMOUNT}`, 'u'),
    counted: /\d+辆|保有量[^。；]{0,6}\d/u,
    what: '公务用车的保有量',
  },
  {
    expense: /政府采购支出(?:总额)?(?:为|共计)?(\d[\d,.]*)万?元/u,
    counted: /货物[^。；]{0,20}?\d|工程[^。；]{0,20}?\d|服务(?:支出|类|采购)[^。；]{0,10}?\d/u,
    what: '政府采购货物、工程、服务各支出多少',
  },
];

function find(proof: Proof): readonly Remark[] {
  // A budget need not know yet how many guests will come.
  if (proof.kind !== 'final-accounts') return [];
  const blocks = statementsOf(proof);
  const everywhere = readableBlocks(proof);
  return REQUIREMENTS.flatMap(({ expense, counted, what }) => {
    const spent = blocks.map((block) => ({ block, match: expense.exec(block.clean.text) })).find(isSpent);
    if (
      spent === undefined ||
      spent.match === null ||
      everywhere.some(({ clean }) => counted.test(clean.text))
    )
      return [];
    const end = spent.match.index + spent.match[0].length;
    return [
      remarkAt(spent.block, spent.match.index, end, {
        severity: 'warning',
        explanation: `“${spent.match[0]}”有支出，全文没有说明${what}。`,
      }),
    ];
  });
}

function isSpent({ match }: { block: Block; match: RegExpExecArray | null }): boolean {
  return match !== null && /[1-9]/u.test(match[1] ?? '');
}

const TITLE = '市档案服务中心2023年度部门决算\n七、“三公”经费财政拨款支出决算情况说明\n';

export const requiredCounts: ProofRule = {
  id: 'P74',
  title: '支出附有规定的数量说明',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [
    `${TITLE}公务接待费支出0.43万元，完成预算的54%。`,
    `${TITLE}因公出国（境）费5万元。`,
    `${TITLE}公务用车运行维护费支出5万元。`,
    '市档案服务中心2023年度部门决算\n十、其他重要事项的情况说明\n2023年度政府采购支出总额5万元。',
  ],
  silent: [
    `${TITLE}公务接待费支出0.43万元。国内公务接待4批次40人次，共计支出0.43万元。`,
    `${TITLE}公务接待费支出0万元，因公出国（境）费0万元，公务用车运行维护费0万元。`,
    '市档案服务中心2025年部门预算\n公务接待费1.5万元。',
  ],
};
