// The glossary at the end of a narrative: the terms it explains.
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import { readableBlocks } from './readable';
import { subjectMentions, type SubjectMention } from './subject-mentions';

export interface GlossaryEntry {
  readonly block: Block;
  readonly term: string;
  /** `[from, to)` of the term in the clean text. */
  readonly from: number;
  readonly to: number;
  /** What stands behind the colon. */
  readonly meaning: string;
  /** The functional subject that the entry explains; null for any other term. */
  readonly subject: SubjectMention | null;
}

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  readonly blocks: ReadonlySet<Block>;
}

const HEADING = /(?:名词|名称|专业名词|专业术语|名词术语)解释/u;
const LONGEST_TERM = 120;

/** The entries under the heading 名词解释, up to the first line numbered in another way. */
export function glossaryOf(proof: Proof): Glossary {
  const blocks = readableBlocks(proof);
  const at = blocks.findLastIndex(({ kind, clean }) => kind === 'heading' && HEADING.test(clean.text));
  const heading = blocks[at];
  if (heading === undefined) return { entries: [], blocks: new Set() };
  const rest = blocks.slice(at + 1);
  const style = rest[0]?.mark?.style ?? null;
  const end = rest.findIndex(
    (block) => !block.under.includes(heading) || (block.mark !== null && block.mark.style !== style),
  );
  const own = end < 0 ? rest : rest.slice(0, end);
  const subjects = new Map(subjectMentions(proof).map((mention) => [mention.block, mention]));
  return {
    entries: own.flatMap((block) => entryIn(block, subjects.get(block) ?? null)),
    blocks: new Set([heading, ...own]),
  };
}

function entryIn(block: Block, mention: SubjectMention | null): readonly GlossaryEntry[] {
  const { text } = block.clean;
  const colon = text.slice(block.body, block.body + LONGEST_TERM).search(/[：:]/u);
  const to = block.body + colon;
  const subject = mention !== null && (mention.levels[0]?.from ?? 0) < block.body + 2 ? mention : null;
  if (colon <= 0 || /[，。；]/u.test(text.slice(block.body, to))) return [];
  return [
    { block, term: text.slice(block.body, to), from: block.body, to, meaning: text.slice(to + 1), subject },
  ];
}

/** The name of the item of a subject, the last of its levels, as the text has it. */
export function itemOf({ levels }: SubjectMention): string {
  return levels.at(-1)?.name ?? '';
}
