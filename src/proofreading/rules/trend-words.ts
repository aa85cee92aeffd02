// P12: 决算数较上年减少的主要原因, without a figure, against the change that was just given.
import type { Claim } from '../claims/claim';
import { DOWN } from '../claims/words';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import { printedText } from '../relations/wording';
import type { ProofRule } from './proof-rule';

const WORDS =
  /(?:较|比|与)(?:上年度?|去年|20\d{2}年度?)(?:决算数?|预算数?)?(?:相比)?(增加|减少|增长|下降|上升|降低|持平)的?(?:主要|具体)?原因/gu;
const DOWN_WORDS: readonly string[] = DOWN;

function find(proof: Proof): readonly Remark[] {
  const { claims, framed } = proof.figures;
  return framed.flatMap(({ block, inside }) =>
    inside
      ? [...block.clean.text.matchAll(WORDS)].flatMap((match) => {
          const word = match[1] ?? '';
          const change = lastChange(claims, proof, block, match.index);
          const sign = word === '持平' ? 0 : DOWN_WORDS.includes(word) ? -1 : 1;
          if (change === null || change.sign === sign) return [];
          const from = match.index + match[0].indexOf(word);
          const right = change.sign > 0 ? '增加' : change.sign < 0 ? '减少' : '持平';
          return [
            remarkAt(block, from, from + word.length, {
              severity: 'error',
              explanation: `前面写${right === '持平' ? '' : right} ${printedText(change.claim)}，这里写“${word}”，应为“${right}”。`,
              fix: right,
            }),
          ];
        })
      : [],
  );
}

function lastChange(
  claims: readonly Claim[],
  { figures, doubted }: Proof,
  block: Claim['block'],
  position: number,
): { readonly claim: Claim; readonly sign: number } | null {
  const claim = claims.findLast(
    (one) =>
      one.block === block &&
      one.figure.from < position &&
      (one.role === 'difference' || one.role === 'rate') &&
      !doubted.has(one),
  );
  if (claim === undefined || claim.from === null) return null;
  const { value } = figures.printed(claim);
  return { claim, sign: value.isZero() ? 0 : value.isNegative() ? -1 : 1 };
}

export const trendWords: ProofRule = {
  id: 'P12',
  title: '增减原因所说的方向与增减的数相符',
  kind: 'direction',
  severity: 'error',
  find,
  fires: [
    '2023年“三公”经费支出决算为2.05万元，较上年减少0.53万元，下降20.5%。决算数较上年增加的主要原因是厉行节约。',
  ],
  silent: [
    '2023年“三公”经费支出决算为2.05万元，较上年减少0.53万元，下降20.5%。决算数较上年减少的主要原因是厉行节约。',
  ],
};
