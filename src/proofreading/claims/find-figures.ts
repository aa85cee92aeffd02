// The figures of a text; years, dates, ordinals, codes and numbers of documents are none.
import { Decimal, ZERO } from '../../amount/decimal';
import type { Figure, FigureKind } from './figure';

const NUMBER = /-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/gu;
const UNITS: readonly { readonly kind: FigureKind; readonly shape: RegExp }[] = [
  { kind: 'money', shape: /^(?:亿元|万元|元)/u },
  { kind: 'percent', shape: /^%/u },
  { kind: 'points', shape: /^个?百分点/u },
  // 0.40万 with its 元 lost; 5万人 counts people.
  { kind: 'money', shape: /^万(?=[，,。；;、：:）)]|$)/u },
  {
    kind: 'count',
    shape:
      /^[万余多]*(?:人次|批次|车辆|台[（(]套[）)]|平方米|公里|[个件人辆次名项份期批户家场套台条篇亩所座处宗起天分]|单位)/u,
  },
];

/** What stands right in front of a number that is no figure, or right behind it. */
const NO_FIGURE_BEFORE = /[A-Za-z\d.第图表〔[【#—–]$|(?:附件|公开|编码|代码)$/u;
const NO_FIGURE_BEHIND =
  /^(?:[年月日号级届时类款周]|项[）)]|[A-Za-z‰〕\]]|[-—–~～]\d|[.:：]\d|\.\d|(?:路|大道|街)\d)/u;
const VAGUE_BEFORE = /[约近超≥≤＞＜><]$|(?:不少于|不低于|不超过|超过|大于|小于|高于|低于|不足|至|到)$/u;
const VAGUE_BEHIND = /^(?:以上|以下|以内|左右|余|多)/u;
const STEADY = /(基本|大致|总体)?(?:保持)?(?:持平|(?:没有|无|未发生)(?:增减)?变化|保持一致)/gu;
/** Longer bare numbers are codes, telephone numbers and the like. */
const LONGEST_BARE = 4;

/** The figures of `text` (clean) from `start` on, in order. */
export function findFigures(text: string, start: number): readonly Figure[] {
  const figures: Figure[] = steadyWords(text, start);
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < start) continue;
    const figure = figureAt(text, match.index, match[0]);
    if (figure !== null) figures.push(figure);
  }
  return figures.sort((a, b) => a.from - b.from);
}

/** 与上年持平 says a figure: none. */
function steadyWords(text: string, start: number): Figure[] {
  return [...text.matchAll(STEADY)].flatMap((match) => {
    const [words, about] = match;
    if (match.index < start) return [];
    const end = match.index + words.length;
    return [
      {
        from: match.index,
        to: end,
        end,
        kind: 'steady' as const,
        unit: '',
        value: ZERO,
        decimals: 0,
        vague: about !== undefined,
      },
    ];
  });
}

function figureAt(text: string, index: number, printed: string): Figure | null {
  const before = text.slice(Math.max(index - 8, 0), index);
  // A dash between two numbers is a range; the second number is as vague as the first.
  const dashed = printed.startsWith('-') && /[\d\p{L})）]$/u.test(before);
  if (dashed || NO_FIGURE_BEFORE.test(before)) return null;
  const to = index + printed.length;
  const behind = text.slice(to, to + 8);
  if (NO_FIGURE_BEHIND.test(behind)) return null;
  const { kind, unit } = unitIn(behind);
  const digits = printed.replaceAll(',', '');
  if (kind === 'bare' && (isCode(before, behind) || digits.length > LONGEST_BARE) && !digits.includes('.'))
    return null;
  const end = to + unit.length;
  const vague =
    VAGUE_BEFORE.test(before) || /[余多]/u.test(unit) || VAGUE_BEHIND.test(text.slice(end, end + 2));
  return {
    from: index,
    to,
    end,
    kind,
    unit,
    value: new Decimal(digits),
    decimals: digits.split('.')[1]?.length ?? 0,
    vague,
  };
}

function unitIn(behind: string): { readonly kind: FigureKind; readonly unit: string } {
  for (const { kind, shape } of UNITS) {
    const unit = shape.exec(behind)?.[0];
    if (unit !== undefined) return { kind, unit };
  }
  return { kind: 'bare', unit: '' };
}

/** 行政运行（2010501） and （1）. */
function isCode(before: string, behind: string): boolean {
  return /[（(]$/u.test(before) && /^[）)]/u.test(behind);
}
