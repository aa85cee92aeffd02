// P69: a full stop inside an enumeration that the same words elsewhere join by a comma.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** Eight characters on each side of a mark: enough to be the same words and not just the same turn of phrase. */
const SIDE = 8;
const STOP = /(?<=[\p{Script=Han}\d]{8})。(?=[\p{Script=Han}\d]{7})/gu;
const COMMA = /(?<=[\p{Script=Han}\d]{8})[，、](?=[\p{Script=Han}\d]{7})/gu;

function find(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  const joined = new Map<string, string>();
  for (const { clean } of blocks) {
    for (const { 0: mark, index } of clean.text.matchAll(COMMA)) joined.set(sidesOf(clean.text, index), mark);
  }
  return blocks.flatMap((block) =>
    [...block.clean.text.matchAll(STOP)].flatMap(({ index }) => {
      const mark = joined.get(sidesOf(block.clean.text, index));
      if (mark === undefined) return [];
      return [
        remarkAt(block, index, index + 1, {
          severity: 'warning',
          explanation: `文中另一处同样的话用“${mark}”连接，这里断成了两句，请核对标点。`,
          expected: mark,
        }),
      ];
    }),
  );
}

function sidesOf(text: string, mark: number): string {
  return `${text.slice(mark - SIDE, mark)} ${text.slice(mark + 1, mark + SIDE)}`;
}

export const tornSentence: ProofRule = {
  id: 'P69',
  title: '同样的话标点一致',
  kind: 'wording',
  severity: 'warning',
  find,
  fires: ['全年印发督办通知23期，督办专报15期。\n数量指标：印发督办通知23期。督办专报15期。'],
  silent: ['全年印发督办通知23期，督办专报15期。\n数量指标：印发督办通知23期，督办专报15期。'],
};
