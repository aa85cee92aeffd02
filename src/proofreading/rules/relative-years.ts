// P54: words for a year whose meaning depends on when one reads them.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const WORD = /今年(?:以来)?|去年(?:同期|底|末)?|明年|截至目前|(?<!以)前年(?!度)/gu;

/** Each word once: it is a matter of style, and one reminder does. */
function find(proof: Proof): readonly Remark[] {
  const said = new Set<string>();
  return patternRemarks(proof, WORD, ({ 0: word }) => {
    const year = word.slice(0, 2);
    if (said.has(year)) return null;
    said.add(year);
    return {
      severity: 'info',
      explanation: `“${word}”要看阅读的时间才知道是哪一年，公开的文本宜写明年份。`,
    };
  });
}

export const relativeYears: ProofRule = {
  id: 'P54',
  title: '年份写明',
  kind: 'wording',
  severity: 'info',
  find,
  fires: ['今年以来，开展督查20余项。', '比去年同期减少30%。'],
  silent: ['本年收入合计5万元，较上年增加1万元，年初结转0万元。', '2023年以来，开展督查20余项。'],
};
