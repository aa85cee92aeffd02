// A figure and the sum it must be; a sum of one is the same figure twice.
import { Decimal, ZERO } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import type { Printed } from './printed';
import { claimsIn, type Relation, type Term, type Values, type Verdict } from './relation';

interface SumParts {
  readonly total: Claim;
  readonly terms: readonly Term[];
  /** `equal` total = sum · `at-most` sum ≤ total. */
  readonly must?: 'equal' | 'at-most';
  /** One and the same figure printed twice: at the same precision the prints must be the same. */
  readonly same?: boolean;
}

type Rest = Omit<Relation, 'claims' | 'isBound' | 'judge' | 'solve' | 'explain' | 'computation'> & {
  readonly explain: (values: Values, sum: Decimal) => string;
  readonly computation: ((values: Values, sum: Decimal) => string) | null;
};

export function sumRelation({ total, terms, must = 'equal', same = false }: SumParts, rest: Rest): Relation {
  const sumOf = (values: Values): Printed => addUp(terms, values);
  const { computation } = rest;
  return {
    ...rest,
    isBound: must === 'at-most',
    claims: [total, ...claimsIn(terms)],
    judge: (values) => {
      const sum = sumOf(values);
      const whole = values(total);
      if (must === 'at-most' && sum.value.lte(whole.value)) return 'holds';
      return same ? sameVerdict(whole, sum) : sumVerdict(whole, sum);
    },
    solve: (claim, values) => {
      if (claim === total) return sumOf(values).value;
      const own = terms.find((term) => term.kind === 'claim' && term.claim === claim);
      if (own === undefined) return null;
      const others = addUp(
        terms.filter((term) => term !== own),
        values,
      );
      return values(total).value.minus(others.value).times(own.sign);
    },
    explain: (values) => rest.explain(values, sumOf(values).value),
    computation: computation === null ? null : (values) => computation(values, sumOf(values).value),
  };
}

export function addUp(terms: readonly Term[], values: Values): Printed {
  let value = ZERO;
  let half = ZERO;
  let place = ZERO;
  for (const term of terms) {
    const printed = term.kind === 'claim' ? values(term.claim) : term.printed;
    value = value.plus(printed.value.times(term.sign));
    half = half.plus(printed.half);
    place = place.plus(printed.place);
  }
  return { value, half, place };
}

function sumVerdict(whole: Printed, sum: Printed): Verdict {
  const difference = whole.value.minus(sum.value).abs();
  if (difference.isZero()) return 'holds';
  // Of exact figures the sum itself is rounded once, as it is printed: nothing is left to explain.
  if (sum.half.isZero() && difference.lte(whole.half)) return 'holds';
  return difference.lte(whole.half.plus(sum.half)) ? 'tail' : 'broken';
}

/** 2,045,304 元 and 204.53 万元 are the same; 204.53 and 204.54 are not, for rounding gives one result only. */
export function sameVerdict(one: Printed, other: Printed): Verdict {
  const difference = one.value.minus(other.value).abs();
  if (difference.isZero()) return 'holds';
  if (one.place.eq(other.place)) return 'broken';
  return difference.lte(Decimal.max(one.place, other.place)) ? 'holds' : 'broken';
}
