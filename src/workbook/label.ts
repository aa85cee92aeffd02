// Labels as people type them → comparable text. Wording differs between sheets; meaning is found after this.
import { toHalfWidth } from '../amount/parse';

const BLANKS = /[\s\u00a0\u2000-\u200b\u3000\ufeff]/gu;
const TO_COMPACT = /[\s\u00a0\u2000-\u200b\u3000\ufeff()]/u;
/** What makes a text differ from its comparable form; most labels have nothing of it. */
const TO_COMPARE =
  /[\s\u00a0\u2000-\u200b\u3000\ufeff():"'“”‘’「」『』\uff01-\uff07\uff0a-\uff19\uff1b-\uff5e]/u;
const QUOTES = /["'“”‘’＂＇「」『』]/gu;
const LIST_MARK =
  /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+[、.．]|（\d+）|\d+[、.．](?!\d)|[①-⑳])/u;

/** Without white space, brackets full width; list marks and everything else stay (contract "rowLabel"). */
export function compactLabel(text: string): string {
  if (!TO_COMPACT.test(text)) return text;
  return text.replace(BLANKS, '').replaceAll('(', '（').replaceAll(')', '）');
}

/** For comparing: compact, half-width signs but full-width brackets, colon full width, quotes dropped. */
export function comparable(text: string): string {
  if (!TO_COMPARE.test(text)) return text;
  return compactLabel(toHalfWidth(text)).replaceAll(':', '：').replace(QUOTES, '');
}

/** Drops leading list marks: `二十三、`, `（一）`, `1.`, `①`, also several in a row. */
function withoutListMark(text: string): string {
  let rest = text;
  while (LIST_MARK.test(rest)) rest = rest.replace(LIST_MARK, '');
  return rest;
}

/** The canonical text of a row label: comparable, without list marks and a colon at its end (`合计：`). */
export function labelText(text: string): string {
  return withoutListMark(comparable(text)).replace(/：$/u, '');
}

const YEAR = /(?:20\d{2}|二[〇○零]\S{2})年度?/gu;
const UNIT_SUFFIX = /（?(?:单位：)?（?(?:万元|元)）?$/u;
const LEVEL_PREFIX = /^(?:省|市|县|区|本|镇|乡)级/u;

/** The canonical text of a column heading: comparable, without year, unit in brackets and level of government. */
export function headingText(text: string): string {
  const plain = comparable(text).replace(YEAR, '');
  const unitless = /（(?:单位：)?(?:万元|元)）$/u.test(plain) ? plain.replace(UNIT_SUFFIX, '') : plain;
  return unitless.replace(LEVEL_PREFIX, '');
}
