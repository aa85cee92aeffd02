// P67: one wrong character in an official term, one too many or one missing: 一般公共于算.
import { functionalSubjects } from '../../standards/subjects/subjects';
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

/** Terms of the forms and phrases that every such text uses in just these words. */
const TERMS: readonly string[] = [
  '一般公共预算财政拨款',
  '政府性基金预算',
  '国有资本经营预算',
  '社会保险基金预算',
  '财政专户管理资金',
  '事业单位经营收入',
  '附属单位上缴收入',
  '上级补助收入',
  '年初结转和结余',
  '年末结转和结余',
  '使用非财政拨款结余',
  '公务用车购置及运行维护费',
  '公务用车运行维护费',
  '因公出国（境）',
  '机关运行经费',
  '政府采购支出总额',
  '政府采购货物支出',
  '政府采购工程支出',
  '政府采购服务支出',
  '国有资产占有使用情况',
  '预算绩效管理',
  '绩效自评报告',
  '基本养老保险缴费',
  '基本医疗保险缴费',
  '职业年金缴费',
  '其他社会保障缴费',
  '住房公积金',
  '对个人和家庭的补助',
  '商品和服务支出',
  '工资福利支出',
  '日常公用经费',
  '参照公务员法管理',
  '收入支出决算总体情况',
  '财政拨款收入支出决算',
  '一般性支出',
  '中央八项规定精神',
  '政府信息公开',
  '授予中小企业合同金额',
  '授予小微企业合同金额',
  '不包括陪同人员',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '特种专业技术用车',
  '离退休干部用车',
];
/** Set phrases in which the first and the last character count too. */
const PHRASES: readonly string[] = ['接受社会监督', '接受群众监督'];
const SHORTEST = 5;
/** Shorter terms have neighbours that mean something. */
const LONG_TERM = 7;
const GRAM = 3;
/** Whoever writes 与 for 和 has not mistyped, and a mark or a figure begins something else. */
const OTHER_WORDS = /[和与及或的之、，。；：“”（）()\d%.A-Za-z]/u;

interface Placed {
  readonly term: string;
  /** Where in the term the three characters stand. */
  readonly at: number;
}

const placedByGram = new Map<string, Placed[]>();
for (const term of allTerms()) {
  // With one character wrong either the beginning or the end is whole.
  for (const at of [0, term.length - GRAM]) {
    const gram = term.slice(at, at + GRAM);
    placedByGram.set(gram, [...(placedByGram.get(gram) ?? []), { term, at }]);
  }
}

function allTerms(): readonly string[] {
  const classes = functionalSubjects().filter(({ level, name }) => level === 1 && name.length >= SHORTEST);
  return [...new Set([...TERMS, ...PHRASES, ...classes.map(({ name }) => name)])].filter(
    ({ length }) => length >= SHORTEST,
  );
}

const KNOWN = new Set(allTerms());

function find(proof: Proof): readonly Remark[] {
  return readableBlocks(proof).flatMap(slipsIn);
}

function slipsIn(block: Block): readonly Remark[] {
  const { text } = block.clean;
  const found = new Map<number, Remark>();
  for (let from = 0; from + GRAM <= text.length; from += 1) {
    for (const { term, at } of placedByGram.get(text.slice(from, from + GRAM)) ?? []) {
      const start = from - at;
      const printed = start < 0 ? '' : text.slice(start, start + term.length);
      const wrong = onlyDifference(printed, term);
      if (wrong !== null && !KNOWN.has(printed) && !found.has(start + wrong)) {
        found.set(start + wrong, slip(block, start, printed, term));
      } else if (at === 0) {
        const other = oneMoreOrLess(text, from, term);
        if (other !== null) found.set(from, otherLength(block, from, other, term));
      }
    }
  }
  return [...found.values()];
}

function slip(block: Block, start: number, printed: string, term: string): Remark {
  return remarkAt(block, start, start + term.length, {
    severity: term.length < LONG_TERM ? 'warning' : 'error',
    explanation: `“${printed}”与规范用语“${term}”只差一个字，应为“${term}”。`,
    fix: term,
  });
}

/** 一般公共算财政拨款, 一般公共预算算财政拨款: the term with a character missing or too many inside; null where it is not so. */
function oneMoreOrLess(text: string, start: number, term: string): string | null {
  if (term.length < LONG_TERM || text.startsWith(term, start)) return null;
  const shorter = text.slice(start, start + term.length - 1);
  const longer = text.slice(start, start + term.length + 1);
  const missing = oddCharacter(term, shorter);
  const odd = missing ?? oddCharacter(longer, term);
  const printed = missing === null ? longer : shorter;
  // 基本养老保险费 is a word of its own: both ends have to be whole.
  const isWhole = printed.endsWith(term.slice(-GRAM));
  return odd === null || OTHER_WORDS.test(odd) || !isWhole ? null : printed;
}

/** The one inner character that `longer` has and `shorter` has not. */
function oddCharacter(longer: string, shorter: string): string | null {
  let same = 0;
  while (same < shorter.length && longer.charAt(same) === shorter.charAt(same)) same += 1;
  const isInner = same > 0 && same < shorter.length;
  return isInner && longer.slice(same + 1) === shorter.slice(same) ? longer.charAt(same) : null;
}

function otherLength(block: Block, start: number, printed: string, term: string): Remark {
  const word = printed.length < term.length ? '少' : '多';
  return remarkAt(block, start, start + printed.length, {
    severity: 'warning',
    explanation: `“${printed}”比规范用语“${term}”${word}一个字，请核对。`,
    expected: term,
  });
}

/** Where the one differing character stands, inside the term; null where there is none, another number, or no slip. */
function onlyDifference(printed: string, term: string): number | null {
  if (printed.length !== term.length || printed === term) return null;
  const places = Array.from({ length: term.length }, (_, at) => at).filter(
    (at) => printed.charAt(at) !== term.charAt(at),
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  // A neighbour of the term may stand there: 上年结转 beside 年初结转.
  if (!PHRASES.includes(term) && (place === 0 || place === term.length - 1)) return null;
  const characters = [printed.charAt(place), term.charAt(place)];
  return characters.some((character) => OTHER_WORDS.test(character)) ? null : place;
}

export const nearTerms: ProofRule = {
  id: 'P67',
  title: '规范用语没有错字',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    '2023年度一般公共于算财政拨款支出5万元。',
    '公务用车购置及运行唯护费0万元。',
    '社会保障和就亚支出5万元。',
    '绩效自评结果随同部门决算公开，按受社会监督。',
    '公务用车运维护费0万元。',
    '2023年度一般公共预预算财政拨款支出5万元。',
    '授予中小企企业合同金额5万元。',
    '住房公积全缴存比例不变，住房公织金按规定缴纳。',
  ],
  silent: [
    '一般公共预算财政拨款支出、政府性基金预算支出、国有资本经营预算支出、社会保障与就业支出。',
    '国外公务接待、上年结转和结余、本年初结转和结余、住房公积金、企业养老保险缴费。',
    '基本养老保险费由单位缴纳；参照公务员法管理；年初结转结余；商品服务支出；对个人和家庭补助；公务用车购置运行维护费；政府性的基金预算。',
    '国内外公务接待；职业年金等缴费；商品或服务支出；工资及福利支出。',
  ],
};
