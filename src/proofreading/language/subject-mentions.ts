// Functional subjects as a text names them: 一般公共服务支出（类）档案事务（款）行政运行（项）.
import { compactLabel } from '../../workbook/label';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import { readableBlocks } from './readable';

export type SubjectLevel = 1 | 2 | 3;

export interface NamedLevel {
  readonly level: SubjectLevel;
  /** With full-width brackets. */
  readonly name: string;
  /** `[from, to)` of the clean text, without （类）. */
  readonly from: number;
  readonly to: number;
}

export interface SubjectMention {
  readonly block: Block;
  /** In the order of the levels; a level that the text leaves out is not there. */
  readonly levels: readonly NamedLevel[];
}

const LEVEL_MARK = /[（(]\d{0,3}(类|款|项)[）)]/gu;
const LEVEL: Readonly<Record<string, SubjectLevel>> = { 类: 1, 款: 2, 项: 3 };
const BOUNDARY = /[。；;，,、：:“”"'‘’《》【】！？]/u;
const LONGEST_NAME = 45;

const known = new WeakMap<Proof, readonly SubjectMention[]>();

/** Every subject that the running text names with its level behind it. */
export function subjectMentions(proof: Proof): readonly SubjectMention[] {
  const found = known.get(proof) ?? readableBlocks(proof).flatMap(mentionsIn);
  known.set(proof, found);
  return found;
}

function mentionsIn(block: Block): readonly SubjectMention[] {
  const { text } = block.clean;
  const mentions: { block: Block; levels: NamedLevel[]; end: number }[] = [];
  for (const match of text.matchAll(LEVEL_MARK)) {
    const level = LEVEL[match[1] ?? ''];
    if (level === undefined) continue;
    const last = mentions.at(-1);
    const floor = Math.max(last?.end ?? 0, block.body, match.index - LONGEST_NAME);
    const from = nameStart(text, floor, match.index);
    if (from === match.index) continue;
    const named = { level, name: compactLabel(text.slice(from, match.index)), from, to: match.index };
    const end = match.index + match[0].length;
    const continues = last !== undefined && from === last.end && (last.levels.at(-1)?.level ?? 3) < level;
    if (continues) {
      last.levels.push(named);
      last.end = end;
    } else mentions.push({ block, levels: [named], end });
  }
  return mentions;
}

function nameStart(text: string, floor: number, end: number): number {
  let from = end;
  while (from > floor && !BOUNDARY.test(text.charAt(from - 1))) from -= 1;
  return from;
}
