// A relation in words: both sides with their cells and figures, the difference, what to do.
import { type AmountUnit, convert } from '../amount/amount';
import { type Decimal, ZERO } from '../amount/decimal';
import { formatShown, plain } from '../amount/format';
import { columnPlaceWords, placeWords, tableWords } from './describe';
import type { Outcome, RuleSeverity } from './finding';
import type { Operator } from './language/ast';
import { exactlyHolds, type Measure } from './measure';
import type { Place, Relation, Term } from './relation';

const OUGHT: Readonly<Record<Operator, string>> = { '=': '应等于', '<=': '应不大于', '>=': '应不小于' };

const ADVICE: Readonly<Record<RuleSeverity, string>> = {
  error: '请核对以上各格，改正录入、漏填或汇总有误的一处。',
  warning: '请核对以上各格，改正录入、漏填或汇总有误的一处；确有原因的可以保留。',
  info: '不一定有错，请顺便看一看；确有原因可不理会。',
};

/** All digits that matter: 0.0026 万元 is not shown as 0.00. */
export function figure(value: Decimal, decimals: number): string {
  return plain(value, Math.max(decimals, value.decimalPlaces()));
}

/** The message of a broken relation or a tail, complete by itself. */
export function messageOf(
  relation: Relation,
  outcome: Outcome,
  measured: Measure,
  severity: RuleSeverity,
): string {
  const { unit, decimals, residual, tolerance } = measured;
  const left = sideWords(relation.left, measured.left, unit, null);
  const right = sideWords(relation.right, measured.right, unit, relation.left[0]?.place ?? null);
  const difference = `相差 ${figure(residual.abs(), decimals)} ${unit}`;
  const condition = relation.conditions.length === 0 ? '' : `（前提：${relation.conditions.join('，')}）`;
  const head = `${left}，${OUGHT[relation.operator]}${/^[A-Z“]/u.test(right) ? ' ' : ''}${right}，${difference}${condition}`;
  if (outcome === 'tail') return `${head}。${tailWords(relation, measured)}`;
  const rounding = tolerance.gt(ZERO)
    ? `，超出四舍五入所能解释的 ${figure(tolerance, decimals)} ${unit}`
    : '';
  return `${head}${rounding}。${blankWords(relation)}${ADVICE[severity]}`;
}

function tailWords(relation: Relation, { tolerance, unit, decimals }: Measure): string {
  const explained = `这是四舍五入的尾差（至多 ${figure(tolerance, decimals)} ${unit}），不算错误`;
  return exactlyHolds(relation)
    ? `${explained}；单元格内未舍入的数值是相符的，但公开的数字对不上，可按显示的位数调整。`
    : `${explained}，公开前可酌情调整。`;
}

function blankWords(relation: Relation): string {
  const terms = [...relation.left, ...relation.right];
  const blanks = terms.filter(
    ({ place: { fact } }) => fact?.reading.kind === 'blank' || fact?.reading.kind === 'dash',
  );
  if (blanks.length === 0) return '';
  if (blanks.length > NAMED_BLANKS) return `其中 ${blanks.length} 个空格按 0 计，也可能是漏填。`;
  const names = blanks.map(({ place }) => placeWords(place)).join('、');
  return `其中 ${names} 为空，按 0 计仍不成立，也可能是漏填。`;
}

const LISTED_TERMS = 6;
const NAMED_BLANKS = 2;

/** `公开03表支出决算表 F16（…·基本支出）2.73 + G16（项目支出）12.72 = 15.45 万元`; long sums are cut. */
function sideWords(terms: readonly Term[], sum: Decimal, unit: AmountUnit, before: Place | null): string {
  if (terms.length === 0) return ' 0';
  const own = unitOf(terms) ?? unit;
  const total = `${figure(convert(sum, unit, own), decimalsOf(terms))} ${own}`;
  const only = terms.length === 1 ? terms[0] : undefined;
  if (only !== undefined)
    return `${termPlace(only.place, before)} ${termFigure(only, own)}${only.place.fact?.reading.kind === 'amount' ? ` ${own}` : ''}`;
  const said = terms.filter(({ place }) => place.fact?.reading.kind === 'amount' && !isZero(place));
  const listed = said.slice(0, LISTED_TERMS);
  const words = listed.map((term, index) => {
    const previous = index === 0 ? before : (listed[index - 1]?.place ?? null);
    const sign = term.coefficient === 1 ? (index === 0 ? '' : ' + ') : ' - ';
    return `${sign}${termPlace(term.place, previous)} ${termFigure(term, own)}`;
  });
  if (listed.length === 0) return `${termPlace(terms[0]?.place ?? null, before)} 等 ${terms.length} 项之和 0`;
  const rest = said.length > listed.length ? ` 等 ${said.length} 项` : '';
  return listed.length === 1 && rest === ''
    ? `${words.join('')} ${own}`
    : `${words.join('')}${rest} = ${total}`;
}

/** What was said just before need not be said again: the table, and within a row the row. */
export function termPlace(place: Place | null, before: Place | null): string {
  if (place === null) return '';
  if (before === null || before.table !== place.table || before.prior !== place.prior) {
    return ` ${tableWords(place.table, place.prior)} ${placeWords(place)}`.trimStart();
  }
  return before.row === place.row && place.row !== null ? columnPlaceWords(place) : placeWords(place);
}

function termFigure({ place }: Term, own: AmountUnit): string {
  const reading = place.fact?.reading;
  if (reading?.kind === 'amount') {
    const { amount } = reading;
    return `${formatShown(amount)}${amount.unit === own ? '' : ` ${amount.unit}`}`;
  }
  return place.fact === null ? '按 0 计' : '为空';
}

/** The coarser unit among the terms; null where none holds an amount. */
export function unitOf(terms: readonly Term[]): AmountUnit | null {
  const units = terms.flatMap(({ place }) =>
    place.fact?.reading.kind === 'amount' ? [place.fact.reading.amount.unit] : [],
  );
  if (units.length === 0) return null;
  return units.includes('万元') ? '万元' : '元';
}

export function decimalsOf(terms: readonly Term[]): number {
  return terms.reduce((most, { place: { fact } }) => {
    return fact?.reading.kind === 'amount' ? Math.max(most, fact.reading.amount.decimals) : most;
  }, 0);
}

function isZero(place: Place): boolean {
  return place.fact?.reading.kind === 'amount' && place.fact.reading.amount.shown.isZero();
}
