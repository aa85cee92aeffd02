// P71: a heading with nothing under it; P72: a paragraph that ends in the middle.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const LIST_OF_TITLES = /附表|附件|目录|决算表|预算表|报表/u;

function find(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  return blocks.flatMap((block, at) => {
    if (!isEmpty(block, blocks[at + 1]) || !hasFilledSibling(blocks, at)) return [];
    const end = block.clean.text.length;
    return [
      remarkAt(block, end, end, {
        severity: 'warning',
        explanation: `标题“${block.clean.text}”下面没有内容，没有发生的也应写明。`,
      }),
    ];
  });
}

/** Followed by a heading that is not below it; the end of the text counts too. */
function isEmpty(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading' || block.mark === null || block.mark.style === 'part') return false;
  if (LIST_OF_TITLES.test([block, ...block.under].map(({ clean }) => clean.text).join())) return false;
  return next === undefined || (next.kind === 'heading' && !next.under.includes(block));
}

/** In a list of titles no heading has text; where one has, all should. */
function hasFilledSibling(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return blocks.some(
    (other, index) =>
      other !== block &&
      other.kind === 'heading' &&
      other.mark?.style === block?.mark?.style &&
      other.under.at(-1) === block?.under.at(-1) &&
      !isEmpty(other, blocks[index + 1]),
  );
}

export const emptySections: ProofRule = {
  id: 'P71',
  title: '标题下面有内容',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [
    '一、收入情况\n收入5万元。\n二、支出情况\n三、其他情况\n无。',
    '一、收入情况\n收入5万元。\n二、支出情况',
  ],
  silent: [
    '一、收入情况\n（一）财政拨款\n财政拨款收入5万元。\n二、支出情况\n图3：支出决算结构图',
    '第五部分附表\n一、收入支出决算总表\n二、收入决算表\n三、支出决算表',
    '一、部门职责\n二、机构设置\n三、人员情况',
  ],
};

const MIDDLE =
  /[，、,]$|(?<!因|所|认|作|成|行|人|转|称)为$|(?:主要(?:包括|用于)|其中|如下|以下方面|具体情况)[：:]$|[（“《]$/u;
const LONG_ENOUGH = 10;

function findMiddle(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  return blocks.flatMap((block, at) => {
    const { text } = block.clean;
    const next = blocks[at + 1];
    const goesOn =
      next !== undefined &&
      (next.kind !== 'heading' || isBelow(next, block) || next.mark?.style.startsWith('arabic') === true);
    const [found] = MIDDLE.exec(text) ?? [];
    if (block.kind !== 'prose' || text.length < LONG_ENOUGH || found === undefined || goesOn) return [];
    return [
      remarkAt(block, text.length - found.length, text.length, {
        severity: 'warning',
        explanation: `这一段到“${text.slice(-LONG_ENOUGH)}”就断了，后面没有内容，请补全。`,
      }),
    ];
  });
}

/** A numbered line deeper than the paragraph's own headings carries it on. */
function isBelow(next: Block, block: Block): boolean {
  return (
    block.under.every((heading) => next.under.includes(heading)) &&
    next.under.length >= block.under.length &&
    next.mark?.style !== block.under.at(-1)?.mark?.style
  );
}

export const tornEnd: ProofRule = {
  id: 'P72',
  title: '段落完整',
  kind: 'completeness',
  severity: 'warning',
  find: findMiddle,
  fires: [
    '一、收入情况\n2023年度本年收入合计5万元，其中：财政拨款收入3万元，\n二、支出情况\n支出5万元。',
    '六、基本支出情况\n公用经费5万元，主要包括：\n七、其他情况\n无。',
  ],
  silent: [
    '六、基本支出情况\n2023年度基本支出5万元，其中：\n人员经费3万元。\n公用经费2万元。',
    '五、支出情况\n支出5万元，其中：\n1.行政运行5万元。',
    '五、支出情况\n具体情况如下：\n（一）行政运行\n行政运行5万元。',
  ],
};
