// P46: 一是 … 二是 … 三是 …: steps that are left out, said twice or torn from their sentence.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { readableBlocks } from '../language/readable';
import type { Proof } from '../proof';
import { readMark } from '../text/mark';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const STEP = /(^|[。；：，！？:;,!”）)])([一二三四五六七八九十]{1,3})(是|要)(?!否)/gu;
const NOT_ALONE = /[，,]/u;

interface Step {
  readonly block: Block;
  readonly from: number;
  readonly number: number;
  readonly word: string;
  readonly verb: string;
  /** The mark in front of it; empty at the beginning of a paragraph. */
  readonly before: string;
}

function stepsOf(block: Block): readonly Step[] {
  const { text } = block.clean;
  const body = block.mark === null ? text : text.slice(block.body);
  const shift = text.length - body.length;
  return [...body.matchAll(STEP)].map((match) => {
    const [whole, before = '', digits = '', verb = ''] = match;
    const from = shift + match.index + before.length;
    // The numbers count as those of headings do.
    const number = readMark(`${digits}、`)?.number ?? 0;
    return { block, from, number, word: whole.slice(before.length), verb, before };
  });
}

/** The steps between two headings, in which one count may stand inside another. */
function findIn(steps: readonly Step[]): readonly Remark[] {
  const remarks: Remark[] = [];
  let open: readonly Step[] = [];
  for (const step of steps) {
    const outer = open.findLastIndex((last) => last.number + 1 === step.number && last.verb === step.verb);
    const last = open.findLast(({ verb }) => verb === step.verb);
    if (step.number === 1) open = [...open, step];
    else if (outer >= 0) open = [...open.slice(0, outer), step];
    else {
      if (last !== undefined) remarks.push(outOfStep(last, step));
      open = [...open.filter((other) => other !== last), step];
    }
  }
  return [...remarks, ...joinedByComma(steps)];
}

function outOfStep(last: Step, step: Step): Remark {
  return remarkAt(step.block, step.from, step.from + step.word.length, {
    severity: 'error',
    explanation: `“${last.word}”之后是“${step.word}”，中间漏了、重复了一项，或序数写错。`,
  });
}

/** `…。一是…，二是…。三是…`: a full stop is expected where the other steps of the paragraph have one. */
function joinedByComma(steps: readonly Step[]): readonly Remark[] {
  const rows = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${step.block.clean.at[0] ?? 0}${step.verb}`;
    rows.set(key, [...(rows.get(key) ?? []), step]);
  }
  return [...rows.values()].flatMap((all) => {
    const later = all.filter(({ number }) => number > 1);
    const comma = later.filter(({ before }) => NOT_ALONE.test(before));
    if (
      comma.length !== 1 ||
      later.length < 2 ||
      !later.every((step) => comma.includes(step) || step.before === '。')
    )
      return [];
    return comma.map(({ block, from, word }) =>
      remarkAt(block, from - 1, from + word.length, {
        severity: 'warning',
        explanation: `“${word}”前为逗号，本段其他各项之前都是句号。`,
        expected: `。${word}`,
        fix: `。${word}`,
      }),
    );
  });
}

function find(proof: Proof): readonly Remark[] {
  const groups: Step[][] = [[]];
  for (const block of readableBlocks(proof)) {
    if (block.kind === 'heading') groups.push([]);
    groups.at(-1)?.push(...stepsOf(block));
  }
  return groups.flatMap(findIn);
}

export const steps: ProofRule = {
  id: 'P46',
  title: '“一是、二是”连续',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    '一是加强管理。三是严格支出。',
    '一是加强管理；二是严格支出；二是规范采购。',
    '一是加强管理。\n二是严格支出。\n四是规范采购。',
    '一是优化指标体系。区别设置比例，多出10%，二是量身定制任务。下达到各乡镇。三是创新考评方式。定性打分。',
  ],
  silent: [
    '一是加强管理。一是建章立制。二是严格执行。二是严格支出。三是规范采购。',
    '一是加强管理，二是严格支出，三是规范采购。',
    '一要加强管理。二要严格支出。一是压减开支，二是盘活存量。三要规范采购。',
    '统一是前提，这是公共预算管理改革的重点之一是毫无疑问的。一是是否合规；二是是否及时。',
  ],
};
