// P61: a code beside a name that is not the one of the list.
import {
  economicSubject,
  functionalSubject,
  functionalSubjectsNamed,
  namesOf,
} from '../../standards/subjects/subjects';
import { compactLabel } from '../../workbook/label';
import type { Remark } from '../finding';
import { editDistance } from '../language/edit-distance';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const CODE = '(\\d{7}|\\d{5}|[23]\\d{2})';
/** 行政运行（2010501） · 2010501行政运行 · 2010150-事业运行 */
const BEHIND = new RegExp(`([\\p{Script=Han}（）()、]{2,40})[（(]${CODE}[）)]`, 'gu');
const IN_FRONT = new RegExp(`(?<!\\d)(\\d{7}|\\d{5})[-—－]?(?![）)])([\\p{Script=Han}（）]{2,40})`, 'gu');

interface Pair {
  readonly block: Block;
  readonly code: string;
  /** The words beside the code; the name is at their end, or at their beginning. */
  readonly words: string;
  readonly side: 'end' | 'start';
  readonly from: number;
  readonly to: number;
}

function pairsIn(block: Block): readonly Pair[] {
  const { text } = block.clean;
  const behind = [...text.matchAll(BEHIND)].map((match) => ({
    block,
    code: match[2] ?? '',
    words: compactLabel(match[1] ?? ''),
    side: 'end' as const,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const inFront = [...text.matchAll(IN_FRONT)].map((match) => ({
    block,
    code: match[1] ?? '',
    words: compactLabel(match[2] ?? ''),
    side: 'start' as const,
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...behind, ...inFront];
}

function find(proof: Proof): readonly Remark[] {
  return readableBlocks(proof)
    .flatMap(pairsIn)
    .flatMap((pair) => judged(pair, proof.year));
}

function judged(pair: Pair, year: number | null): readonly Remark[] {
  const names = namesOf(pair.code, year);
  const [right] = names;
  if (
    right === undefined ||
    names.some((name) => stands(pair, name) || stands(pair, name.replace(/支出$/u, '')))
  )
    return [];
  const other = namedBeside(pair);
  const near = names.find((name) => editDistance(beside(pair, name.length), name, 2) <= 2 && name.length > 4);
  if (other === undefined && near === undefined) return [];
  const wrong = other ?? beside(pair, near?.length ?? 0);
  const from = pair.side === 'end' ? pair.to - pair.code.length - 2 - wrong.length : pair.from;
  return [
    remarkAt(pair.block, from, pair.side === 'end' ? pair.to : pair.to - pair.words.length + wrong.length, {
      severity: other === undefined ? 'warning' : 'error',
      expected: right,
      explanation: `编码 ${pair.code} 的科目名称是“${right}”，文中写作“${wrong}”。请核对编码和名称，改正写错的一个。`,
    }),
  ];
}

function beside({ words, side }: Pair, length: number): string {
  return side === 'end' ? words.slice(-length) : words.slice(0, length);
}

function stands({ words, side }: Pair, name: string): boolean {
  return side === 'end' ? words.endsWith(name) : words.startsWith(name);
}

/** The longest name of some other subject of the same level that stands there: then name and code cannot both be right. */
function namedBeside(pair: Pair): string | undefined {
  const level = functionalSubject(pair.code)?.level;
  if (level === undefined || economicSubject(pair.code) !== undefined) return undefined;
  for (let length = Math.min(pair.words.length, LONGEST); length >= SHORTEST; length -= 1) {
    const name = beside(pair, length);
    if (functionalSubjectsNamed(name).some((subject) => subject.level === level)) return name;
  }
  return undefined;
}

const LONGEST = 30;
const SHORTEST = 4;

export const subjectCodes: ProofRule = {
  id: 'P61',
  title: '科目编码与名称相符',
  kind: 'term',
  severity: 'error',
  find,
  fires: [
    '1.住房公积金（2080505）5万元。',
    '1.2010150-住房公积金5万元。',
    '1.机关事业单位基本养老保险交费支出（2080505）5万元。',
  ],
  silent: [
    '1.一般公共服务支出（201）档案事务（20126）行政运行（2012601）5万元。',
    '其他共产党事务支出（20136）其他共产党事务支出（2013699）5万元。',
    '其他工资福利支出（30199）5万元，2010150-事业运行5万元，住房公积金（2210201）3万元。',
    '合计（201）项，房间号（2010501）室，电话83390001，邮编610000，政府办公厅（室）及相关机构事务（20103）。',
  ],
};
