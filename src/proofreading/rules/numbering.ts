// P45: numbers in front of paragraphs that jump, repeat or change their style among siblings.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { hasMark } from '../language/inline-mark';
import { readableBlocks } from '../language/readable';
import type { Proof } from '../proof';
import { type Block, levelOfMark, type Mark, type MarkStyle } from '../text/block';
import type { ProofRule } from './proof-rule';

interface Marked {
  readonly block: Block;
  readonly mark: Mark;
}

/** Siblings, in the order of the text. */
type List = readonly [Marked, ...Marked[]];

interface State {
  /** Outermost first. */
  readonly open: readonly List[];
  readonly closed: readonly List[];
}

/** Styles that are taken for each other: 四、 after 3、, （2） after （一）. */
const LIKE: readonly (readonly MarkStyle[])[] = [
  ['chinese', 'arabic'],
  ['chinese-bracket', 'arabic-bracket'],
];

function levelOf({ mark }: Marked): number {
  return levelOfMark(mark);
}

/** Where Word makes numbers of its own, those in the text tell only half of the story. */
function isNumberedByWord(proof: Proof): boolean {
  return proof.narrative.paragraphs.some(({ numbered }) => numbered);
}

function find(proof: Proof): readonly Remark[] {
  if (isNumberedByWord(proof)) return [];
  let state: State = { open: [], closed: [] };
  for (const block of readableBlocks(proof)) {
    if (block.mark !== null) state = taken(state, { block, mark: block.mark }, proof.narrative.text);
  }
  return [...state.closed, ...state.open].flatMap((list) => [
    ...outOfStep(list, proof.narrative.text),
    ...otherStyle(list),
  ]);
}

/** `1.` and `1、` stand at different levels. */
function styleOf({ mark: { style, text } }: Marked): string {
  return style === 'arabic' && text.endsWith('、') ? 'arabic、' : style;
}

/** Puts a number where it belongs: into an open list that it continues, or at the head of a new one. */
function taken({ open, closed }: State, marked: Marked, text: string): State {
  const { number } = marked.mark;
  const continues = (list: List): boolean => lastOf(list).mark.number + 1 === number;
  const alike = (list: List): boolean => list.some((member) => styleOf(member) === styleOf(marked));
  const next = open.findLastIndex((list) => continues(list) && alike(list));
  if (next >= 0) return joinedAt({ open, closed }, next, marked);
  if (number === 1) {
    const above = open.findLastIndex((list) => Math.min(...list.map(levelOf)) < levelOf(marked));
    return { open: [...open.slice(0, above + 1), [marked]], closed: [...closed, ...open.slice(above + 1)] };
  }
  const own = open.findLastIndex(alike);
  const other = open.findLastIndex((list) => continues(list) && isTakenFor(list[0].mark, marked.mark));
  const sibling = open[other];
  // …：（1）…；（2）… inside a paragraph, and （3） on a line of its own.
  if (sibling !== undefined && !followsInline(text, lastOf(sibling), marked))
    return joinedAt({ open, closed }, other, marked);
  return own < 0 ? { open, closed } : joinedAt({ open, closed }, own, marked);
}

function joinedAt({ open, closed }: State, at: number, marked: Marked): State {
  const list = open[at];
  if (list === undefined) throw new RangeError(`no open list ${at}`);
  return { open: [...open.slice(0, at), [...list, marked]], closed: [...closed, ...open.slice(at + 1)] };
}

function lastOf(list: List): Marked {
  return list.at(-1) ?? list[0];
}

function isTakenFor(first: Mark, second: Mark): boolean {
  return (
    first.style === second.style ||
    LIKE.some((styles) => styles.includes(first.style) && styles.includes(second.style))
  );
}

/** Whether the number before this one stands inside a paragraph between the two. */
function followsInline(text: string, before: Marked, { block, mark }: Marked): boolean {
  const between = text.slice(startOf(before) + before.mark.text.length, startOf({ block, mark }));
  return hasMark(between, mark.style, mark.number - 1);
}

function startOf({ block }: Marked): number {
  return block.clean.at[0] ?? 0;
}

function outOfStep(list: List, text: string): readonly Remark[] {
  return list.flatMap(({ block, mark }, at) => {
    const last = list[at - 1];
    if (last === undefined || mark.number === last.mark.number + 1) return [];
    if (followsInline(text, last, { block, mark })) return [];
    const before = last.mark;
    const fault = mark.number === before.number ? '重复' : mark.number > before.number ? '跳号' : '倒退';
    return [
      remarkAt(block, 0, mark.text.length, {
        severity: 'error',
        expected: String(before.number + 1),
        explanation: `序号${fault}：同级的前一个是“${before.text}”，这里是“${mark.text}”，请核对是否漏写、重复或编号写错。`,
      }),
    ];
  });
}

/** The members written otherwise than most of their siblings, or, where it is a tie, than the first. */
function otherStyle(list: List): readonly Remark[] {
  const counts = new Map<string, number>();
  for (const member of list) counts.set(styleOf(member), (counts.get(styleOf(member)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  const example = list.find((member) => styleOf(member) === usual) ?? list[0];
  return list
    .filter((member) => styleOf(member) !== usual)
    .map(({ block, mark }) =>
      remarkAt(block, 0, mark.text.length, {
        severity: 'warning',
        explanation: `同级序号的写法不一：这里是“${mark.text}”，其他多如“${example.mark.text}”。`,
      }),
    );
}

export const numbering: ProofRule = {
  id: 'P45',
  title: '序号连续、同级写法一致',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    '一、收入情况\n无。\n二、支出情况\n无。\n四、其他情况\n无。',
    '（一）主要职能\n（二）机构设置\n（二）人员情况',
    '（一）公务接待费\n（2）公务用车购置及运行维护费\n（三）因公出国（境）费',
    '1.办公费。\n2.印刷费。\n5.差旅费。',
    '1、收入情况\n2、支出情况\n三、财政拨款情况\n四、其他情况',
  ],
  silent: [
    '一、收入情况\n（一）总体情况\n1.本年。\n2.上年。\n（二）结构情况\n1.基本。\n二、支出情况\n（一）总体情况\n（二）结构情况',
    '第一部分部门概况\n一、职责\n二、机构\n第二部分情况说明\n一、收入\n二、支出',
    '附表：1.部门整体支出绩效自评表\n2.部门预算项目支出绩效自评表',
    '（一）收入情况。\n1.财政拨款。\n①一般公共预算。\n②政府性基金。\n2.其他收入。\n（二）支出情况。',
    '1.办公费。2.印刷费。\n3.差旅费。',
    '（一）主要职能\n（二）主要工作：（1）保管；（2）整理；\n（3）利用。\n（三）人员情况\n无。',
    '1.2万元为办公费。\n3.5万元为差旅费。',
  ],
};
