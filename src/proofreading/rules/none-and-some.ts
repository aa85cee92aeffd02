// P80: nothing was spent, says one sentence, and another of the same section has the amount.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const ITEM =
  '(因公出国[（(]境[）)]|公务用车购置|公务用车运行维护|公务用车运行|公务接待|外事接待|政府采购|机关运行经费|政府性基金|国有资本经营)';
const NONE = new RegExp(`(?:未发生|未安排|没有安排|没有发生|无)(?:本年)?(?:财政拨款)?${ITEM}`, 'gu');
const SOME = new RegExp(
  `${ITEM}(?:预算)?(?:财政)?(?:拨款)?(?:经费|费用?)?(?:支出)?(?:总额)?(?:决算|预算)?(?:数)?(?:总额|合计|共计)?(?:为|安排)?(\\d[\\d,.]*)万?元`,
  'gu',
);
const OTHER_YEAR = /上年|去年|20\d{2}年/u;

interface Spent {
  readonly item: string;
  readonly said: string;
  readonly section: Block | undefined;
}

function find(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  const spent = blocks.flatMap(amountsIn);
  return blocks.flatMap((block) =>
    [...block.clean.text.matchAll(NONE)].flatMap((match) => {
      const [said, item = ''] = match;
      const other = spent.find((one) => one.item === item && one.section === sectionOf(block));
      const before =
        block.clean.text
          .slice(0, match.index)
          .split(/[。；]/u)
          .at(-1) ?? '';
      const behind = block.clean.text.slice(match.index + said.length);
      if (other === undefined || speaksOfOtherYear(before, proof.year)) return [];
      // Without a budget there may well be expenditure.
      if (/^(?:经费|费用?|支出)?预算/u.test(behind) && !other.said.includes('预算')) return [];
      return [
        remarkAt(block, match.index, match.index + said.length, {
          severity: 'error',
          explanation: `这里说“${said}”，同一部分又说“${other.said}”，两处矛盾。`,
        }),
      ];
    }),
  );
}

function amountsIn(block: Block): readonly Spent[] {
  const { text } = block.clean;
  return [...text.matchAll(SOME)].flatMap((match) => {
    const [said, item = '', amount = ''] = match;
    const before =
      text
        .slice(0, match.index)
        .split(/[。；，]/u)
        .at(-1) ?? '';
    if (!/[1-9]/u.test(amount) || /比|较|上年|去年|未|无/u.test(before)) return [];
    return [{ item, said, section: sectionOf(block) }];
  });
}

/** The innermost numbered heading: what is said of an item is said there. */
function sectionOf({ under }: Block): Block | undefined {
  return under.at(-1);
}

function speaksOfOtherYear(clause: string, year: number | null): boolean {
  const others = [...clause.matchAll(/(20\d{2})年/gu)].map(([, told]) => Number(told));
  if (/上年|去年/u.test(clause)) return true;
  return others.length > 0 && (year === null ? OTHER_YEAR.test(clause) : !others.includes(year));
}

export const noneAndSome: ProofRule = {
  id: 'P80',
  title: '说没有发生的，不另有金额',
  kind: 'logic',
  severity: 'error',
  find,
  fires: [
    '（二）公务用车购置及运行维护费\n未安排公务用车购置费。\n公务用车购置费3万元，用于更新车辆。',
    '（二）政府采购支出情况\n本单位未发生政府采购支出。政府采购支出总额0.74万元。',
  ],
  silent: [
    '（二）公务用车购置及运行维护费\n未安排公务用车购置费。\n公务用车运行维护费3万元。公务用车购置费0万元。',
    '（一）公务接待费\n2023年度未安排公务接待费预算，公务接待费支出决算为0.5万元。',
    '（二）政府采购支出情况\n上年未发生政府采购支出。政府采购支出总额0.74万元。',
    '（一）公务接待费\n公务接待费1.5万元，无外事接待。\n（二）政府采购情况\n未发生政府采购支出。',
  ],
};
