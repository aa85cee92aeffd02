// P15: every batch of guests has at least one person.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const COUNTS = /(\d+)(?:个?批次|批)[，、,]?(?:共计?|接待)?(\d+)人/gu;

function find({ figures }: Proof): readonly Remark[] {
  return figures.framed.flatMap(({ block }) =>
    [...block.clean.text.matchAll(COUNTS)].flatMap((match) => {
      const [words, batches, persons] = match;
      if (Number(persons) >= Number(batches)) return [];
      return [
        remarkAt(block, match.index, match.index + words.length, {
          severity: 'error',
          explanation: `接待 ${batches} 批次只有 ${persons} 人：每批次至少一人，请核对两个数。`,
        }),
      ];
    }),
  );
}

export const receptionCounts: ProofRule = {
  id: 'P15',
  title: '接待人次不少于批次',
  kind: 'logic',
  severity: 'error',
  find,
  fires: ['国内公务接待40批次，4人次，共计支出0.46万元。'],
  silent: ['国内公务接待4批次40人次，外事接待0批次，0人次。'],
};
