// P11: 大于, 小于, 等于 between final accounts and budget, against the two figures or the completion rate.
import type { Decimal } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import { isBudget } from '../claims/topic';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import { printedText } from '../relations/wording';
import type { ProofRule } from './proof-rule';

const WORDS =
  /决算数?(?:总额)?(大于|小于|等于|高于|低于|多于|少于|超出|低于)(?:了)?(?:年初|全年|调整后?的?|本年)?预算数?|决算数?与(?:年初|全年|调整后?的?)?预算数?(持平|一致|相等|相同)/gu;
const SIGN: Readonly<Record<string, number>> = {
  大于: 1,
  高于: 1,
  多于: 1,
  超出: 1,
  小于: -1,
  低于: -1,
  少于: -1,
};
const RIGHT: Readonly<Record<string, string>> = { '1': '大于', '-1': '小于', '0': '等于' };

interface Measured {
  readonly sign: number;
  /** Both figures are printed, so that the word can be put right. */
  readonly both: boolean;
  readonly exact: boolean;
  readonly why: string;
}

function find(proof: Proof): readonly Remark[] {
  const { claims, framed } = proof.figures;
  const hundred = percentDecimals(claims) > 0;
  return framed.flatMap(({ block, inside }) => {
    if (!inside || block.kind === 'heading') return [];
    const own = claims.filter((claim) => claim.block === block);
    return [...block.clean.text.matchAll(WORDS)].flatMap((match) => {
      const word = match[1] ?? match[2] ?? '';
      const before = own.filter(({ figure }) => figure.from < match.index);
      const measured = measuredBefore(before, proof);
      if (measured === null || measured.sign === (SIGN[word] ?? 0)) return [];
      const from = match.index + match[0].indexOf(word);
      const right = RIGHT[String(measured.sign)] ?? '';
      const fixable = measured.both && match[1] !== undefined;
      return [
        remarkAt(
          block,
          fixable ? from : match.index,
          fixable ? from + word.length : match.index + match[0].length,
          {
            severity: measured.exact || hundred ? 'error' : 'warning',
            explanation: `文中写“${match[0]}”，但${measured.why}，应是${right}。`,
            expected: right,
            fix: fixable ? right : null,
          },
        ),
      ];
    });
  });
}

/** Which way final accounts and budget differ, by what the block said last. */
function measuredBefore(claims: readonly Claim[], { figures, doubted }: Proof): Measured | null {
  const rate = claims.findLast((claim) => claim.role === 'completion' && !doubted.has(claim));
  const of =
    rate?.of ?? claims.findLast(({ role, topic }) => role === 'level' && topic?.what === 'final') ?? null;
  const base = rate?.base ?? (of === null ? null : budgetBefore(claims, of));
  if (of !== null && base !== null && !doubted.has(of) && !doubted.has(base)) {
    const difference = figures.printed(of).value.minus(figures.printed(base).value);
    const why = `决算数 ${printedText(of)}，预算数 ${printedText(base)}`;
    return { sign: signOf(difference), both: true, exact: true, why };
  }
  if (rate === undefined) return null;
  const sign = signOf(rate.figure.value.minus(100));
  return { sign, both: false, exact: sign !== 0, why: `完成预算的比率写 ${printedText(rate)}` };
}

function budgetBefore(claims: readonly Claim[], of: Claim): Claim | null {
  const budgets = claims.filter(
    ({ role, topic }) =>
      role === 'level' &&
      topic !== null &&
      isBudget(topic.what) &&
      topic.item === of.topic?.item &&
      topic.scope === of.topic.scope,
  );
  return budgets.length === 1 ? (budgets[0] ?? null) : null;
}

function signOf(value: Decimal): number {
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}

/** How exact the percentages of the text are: a 100% among 53.53% and the like is 100.00%. */
function percentDecimals(claims: readonly Claim[]): number {
  return Math.max(0, ...claims.map(({ figure }) => (figure.kind === 'percent' ? figure.decimals : 0)));
}

export const comparisonWords: ProofRule = {
  id: 'P11',
  title: '大于、小于、等于与决算数、预算数相符',
  kind: 'logic',
  severity: 'error',
  find,
  fires: [
    '2023年“三公”经费支出预算为2.50万元，支出决算为2.05万元，完成预算的82%。决算数大于预算数的主要原因是厉行节约。',
    '2023年“三公”经费支出决算为2.05万元，完成预算100%，较上年减少0.53万元，下降20.54%，决算数小于预算数的主要原因是厉行节约。',
  ],
  silent: [
    '2023年“三公”经费支出预算为2.50万元，支出决算为2.05万元，完成预算的82%。决算数小于预算数的主要原因是厉行节约。',
    '2023年“三公”经费支出决算为2.05万元，完成预算100%，决算数等于预算数。',
  ],
};
