// P73: a change without a reason.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { statementsOf } from '../language/statements';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const CHANGE =
  /(?:同比|比|较|与)[^。；]{0,40}?(?:各|均|分别)?(?:增加|减少|增长|下降|降低|上升)了?(\d[\d,.]*)(?:[亿万]?元|%)|(?:决算数?|支出)(?:大于|小于|高于|低于|超出)(?:年初|全年|调整)?预算/gu;
const REASON =
  /原因|主要是|主要由于|主要因|由于|因为|因[\p{Script=Han}]{2}|系[\p{Script=Han}]{2}|所致|导致|得益于|为落实|为贯彻/u;

/** From so many on, where most changes go without a reason, that is the text's way and none of them is a slip. */
const HABIT = 3;

function find(proof: Proof): readonly Remark[] {
  const blocks = statementsOf(proof);
  const changes = blocks.flatMap((block, at) => {
    const found = block.kind === 'prose' ? changeIn(block) : undefined;
    return found === undefined ? [] : [{ block, found, hasReason: hasReason(blocks, at) }];
  });
  const without = changes.filter((change) => !change.hasReason);
  if (without.length >= HABIT && without.length * 2 > changes.length) return [];
  return without.map(({ block, found: { index, 0: words } }) =>
    remarkAt(block, index, index + words.length, {
      severity: 'warning',
      explanation: `“${words}”之后没有说明原因。`,
    }),
  );
}

function changeIn({ clean }: Block): RegExpExecArray | undefined {
  return [...clean.text.matchAll(CHANGE)].find(([, amount]) => amount === undefined || /[1-9]/u.test(amount));
}

function hasReason(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], ...following(blocks, at)].some(
    (block) => block !== undefined && REASON.test(block.clean.text),
  );
}

/** What may hold the reason: the next paragraph, and where the block ends in a colon the parts that it announces. */
function following(blocks: readonly Block[], at: number): readonly Block[] {
  const block = blocks[at];
  const section = block?.under.at(-1);
  const announced = block !== undefined && /[：:]$/u.test(block.clean.text);
  const behind = blocks.slice(at + 1, at + 1 + (announced ? MOST_PARTS : 1));
  const end = behind.findIndex((other) => section !== undefined && !other.under.includes(section));
  return (end < 0 ? behind : behind.slice(0, end)).filter(({ kind }) => announced || kind !== 'heading');
}

const MOST_PARTS = 12;

export const reasons: ProofRule = {
  id: 'P73',
  title: '增减变化说明原因',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [
    '一、收支决算情况说明\n2023年度收、支总计均为5万元。与2022年度相比，收、支总计各减少1万元，下降16.7%。',
    '七、“三公”经费决算情况说明\n支出决算数小于预算数。',
  ],
  silent: [
    '一、收支决算情况说明\n收入合计5万元，比上年增加1万元。\n支出合计5万元，比上年增加1万元。\n项目支出5万元，同比增加1万元。',
    '一、收支决算情况说明\n与2022年度相比，收、支总计各减少1万元，下降16.7%。主要变动原因是人员减少。',
    '一、收支决算情况说明\n与2022年度相比，收、支总计各减少1万元。\n主要变动原因是人员减少。',
    '一、收支决算情况说明\n与上年持平，较上年增加0万元，增长0%。',
    '一、收支决算情况说明\n收、支总计5万元，与上年相比各增加1万元。其中：\n（一）收入总计5万元，包括：\n1.财政拨款5万元，与上年相比增加1万元。主要原因是人员增加。',
    '一、部门职责\n全县共发文1769件，比上年减少29%。',
  ],
};
