// 1 → 一, 21 → 二十一, and the numbering of titles, items and glossary entries.
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TEN = 10;
const HUNDRED = 100;
const CIRCLED_ONE = 0x2460;
const MOST_CIRCLED = 20;

/** For 1 to 999. */
export function chineseNumber(number: number): string {
  const hundreds = Math.floor(number / HUNDRED);
  const tens = Math.floor((number % HUNDRED) / TEN);
  const ones = number % TEN;
  if (hundreds === 0)
    return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[ones] ?? ''}`;
  const middle = tens > 0 ? `${DIGITS[tens] ?? ''}十` : ones > 0 ? '零' : '';
  return `${DIGITS[hundreds] ?? ''}百${middle}${DIGITS[ones] ?? ''}`;
}

/** `number` written after a pattern for one: `（一）`, `1、`, `①`. */
export function numbered(pattern: string, number: number): string {
  if (pattern === '①')
    return number <= MOST_CIRCLED ? String.fromCodePoint(CIRCLED_ONE + number - 1) : `（${number}）`;
  return pattern.replace('一', chineseNumber(number)).replace('1', String(number));
}
