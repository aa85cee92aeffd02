// The number in front of a paragraph.
import type { Mark, MarkStyle } from './block';

const DIGITS = '〇一二三四五六七八九';
const CHINESE = '[一二三四五六七八九十〇零百]+';
const FIRST_CIRCLED = '①';

const SHAPES: readonly { readonly style: MarkStyle; readonly shape: RegExp }[] = [
  { style: 'part', shape: new RegExp(`^第(${CHINESE}|\\d+)(?:部分|章)`, 'u') },
  { style: 'chinese', shape: new RegExp(`^(${CHINESE})[、.．]`, 'u') },
  { style: 'chinese-bracket', shape: new RegExp(`^[（(](${CHINESE})[）)]`, 'u') },
  // 1.2080505住房公积金: a code behind the number; 1.23456万元 is none.
  { style: 'arabic', shape: /^(\d{1,3})[、.．](?!\d(?!\d{4}(?:\d{2})?(?![亿万元])\p{Script=Han}))/u },
  { style: 'arabic-bracket', shape: /^[（(](\d{1,3})[）)]/u },
  { style: 'circled', shape: /^([①-⑳])/u },
];

/** The mark that `text` (clean) begins with; null where it has none. */
export function readMark(text: string): Mark | null {
  for (const { style, shape } of SHAPES) {
    const found = shape.exec(text);
    const digits = found?.[1];
    if (found !== null && digits !== undefined) return { style, number: numberOf(digits), text: found[0] };
  }
  return null;
}

function numberOf(digits: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const circled = digits.charCodeAt(0) - FIRST_CIRCLED.charCodeAt(0);
  return circled >= 0 && circled < 20 ? circled + 1 : chineseNumber(digits);
}

/** Up to ninety-nine, as headings count: 十, 十二, 二十一. */
function chineseNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return Math.max(DIGITS.indexOf(text), 0);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
  return tens * 10 + Math.max(DIGITS.indexOf(text.charAt(ten + 1)), 0) * (ten + 1 < text.length ? 1 : 0);
}
