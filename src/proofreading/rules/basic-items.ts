// P83: one item that is said to be basic expenditure and is more than all basic expenditure.
import { parseAmount } from '../../amount/parse';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { statementsOf } from '../language/statements';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const ITEM =
  /[（(]项[）)][^。；]{0,30}?(\d[\d,.]*)万元，?主要用于[：:]?[^。；，]{0,15}基本支出(?![和、及与]项目)/gu;
const TOTAL = /基本支出(?:决算|预算)?(?:数)?(?:为)?(\d[\d,.]*)万元/gu;

function find(proof: Proof): readonly Remark[] {
  const blocks = statementsOf(proof);
  const totals = blocks.flatMap(({ clean }) =>
    [...clean.text.matchAll(TOTAL)].flatMap(([, printed = '']) => {
      const amount = parseAmount(printed);
      return amount.kind === 'amount' ? [{ printed, value: amount.value }] : [];
    }),
  );
  const total = totals.sort((a, b) => b.value.comparedTo(a.value))[0];
  if (total === undefined) return [];
  return blocks.flatMap((block) =>
    [...block.clean.text.matchAll(ITEM)].flatMap((match) => {
      const [said, printed = ''] = match;
      const amount = parseAmount(printed);
      if (amount.kind !== 'amount' || !amount.value.greaterThan(total.value)) return [];
      const from = match.index + said.indexOf(printed);
      return [
        remarkAt(block, from, match.index + said.length, {
          severity: 'error',
          explanation: `这一项说是基本支出，金额${printed}万元，全部基本支出却只有${total.printed}万元，两处矛盾：其中应含有项目支出。`,
        }),
      ];
    }),
  );
}

export const basicItems: ProofRule = {
  id: 'P83',
  title: '说是基本支出的科目不超过基本支出合计',
  kind: 'term',
  severity: 'error',
  find,
  fires: [
    '三、支出预算情况\n支出预算190.24万元，其中：基本支出123.24万元，项目支出67万元。\n五、一般公共预算情况\n1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为161.84万元，主要用于：机关正常运转的基本支出。',
  ],
  silent: [
    '三、支出预算情况\n支出预算190.24万元，其中：基本支出123.24万元，项目支出67万元。\n五、一般公共预算情况\n1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为94.82万元，主要用于：机关正常运转的基本支出。',
    '三、支出预算情况\n支出预算190.24万元，其中：基本支出123.24万元，项目支出67万元。\n五、一般公共预算情况\n1.一般公共服务支出（类）档案事务（款）档案馆（项）161.84万元，主要用于单位基本支出和项目支出。',
    '五、一般公共预算情况\n1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为161.84万元，主要用于：机关正常运转的基本支出。',
  ],
};
