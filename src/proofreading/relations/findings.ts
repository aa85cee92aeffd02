// Faults and tails → findings: where, what is printed, what should be, the computation, the correction.
import type { Decimal } from '../../amount/decimal';
import type { Claim } from '../claims/claim';
import type { NarrativeKind, Remark } from '../finding';
import { sourceSpan } from '../text/clean-text';
import type { Context } from './context';
import type { Fault, Judgement } from './judge';
import type { Relation } from './relation';
import { correctedFigure } from './suspicion';
import { asPrinted, printedText, quoteOf } from './wording';

export interface RelationFinding extends Remark {
  readonly rule: string;
  readonly kind: NarrativeKind;
}

/** The rules that name a cause rather than a relation. */
export const UNIT_RULE_ID = 'P09';
export const DIRECTION_RULE_ID = 'P10';

const LONGEST_SPAN = 160;

export function findingsOf({ faults, tails }: Judgement, context: Context): readonly RelationFinding[] {
  return [
    ...faults.flatMap((fault) => faultFindings(fault, context)),
    ...tails.map((tail) => tailFinding(tail, context)),
  ];
}

function faultFindings(fault: Fault, context: Context): readonly RelationFinding[] {
  const [only, ...others] = fault.claims;
  if (only === undefined) return [];
  if (others.length > 0 || fault.expected === null) return openFindings(fault, context);
  switch (fault.slip) {
    case 'unit':
      return [unitFinding(fault, only, context)];
    case 'sign':
      return [signFinding(fault, only, context)];
    case 'value':
      return [valueFinding(fault, only, fault.expected, context)];
  }
}

function valueFinding(fault: Fault, claim: Claim, value: Decimal, context: Context): RelationFinding {
  const { relation } = fault;
  const turned = claim.direction !== null && value.s !== context.printed(claim).value.s && !value.isZero();
  const expected = asPrinted(value, claim, context.decimals);
  const isWord = claim.figure.kind === 'steady';
  return {
    rule: relation.rule,
    kind: relation.kind,
    severity: relation.severity,
    ...spanOf(claim),
    actual: quoteOf(claim),
    expected: isWord ? null : expected,
    explanation: `${relation.explain(context.printed)}。${isWord ? '并没有持平。' : turned ? '方向也相反。' : `应为${relation.decides === 'roughly' ? '约' : ''} ${expected}${claim.figure.unit}。`}${more(fault)}`,
    fix: fault.certain && !turned && !isWord ? expected : null,
    cells: relation.cells,
  };
}

function unitFinding(fault: Fault, claim: Claim, context: Context): RelationFinding {
  const { relation } = fault;
  const unit = claim.figure.unit === '元' ? '万元' : '元';
  const expected = quoteOf(claim) + unit;
  return {
    rule: UNIT_RULE_ID,
    kind: 'unit',
    severity: 'error',
    ...sourceSpan(claim.block.clean, claim.figure.from, claim.figure.end),
    actual: printedText(claim),
    expected,
    explanation: `“${printedText(claim)}”应为“${expected}”：${unitProof(fault, claim, context)}。${more(fault)}`,
    fix: expected,
    cells: relation.cells,
  };
}

/** By which figures the unit is wrong: the computation with the right one, and what it agrees with. */
function unitProof({ relation, expected }: Fault, claim: Claim, { printed }: Context): string {
  const { computation, claims } = relation;
  const [derived] = claims;
  if (computation === null || expected === null || derived === undefined) return relation.explain(printed);
  const right = correctedFigure(printed(claim), expected, 'unit');
  const words = computation((other) => (other === claim ? right : printed(other)));
  return derived === claim ? words : `${words}，与文中的 ${printedText(derived)} 相符`;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  降低: '提高',
  提高: '降低',
  上涨: '下降',
  增幅: '降幅',
  降幅: '增幅',
  减幅: '增幅',
};

function signFinding(fault: Fault, claim: Claim, context: Context): RelationFinding {
  const { relation } = fault;
  const { clean } = claim.block;
  const { from, to } = claim.direction ?? claim.figure;
  const actual = clean.text.slice(from, to);
  const expected = OPPOSITE[actual] ?? null;
  return {
    rule: DIRECTION_RULE_ID,
    kind: 'direction',
    severity: 'error',
    ...sourceSpan(clean, from, to),
    actual,
    expected,
    explanation: `${relation.explain(context.printed)}。数字不错，方向相反${expected === null ? '' : `，应为“${expected}”`}。`,
    fix: expected,
    cells: relation.cells,
  };
}

/** Which of several figures is wrong cannot be told: one span where they stand together, else each where it stands. */
function openFindings({ relation, claims }: Fault, context: Context): readonly RelationFinding[] {
  const explanation = `${relation.explain(context.printed)}。这些数不能都对，请核对是哪一个错了。`;
  const shared = {
    rule: relation.rule,
    kind: relation.kind,
    severity: relation.severity,
    expected: null,
    explanation,
  };
  const places = claims.map((claim) => spanOf(claim));
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const together = new Set(claims.map(({ block }) => block)).size === 1 && end - start <= LONGEST_SPAN;
  const spans = together
    ? [{ start, end, quotes: claims.map(quoteOf) }]
    : claims.map((claim) => ({ ...spanOf(claim), quotes: [quoteOf(claim)] }));
  return spans.map(({ quotes, ...span }) => ({
    ...shared,
    ...span,
    actual: quotes.join('、'),
    fix: null,
    cells: relation.cells,
  }));
}

function tailFinding(relation: Relation, context: Context): RelationFinding {
  const [claim] = relation.claims;
  if (claim === undefined) throw new Error('a relation without a figure');
  const value = relation.solve(claim, context.printed);
  const expected = value === null ? null : asPrinted(value, claim, context.decimals);
  return {
    rule: relation.rule,
    kind: relation.kind,
    severity: 'tail',
    ...spanOf(claim),
    actual: quoteOf(claim),
    expected,
    explanation: `${relation.explain(context.printed)}。四舍五入可以解释，不算错。`,
    fix: null,
    cells: relation.cells,
  };
}

function more({ followers }: Fault): string {
  return followers === 0 ? '' : `与它有关的另外 ${followers} 处也因此不符。`;
}

function spanOf({ block, figure }: Claim): { readonly start: number; readonly end: number } {
  return sourceSpan(block.clean, figure.from, figure.to);
}
