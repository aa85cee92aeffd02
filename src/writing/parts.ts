// The parts of a whole: their shares, and what to do where the printed figures do not add up.
import { Decimal, ZERO } from '../amount/decimal';
import { plain } from '../amount/format';
import { lastPlace } from '../amount/interval';
import { type Desk, sectionStyle } from './desk';
import { Gap, Quantity, share, type Figure } from './quantity';

export interface Part {
  readonly name: string;
  readonly amount: Figure;
}

export interface SharedPart extends Part {
  /** In percent; blank where the whole is zero. */
  readonly share: Figure | '';
}

export interface Whole {
  readonly section: string;
  /** What the whole is called in a note: 本年收入合计. */
  readonly name: string;
  readonly amount: Figure;
}

const HUNDRED = new Decimal(100);

/**
 * The parts as the text lists them. Where they miss the whole by no more than rounding explains, a note says which last digit could
 * be bent (尾差调整); it is bent only if the style asks for it. A larger difference is an error of the tables and stays as it is.
 */
export function footed<T extends Part>(desk: Desk, whole: Whole, parts: readonly T[]): readonly T[] {
  const off = tailOf(desk, whole, parts);
  const bent = off === null ? undefined : toBend(parts, desk.style.尾差调整);
  if (off === null || bent === undefined || !(bent.amount instanceof Quantity)) return parts;
  const { decimals } = desk.current;
  const from = plain(bent.amount.value, decimals);
  const value = bent.amount.value.plus(off);
  const words = `${whole.name}与所列各项之和相差${plain(off, decimals)}万元，是四舍五入的尾差`;
  if (desk.style.尾差调整 === '不调') {
    const advice = `如要相加一致，可把“${bent.name}”由${from}写作${plain(value, decimals)}：在样式里把“尾差调整”设为“调最大项”`;
    desk.notes.push({ section: whole.section, message: `${words}，没有调整。${advice}。`, canBend: true });
    return parts;
  }
  desk.notes.push({
    section: whole.section,
    message: `${words}，按样式已把“${bent.name}”由${from}写作${plain(value, decimals)}。`,
  });
  const { unit, from: cells, how } = bent.amount.parts;
  const amount = new Quantity({
    value,
    unit,
    from: cells,
    how: `${how}（尾差调整 ${plain(off, decimals)}）`,
    calculation: null,
  });
  return parts.map((part) => (part === bent ? { ...part, amount } : part));
}

/** Each part with its share of the whole; the style may bend one so that they add up to 100. */
export function withShares<T extends Part>(
  desk: Desk,
  whole: Whole,
  parts: readonly T[],
): readonly (T & SharedPart)[] {
  const shared = parts.map((part) => ({ ...part, share: shareOf(part.amount, whole.amount) }));
  const style = sectionStyle(desk, whole.section);
  const bent = desk.style.占比调整 === '不调' ? undefined : toBend(shared, desk.style.占比调整);
  if (bent === undefined || !(bent.share instanceof Quantity) || !exhausts(desk, whole, parts)) return shared;
  const off = HUNDRED.minus(
    sumOf(
      shared.map((part) => part.share),
      style.比例小数,
    ),
  );
  if (off.isZero()) return shared;
  const rounded = bent.share.value.toDecimalPlaces(style.比例小数);
  const value = rounded.plus(off);
  const [before, after] = [plain(rounded, style.比例小数), plain(value, style.比例小数)];
  desk.notes.push({
    section: whole.section,
    message: `各项占比四舍五入后合计不是100%，按样式已把“${bent.name}”的占比由${before}%写作${after}%。`,
  });
  const { unit, from, how } = bent.share.parts;
  const words = `${how}（使各项合计为100%，由 ${before} 调整）`;
  const share = new Quantity({ value, unit, from, how: words, calculation: null });
  return shared.map((part) => (part === bent ? { ...part, share } : part));
}

function shareOf(part: Figure, whole: Figure): Figure | '' {
  if (whole instanceof Quantity && !whole.gt(0)) return '';
  const gap = part instanceof Gap ? part : whole;
  if (gap instanceof Gap) return new Gap(gap.question, `比例，需要${gap.label}`);
  return part instanceof Quantity ? (share(part, gap) ?? '') : '';
}

/** The difference whole − Σ parts where rounding explains it; null where there is none, it is larger or something is missing. */
function tailOf(desk: Desk, whole: Whole, parts: readonly Part[]): Decimal | null {
  if (whole.amount instanceof Gap || parts.length < 2 || parts.some(({ amount }) => amount instanceof Gap))
    return null;
  const { decimals } = desk.current;
  const off = whole.amount.value.minus(
    sumOf(
      parts.map(({ amount }) => amount),
      decimals,
    ),
  );
  const most = lastPlace(decimals)
    .times(parts.length + 1)
    .div(2);
  return off.isZero() || off.abs().gt(most) ? null : off;
}

function exhausts(desk: Desk, whole: Whole, parts: readonly Part[]): boolean {
  if (whole.amount instanceof Gap || parts.some(({ amount }) => amount instanceof Gap)) return false;
  const sum = sumOf(
    parts.map(({ amount }) => amount),
    desk.current.decimals,
  );
  return sum.equals(whole.amount.value) || tailOf(desk, whole, parts) !== null;
}

/** The last part, or the largest: there a bent digit weighs least. */
function toBend<T extends Part>(parts: readonly T[], which: string): T | undefined {
  if (which === '调末项') return parts.at(-1);
  return parts.reduce<T | undefined>(
    (best, part) => (best === undefined || larger(part.amount, best.amount) ? part : best),
    undefined,
  );
}

function larger(a: Figure, b: Figure): boolean {
  return a instanceof Quantity && b instanceof Quantity && a.value.abs().gt(b.value.abs());
}

function sumOf(figures: readonly (Figure | '')[], decimals: number): Decimal {
  return figures.reduce<Decimal>(
    (sum, figure) => (figure instanceof Quantity ? sum.plus(figure.value.toDecimalPlaces(decimals)) : sum),
    ZERO,
  );
}
