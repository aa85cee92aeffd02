// P76: charts whose numbers jump or repeat.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const NUMBER = /图(\d+)/u;

function find(proof: Proof): readonly Remark[] {
  const captions = readableBlocks(proof).flatMap((block) => {
    const found = NUMBER.exec(block.clean.text);
    return block.kind === 'caption' && found !== null ? [{ block, found, number: Number(found[1]) }] : [];
  });
  return captions.flatMap(({ block, found, number }, at) => {
    const before = captions[at - 1]?.number ?? 0;
    if (number === before + 1) return [];
    return [
      remarkAt(block, found.index, found.index + found[0].length, {
        severity: 'warning',
        expected: `图${before + 1}`,
        explanation:
          before === 0
            ? `第一张图的编号是图${number}，前面缺图1。`
            : `图${before}之后是图${number}，编号${number > before ? '跳号' : '重复或倒退'}。`,
      }),
    ];
  });
}

export const captions: ProofRule = {
  id: 'P76',
  title: '图的编号连续',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: ['图1：收入支出图\n图3：支出结构图', '图1：收入支出图\n图1：支出结构图', '图2：收入支出图'],
  silent: ['图1：收入支出图\n（图2：支出结构图）\n图3：变动情况图（单位：万元）', '如图5所示，支出减少。'],
};
