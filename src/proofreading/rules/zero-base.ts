// P14: a growth rate, or a completion rate, over nothing.
import type { Claim } from '../claims/claim';
import { topicKey } from '../claims/topic';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import { knownOf } from '../relations/context';
import { printedText } from '../relations/wording';
import type { ProofRule } from './proof-rule';

function find(proof: Proof): readonly Remark[] {
  return proof.figures.claims.flatMap((claim) => {
    const why =
      claim.role === 'rate'
        ? zeroYearBefore(claim, proof)
        : claim.role === 'completion'
          ? zeroBudget(claim)
          : null;
    if (why === null) return [];
    return [
      remarkAt(claim.block, claim.figure.from, claim.figure.end, {
        severity: 'error',
        explanation: `${why}，没有可比的基数，不能写 ${printedText(claim)}；可写“无法计算增减比率”或只写金额。`,
      }),
    ];
  });
}

/** The whole of this year is growth, or the text or last year's workbook says that there was nothing. */
function zeroYearBefore(rate: Claim, { figures }: Proof): string | null {
  const { of, beside, topic, from } = rate;
  if (of === null || of.figure.value.isZero()) return null;
  if (
    beside !== null &&
    beside.direction?.sign === 1 &&
    figures.printed(of).value.eq(figures.printed(beside).value)
  ) {
    return `增加的 ${printedText(beside)} 就是本年的全部，上年为 0`;
  }
  if (topic === null || from === null || from.year === null) return null;
  const base = { ...topic, year: from.year, what: from.what ?? topic.what };
  const printed = figures.levels.get(topicKey(base))?.[0];
  if (printed !== undefined)
    return printed.figure.value.isZero() ? `文中上年数为 ${printedText(printed)}` : null;
  const known = knownOf(figures, base);
  return known?.printed.value.isZero() === true ? `上年的${known.bound.label}为 0` : null;
}

function zeroBudget({ base, of }: Claim): string | null {
  const nothing = base !== null && base.figure.value.isZero() && of !== null && !of.figure.value.isZero();
  return nothing ? `预算数为 ${printedText(base)}` : null;
}

export const zeroBase: ProofRule = {
  id: 'P14',
  title: '基数为零时不写比率',
  kind: 'logic',
  severity: 'error',
  find,
  fires: [
    '公务接待费支出决算为1.50万元，比上年增加1.50万元，增长100%。',
    '公务接待费预算为0万元，支出决算为1.50万元，完成预算的100%。',
  ],
  silent: [
    '公务接待费支出决算为1.50万元，比上年增加0.50万元，增长50%。',
    '因公出国（境）费支出决算为0万元，比上年增加0万元，增长0%。',
  ],
};
