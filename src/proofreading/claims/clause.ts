// Where sentences and clauses begin, and what stands in front of a figure.
import type { Figure } from './figure';

export interface Lead {
  readonly figure: Figure;
  /** Number of the sentence in the block, and of the part of it between two ；. */
  readonly sentence: number;
  readonly segment: number;
  readonly sentenceFrom: number;
  readonly segmentFrom: number;
  /** Where the words of this figure's clause begin, behind the last mark or the figure before. */
  readonly from: number;
  /** How many brackets are open. */
  readonly depth: number;
}

const CLAUSE_MARKS = '，,；;。：:！？!?';
const SENTENCE_MARKS = '。！？!?';
const SEGMENT_MARKS = '；;';

/** One walk over the text: each figure with its clause. */
export function leadsOf(text: string, start: number, figures: readonly Figure[]): readonly Lead[] {
  const leads: Lead[] = [];
  let sentence = 0;
  let segment = 0;
  let sentenceFrom = start;
  let segmentFrom = start;
  let from = start;
  let depth = 0;
  let position = start;
  for (const figure of figures) {
    for (; position < figure.from; position += 1) {
      const mark = text.charAt(position);
      if (CLAUSE_MARKS.includes(mark)) from = position + 1;
      if (SENTENCE_MARKS.includes(mark)) {
        sentence += 1;
        sentenceFrom = position + 1;
        depth = 0;
      }
      if (SENTENCE_MARKS.includes(mark) || SEGMENT_MARKS.includes(mark)) {
        segment += 1;
        segmentFrom = position + 1;
      }
      if (mark === '（' || mark === '(') depth += 1;
      if (mark === '）' || mark === ')') depth = Math.max(depth - 1, 0);
    }
    leads.push({ figure, sentence, segment, sentenceFrom, segmentFrom, from, depth });
    position = figure.end;
    from = figure.end;
  }
  return leads;
}
