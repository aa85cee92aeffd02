// How the items of section 五 are numbered, named and grouped.
import { type Desk, sectionStyle } from '../desk';
import { fullItemName, itemName, sectionName } from '../names';
import { numbered } from '../template/chinese-number';
import type { TemplateData } from '../template/template';

const ID = '5';
const SECTION_DIGITS = 5;

/** Number and name of each item; grouped by 款 where the style says so, the first of a group with the group's own line. */
export function itemLabels(desk: Desk, codes: readonly string[]): readonly TemplateData[] {
  const style = sectionStyle(desk, ID);
  const book = desk.current.book;
  if (!style.按款分组)
    return codes.map((code, index) => ({
      组: '',
      标号: numbered(style.条目序号, index + 1),
      名称: fullItemName(book, 'T06', code, style),
    }));
  const groups = [...new Set(codes.map((code) => code.slice(0, SECTION_DIGITS)))];
  return codes.map((code) => {
    const group = code.slice(0, SECTION_DIGITS);
    const within = codes.filter((other) => other.startsWith(group)).indexOf(code);
    const number = numbered(style.条目序号, groups.indexOf(group) + 1);
    return {
      组: within === 0 ? number + sectionName(book, 'T06', code, style) : '',
      标号: `（${within + 1}）`,
      名称: itemName(book, 'T06', code, style),
    };
  });
}
