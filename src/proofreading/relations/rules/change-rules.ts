// Differences and growth rates against the year before, or against the budget.
import type { Decimal } from '../../../amount/decimal';
import type { Claim } from '../../claims/claim';
import { type Context, statedLevel } from '../context';
import type { Printed } from '../printed';
import { ratioRelation } from '../ratio-relation';
import { minus, orElse, plus, type Relation, type Term, type Values } from '../relation';
import type { RelationRule } from '../relation-rule';
import { addUp, sumRelation } from '../sum-relation';
import { aboutWords, amountWords, printedText, unitOf } from '../wording';
import { asShown, baseTopic, knownSide, levelThatChanges, printedSide, type Side } from './change-sides';

export const DIFFERENCE_RULE: RelationRule = {
  id: 'P07',
  title: '增减额等于本年数减上年数',
  kind: 'change',
  severity: 'error',
  relate: (context) =>
    context.claims.flatMap((claim) =>
      claim.role === 'difference' ? differenceRelations(claim, context) : [],
    ),
  fires: ['2023年度收入、支出总计均为115.50万元，比上年决算数100.00万元增加17.50万元。'],
  silent: ['2023年度收入、支出总计均为115.50万元，比上年决算数100.00万元增加15.50万元。'],
};

export const RATE_RULE: RelationRule = {
  id: 'P08',
  title: '增减率等于增减额除以上年数',
  kind: 'change',
  severity: 'error',
  relate: (context) =>
    context.claims.flatMap((claim) => (claim.role === 'rate' ? rateRelations(claim, context) : [])),
  fires: ['2023年度收入、支出总计均为115.50万元。与2022年度相比，收入、支出总计各增加15.50万元，增长51.5%。'],
  silent: [
    '2023年度收入、支出总计均为115.50万元。与2022年度相比，收入、支出总计各增加15.50万元，增长15.5%。',
    '2023年度收入、支出总计均为115.50万元，较上年减少10.00万元（8%）。',
  ],
};

function differenceRelations(claim: Claim, context: Context): readonly Relation[] {
  const { topic } = claim;
  const of = levelThatChanges(claim, context);
  const before = baseTopic(claim);
  const relations: Relation[] = [];
  if (of !== null && claim.direction !== null) relations.push(notBelowZero(claim, of));
  if (topic === null || before === null) return relations;
  const known = [knownSide(topic, context, 1), knownSide(before, context, -1)] as const;
  if (known[0] !== null && known[1] !== null) {
    const [now, then] = known;
    const shown = asShown(claim, context);
    const asText = (side: Side): Side => ({ ...side, term: shown(side.term) });
    relations.push(orElse(difference(claim, now, then), difference(claim, asText(now), asText(then))));
  }
  const printed = printedSide(before, context, -1);
  if (of !== null && printed !== null)
    relations.push(difference(claim, { term: plus(of), cells: [] }, printed));
  return relations;
}

function difference(claim: Claim, now: Side, before: Side): Relation {
  const computation = (values: Values, sum: Decimal): string => {
    const unit = unitOf(claim, values) || '万元';
    const sides = [now, before].map(({ term }) => termWords(term, values, unit));
    return `${sides.join('−')}=${amountWords(sum, unit)}`;
  };
  return sumRelation(
    { total: claim, terms: [now.term, before.term] },
    {
      rule: DIFFERENCE_RULE.id,
      kind: claim.figure.kind === 'steady' ? 'direction' : 'change',
      severity: 'error',
      cells: [...now.cells, ...before.cells],
      decides: false,
      explain: (values, sum) =>
        `${aboutWords(claim)}：${computation(values, sum)}，文中写${signedText(claim, values(claim))}`,
      computation,
    },
  );
}

/** A year cannot have grown by more than it has. */
function notBelowZero(claim: Claim, of: Claim): Relation {
  return sumRelation(
    { total: of, terms: [plus(claim)], must: 'at-most' },
    {
      rule: DIFFERENCE_RULE.id,
      kind: 'change',
      severity: 'error',
      cells: [],
      decides: false,
      computation: null,
      explain: (values) =>
        `${aboutWords(claim)}：${signedText(claim, values(claim))}，比本年的 ${printedText(of)} 还多，上年数会是负数`,
    },
  );
}

function rateRelations(rate: Claim, context: Context): readonly Relation[] {
  const { topic, beside } = rate;
  const of = levelThatChanges(rate, context);
  const before = baseTopic(rate);
  const relations: Relation[] = [];
  if (beside !== null && of !== null) {
    relations.push(rateOf(rate, [plus(beside)], [plus(of), minus(beside)], []));
  } else if (beside !== null) relations.push(sameDirection(rate, beside));
  if (topic === null || before === null) return relations;
  const now = knownSide(topic, context, 1);
  const then = knownSide(before, context, -1);
  if (now !== null && then !== null) {
    const whole = knownSide(before, context, 1)?.term;
    if (whole !== undefined) {
      const cells = [...now.cells, ...then.cells];
      const shown = asShown(beside ?? of ?? rate, context);
      const part = [now.term, then.term];
      const asText = rateOf(rate, part.map(shown), [shown(whole)], cells);
      relations.push(orElse(rateOf(rate, part, [whole], cells), asText));
    }
  }
  const printed = statedLevel(context, before);
  if (beside === null && of !== null && printed !== null) {
    relations.push(rateOf(rate, [plus(of), minus(printed)], [plus(printed)], []));
  }
  return relations;
}

function rateOf(
  rate: Claim,
  part: readonly Term[],
  whole: readonly Term[],
  cells: readonly string[],
): Relation {
  return ratioRelation(
    { percent: rate, part, whole },
    {
      rule: RATE_RULE.id,
      kind: 'change',
      severity: 'error',
      cells,
      decides: false,
      about: aboutWords(rate),
      computation: (values, ratio) =>
        `${amountWords(addUp(part, values).value, '万元')}÷${amountWords(addUp(whole, values).value, '万元')}` +
        `=${ratio.toDecimalPlaces(rate.figure.decimals + 2).toFixed()}%`,
      says: (values) => `文中写${signedText(rate, values(rate))}`,
    },
  );
}

/** Amount and rate of one change go the same way even where nothing else is known. */
function sameDirection(rate: Claim, beside: Claim): Relation {
  return {
    rule: RATE_RULE.id,
    kind: 'direction',
    severity: 'error',
    claims: [rate, beside],
    cells: [],
    isBound: false,
    decides: false,
    judge: (values) => {
      const signs = values(rate).value.times(values(beside).value);
      return signs.isNegative() && !signs.isZero() ? 'broken' : 'holds';
    },
    solve: (claim, values) => values(claim).value.neg(),
    computation: null,
    explain: (values) =>
      `${aboutWords(rate)}：金额写${signedText(beside, values(beside))}，比率写${signedText(rate, values(rate))}，方向相反`,
  };
}

function termWords(term: Term, values: Values, unit: string): string {
  const printed = term.kind === 'claim' ? values(term.claim) : term.printed;
  return amountWords(printed.value, unit);
}

function signedText(claim: Claim, { value }: Printed): string {
  const word = value.isNegative() ? '减少' : '增加';
  return `${claim.direction === null ? '' : word} ${printedText(claim)}`.trim();
}
