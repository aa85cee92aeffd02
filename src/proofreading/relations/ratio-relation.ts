// A percentage and the two sums it must be the ratio of.
import { Decimal } from '../../amount/decimal';
import { lastPlace } from '../../amount/interval';
import type { Claim } from '../claims/claim';
import { claimsIn, type Relation, type Term, type Values, type Verdict } from './relation';
import { addUp } from './sum-relation';

interface RatioParts {
  readonly percent: Claim;
  readonly part: readonly Term[];
  readonly whole: readonly Term[];
}

type Rest = Omit<Relation, 'claims' | 'isBound' | 'judge' | 'solve' | 'explain' | 'computation'> & {
  readonly computation: (values: Values, ratio: Decimal) => string;
  /** What it is about, and what the text says: either side of the computation. */
  readonly about: string;
  readonly says: (values: Values) => string;
};

const HUNDRED = new Decimal(100);

/**
 * The percentage is right if some values that the printed figures can stand for explain it within one unit of its last place:
 * accountants truncate, and one share is often bent so that shares add up. A base of nothing leaves nothing to judge.
 */
export function ratioRelation({ percent, part, whole }: RatioParts, rest: Rest): Relation {
  const ratioOf = (values: Values): Decimal | null => {
    const base = addUp(whole, values).value;
    return base.isZero() ? null : addUp(part, values).value.div(base).times(HUNDRED);
  };
  const { decimals } = percent.figure;
  const computed = (values: Values) => rest.computation(values, ratioOf(values) ?? HUNDRED);
  return {
    ...rest,
    isBound: false,
    claims: [percent, ...new Set([...claimsIn(part), ...claimsIn(whole)])],
    judge: (values) => {
      const ratio = ratioOf(values);
      if (ratio === null) return 'holds';
      return verdict(values(percent).value, ratio, decimals, () => rangeOf(part, whole, values));
    },
    solve: (claim, values) => {
      const ratio = ratioOf(values);
      if (claim === percent) return ratio?.toDecimalPlaces(decimals) ?? null;
      return solveAmount(claim, { percent, part, whole }, values);
    },
    explain: (values) => `${rest.about}：${computed(values)}，${rest.says(values)}`,
    computation: computed,
  };
}

function verdict(
  printed: Decimal,
  ratio: Decimal,
  decimals: number,
  range: () => readonly [Decimal, Decimal],
): Verdict {
  if (ratio.toDecimalPlaces(decimals).eq(printed)) return 'holds';
  const unit = lastPlace(decimals);
  if (ratio.minus(printed).abs().lte(unit)) return 'tail';
  const [low, high] = range();
  return printed.gte(low.minus(unit)) && printed.lte(high.plus(unit)) ? 'tail' : 'broken';
}

/** The least and the greatest ratio over the corners of what the figures can stand for. */
function rangeOf(part: readonly Term[], whole: readonly Term[], values: Values): readonly [Decimal, Decimal] {
  const shared = claimsIn(part).filter((claim) => claimsIn(whole).includes(claim));
  const ratios: Decimal[] = [];
  for (const partSide of [-1, 1]) {
    for (const wholeSide of [-1, 1]) {
      const top = addUp(part, values);
      // What stands on both sides moves both at once.
      const bottom = addUp(
        whole.filter((term) => term.kind === 'known' || !shared.includes(term.claim)),
        values,
      );
      const both = addUp(
        whole.filter((term) => term.kind === 'claim' && shared.includes(term.claim)),
        values,
      );
      const sign = both.value.s === top.value.s ? 1 : -1;
      const numerator = top.value.plus(top.half.times(partSide));
      const denominator = bottom.value
        .plus(bottom.half.times(wholeSide))
        .plus(both.value)
        .plus(both.half.times(partSide * sign));
      if (!denominator.isZero()) ratios.push(numerator.div(denominator).times(HUNDRED));
    }
  }
  return [Decimal.min(...ratios), Decimal.max(...ratios)];
}

/**
 * The one value of `claim` at which the ratio is as printed; rounding makes it an estimate that other relations must confirm.
 * With what stands beside it constant: percent × (rest of the whole + b·x) = rest of the part + a·x.
 */
function solveAmount(claim: Claim, { percent, part, whole }: RatioParts, values: Values): Decimal | null {
  const share = values(percent).value.div(HUNDRED);
  const top = split(part, claim, values);
  const bottom = split(whole, claim, values);
  const slope = share.times(bottom.sign).minus(top.sign);
  return slope.isZero() ? null : top.rest.minus(share.times(bottom.rest)).div(slope);
}

function split(
  terms: readonly Term[],
  claim: Claim,
  values: Values,
): { readonly rest: Decimal; readonly sign: number } {
  const own = terms.find((term) => term.kind === 'claim' && term.claim === claim);
  const rest = terms.filter((term) => term !== own);
  return { rest: addUp(rest, values).value, sign: own?.sign ?? 0 };
}
