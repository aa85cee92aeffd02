// One relation as a row of the working paper: live formulas for both sides, the difference and the outcome.
import type { AmountUnit } from '../amount/amount';
import { type Decimal, ZERO } from '../amount/decimal';
import { equationWords, OPERATOR_SIGN } from '../checking/equation-words';
import type { Acceptance, Outcome, RuleSeverity } from '../checking/finding';
import type { Operator } from '../checking/language/ast';
import { measure } from '../checking/measure';
import { type Relation, termsOf } from '../checking/relation';
import type { JudgedRelation } from '../checking/relation-finding';
import type { CellStyle, PlanCell } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';
import { acceptanceWords } from './acceptance-words';
import { type FormulaTerm, formulaTerms, roundingFormula, shiftOf, sumFormula } from './side-formula';

/** The words of the column 结果; the formulas give the first three, and 无法核对 where a cell cannot be read. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: '相符',
  tail: '尾差',
  broken: '不符',
  cannotEvaluate: '无法核对',
  notApplicable: '不适用',
};

/** Column letters of what the formulas refer to. */
const LEFT = 'D';
const RIGHT = 'F';
const DIFFERENCE = 'G';
const ROUNDING = 'H';

/** Excel's limit is 8,192. */
const LONGEST_FORMULA = 8000;

/** A cell under General shows more decimals as soon as somebody types them. */
const OPEN_DECIMALS = 4;
const MOST_DECIMALS = 10;

export const BORDERED: CellStyle = { border: true };
export const WRAPPED: CellStyle = { border: true, wrap: true };
export const CENTERED: CellStyle = { border: true, align: 'center' };

export interface PaperRule {
  readonly id: string;
  readonly title: string;
  readonly severity: RuleSeverity;
}

interface PaperPlace {
  readonly workbook: Workbook;
  /** The row's number in the sheet, from 1. */
  readonly number: number;
  /** Why it is accepted that the relation does not hold. */
  readonly accepted: Acceptance | undefined;
}

export function paperRow(
  rule: PaperRule,
  { relation, judgement }: JudgedRelation,
  { workbook, number, accepted }: PaperPlace,
): readonly PlanCell[] {
  const { unit, decimals, ...sums } = measure(relation);
  const left = formulaTerms(relation.left, workbook, unit);
  const right = formulaTerms(relation.right, workbook, unit);
  const all = [...left, ...right];
  const places = differencePlaces(all, unit);
  const amounts: CellStyle = { border: true, format: formatOf(decimals, places) };
  const halves: CellStyle = { border: true, format: formatOf(decimals, places + 1) };
  const formulas = [sumFormula(left, unit), sumFormula(right, unit), roundingFormula(all)];
  const live = formulas.every((formula) => formula.length <= LONGEST_FORMULA);
  const amount = (formula: string | undefined, value: Decimal, style = amounts): PlanCell =>
    calculated(live ? formula : undefined, { kind: 'number', text: value.toFixed() }, style);
  const outcome = outcomeFormula(relation.operator, number, places, crossUnitHalf(all, unit));
  return [
    text(rule.id, BORDERED),
    text(rule.title, WRAPPED),
    text(equationWords(relation), WRAPPED),
    amount(formulas[0], sums.left),
    text(OPERATOR_SIGN[relation.operator], CENTERED),
    amount(formulas[1], sums.right),
    calculated(
      `ROUND(${LEFT}${number}-${RIGHT}${number},${places})`,
      { kind: 'number', text: sums.residual.toFixed() },
      amounts,
    ),
    amount(formulas[2], roundingOf(all), halves),
    calculated(outcome, { kind: 'text', text: OUTCOME_WORDS[judgement.outcome] }, CENTERED),
    text(unit, CENTERED),
    text(remarks(rule, relation, live, accepted), WRAPPED),
  ];
}

export function text(words: string, style: CellStyle): PlanCell {
  return { value: { kind: 'text', text: words }, style };
}

/** A formula with its value; a lone figure is written as the figure. */
function calculated(
  formula: string | undefined,
  value: NonNullable<PlanCell['value']>,
  style: CellStyle,
): PlanCell {
  return formula === undefined || formula === '0' ? { value, style } : { value, formula, style };
}

const HOLDS: Readonly<Record<Operator, string>> = { '=': '=0', '<=': '<=0', '>=': '>=0' };

/** `half`: figures in 元 and 万元 agree when the finer one, rounded, is the coarser one. */
function outcomeFormula(operator: Operator, row: number, places: number, half: Decimal | null): string {
  const difference = `${DIFFERENCE}${row}`;
  const within = (bound: string): string => `ROUND(ABS(${difference})-${bound},${places + 2})<=0`;
  const tail = `IF(${within(`${ROUNDING}${row}`)},"尾差","不符")`;
  const missed = half === null ? tail : `IF(${within(half.toFixed())},"相符",${tail})`;
  return `IF(ISNUMBER(${difference}),IF(${difference}${HOLDS[operator]},"相符",${missed}),"无法核对")`;
}

function crossUnitHalf(terms: readonly FormulaTerm[], unit: AmountUnit): Decimal | null {
  const amounts = terms.filter(({ fact }) => fact === null || fact.reading.kind === 'amount');
  const coarse = amounts.filter((term) => term.unit === unit).map(({ half }) => half);
  if (coarse.length === 0 || coarse.length === amounts.length) return null;
  return coarse.reduce((most, half) => (half.gt(most) ? half : most), ZERO);
}

function roundingOf(terms: readonly FormulaTerm[]): Decimal {
  return terms.reduce((sum, { half, figure }) => (figure.isZero() ? sum : sum.plus(half)), ZERO);
}

/** Enough decimals to hold the difference exactly. */
function differencePlaces(terms: readonly FormulaTerm[], unit: AmountUnit): number {
  const places = terms.map(({ cell, figure, unit: own }) => {
    const kept = cell.rounded ?? Math.max(OPEN_DECIMALS, figure.decimalPlaces());
    return Math.max(0, kept + shiftOf(own, unit));
  });
  return Math.min(MOST_DECIMALS, Math.max(0, ...places));
}

function formatOf(decimals: number, most: number): string {
  const shown = decimals === 0 && most > 0 ? 1 : decimals;
  const fraction = '0'.repeat(shown) + '#'.repeat(Math.max(0, most - shown));
  return fraction === '' ? '#,##0' : `#,##0.${fraction}`;
}

function remarks(
  { severity }: PaperRule,
  relation: Relation,
  live: boolean,
  accepted: Acceptance | undefined,
): string {
  const prior = termsOf(relation).some(({ place }) => place.prior && place.fact !== null);
  return [
    accepted === undefined ? '' : `编制底稿时已接受为例外：${acceptanceWords(accepted)}`,
    severity === 'error' ? '' : '通常应成立，有据可查的例外除外',
    relation.conditions.length === 0 ? '' : `只在 ${relation.conditions.join('，')} 时适用`,
    prior ? '上年数取自上年的工作簿，是常数' : '',
    live ? '' : '项数太多，超出公式的长度，所列是数值，不会重算',
  ]
    .filter((part) => part !== '')
    .join('；');
}
