// Slips of the pen that a seeded test puts into clean texts, one at a time.

/** A text with one slip, and where it stands. */
export interface Slip {
  readonly text: string;
  readonly at: number;
}

/** Makes one slip at a place that `random` picks; null where the text has no place for it. */
export type MakeSlip = (text: string, random: () => number) => Slip | null;

/** Replaces one match of `pattern` by what `change` makes of it. */
function replaced(
  pattern: RegExp,
  change: (match: RegExpExecArray, random: () => number) => string,
  behindContents = true,
): MakeSlip {
  return (text, random) => {
    const from = behindContents ? bodyStart(text) : 0;
    const places = [...text.matchAll(pattern)].filter(({ index }) => index >= from);
    const match = places[Math.floor(random() * places.length)];
    if (match === undefined) return null;
    const said = text.slice(0, match.index) + change(match, random);
    return { text: said + text.slice(match.index + match[0].length), at: match.index };
  };
}

/** Titles stand twice where there is a table of contents; slips go into the second. */
function bodyStart(text: string): number {
  const contents = /目 ?录\n/u.exec(text);
  if (contents === null) return 0;
  return text.indexOf('第一部分', text.indexOf('第一部分', contents.index) + 1);
}

function pick<T>(items: readonly [T, ...T[]], random: () => number): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

const TERM =
  /一般公共预算财政拨款|政府性基金预算|国有资本经营预算|公务用车运行维护费|政府采购支出总额|机关事业单位基本养老保险缴费/gu;
const NEXT: Readonly<Record<string, string>> = { 二: '三', 三: '四', 四: '五', '2': '3', '3': '4' };

export const SLIPS: Readonly<Record<string, MakeSlip>> = {
  'a closing sign left out': replaced(/[）”》]/gu, () => ''),
  'an opening sign left out': replaced(/(?<=[^\n])[（“《]/gu, () => ''),
  'a word doubled': replaced(
    /(?<=\p{Script=Han})\p{Script=Han}{3,4}(?=[，。；、])/gu,
    ([word]) => word + word,
  ),
  'a mark doubled': replaced(/[，。；、]/gu, ([mark]) => mark + mark),
  'a number of the list wrong': replaced(
    /(?<=\n)(（?)([二三四23])([）、.．])/gu,
    ([, open = '', number = '', close = '']) => open + (NEXT[number] ?? number) + close,
  ),
  'a step left out': replaced(/(?<=[。；])二是/gu, () => '三是'),
  'a place left blank': replaced(/(?<=[为额])\d[\d,.]*(?=万元)/gu, (_, random) =>
    pick(['XX', '××', '【待填：金额】', '____', '{金额}', ''], random),
  ),
  'both alternatives left': replaced(/(?<=各?)增加(?=\d)|减少(?=\d)/gu, ([word]) =>
    word === '增加' ? '增加（减少）' : '减少（增加）',
  ),
  'a subject misspelt': replaced(/(?<=）)\p{Script=Han}{5,}(?=（[款项]）)/gu, ([name], random) => {
    const at = 1 + Math.floor(random() * (name.length - 2));
    return random() < 1 / 2 ? without(name, at) : `${name.slice(0, at)}甲${name.slice(at + 1)}`;
  }),
  'a term misspelt': replaced(TERM, ([term], random) => {
    const at = 1 + Math.floor(random() * (term.length - 2));
    return `${term.slice(0, at)}甲${term.slice(at + 1)}`;
  }),
  'an impossible date': replaced(/12月31日/gu, (_, random) =>
    pick(['12月32日', '13月31日', '2月30日'], random),
  ),
  'a traditional character': replaced(/[办务预财经费县区]/gu, ([character]) =>
    '辦務預財經費縣區'.charAt('办务预财经费县区'.indexOf(character)),
  ),
  'a half-width comma': replaced(/，/gu, () => ','),
  'a stop left out': replaced(/(?<=(?:%|\d万元|[\p{Script=Han}]{12}))。(?=\n)/gu, () => ''),
};
