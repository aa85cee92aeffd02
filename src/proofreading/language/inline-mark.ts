// Numbers inside a paragraph: 1.… 2.… on one line, the next on a line of its own.
import type { MarkStyle } from '../text/block';

const DIGITS = '零一二三四五六七八九';
const FIRST_CIRCLED = '①';

/** Whether `text` has the mark of `number` in the given style anywhere. */
export function hasMark(text: string, style: MarkStyle, number: number): boolean {
  return shapeOf(style, number).test(text);
}

function shapeOf(style: MarkStyle, number: number): RegExp {
  switch (style) {
    case 'part':
      return new RegExp(`第(?:${chinese(number)}|${number})(?:部分|章)`, 'u');
    case 'chinese':
      return new RegExp(`(?<![一二三四五六七八九十])${chinese(number)}[、.．]`, 'u');
    case 'chinese-bracket':
      return new RegExp(`[（(]\\s?${chinese(number)}\\s?[）)]`, 'u');
    case 'arabic':
      return new RegExp(`(?<![\\d.])${number}[、.．](?!\\d)`, 'u');
    case 'arabic-bracket':
      return new RegExp(`(?<!\\d)${number}[）)]`, 'u');
    case 'circled':
      return new RegExp(String.fromCharCode(FIRST_CIRCLED.charCodeAt(0) + number - 1), 'u');
  }
}

/** Up to ninety-nine: 十, 十二, 二十一. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones));
}
