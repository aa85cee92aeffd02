// P43: half-width commas, colons and semicolons in Chinese sentences that otherwise use full-width ones.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import { readableBlocks } from '../language/readable';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};
/** With a Chinese character, a closing bracket or a unit on one side; `1,234`, `9:30` and `https:` have none. */
const HALF_WIDTH = /(?<=[\p{Script=Han}）)》”%])[,;:?!]|(?<=[\d.])[,;:?!](?=[\p{Script=Han}（《“])/gu;
const FULL_MARK = /[，：；？！]/gu;

/** In a text that uses half-width marks throughout, they are its style and no slip. */
function isSlip(proof: Proof, half: number): boolean {
  const full = readableBlocks(proof).reduce(
    (sum, { clean }) => sum + (clean.text.match(FULL_MARK)?.length ?? 0),
    0,
  );
  return full > half;
}

function find(proof: Proof): readonly Remark[] {
  const remarks = patternRemarks(proof, HALF_WIDTH, ({ 0: mark }) => {
    const fix = FULL_WIDTH[mark] ?? mark;
    return {
      severity: 'warning',
      explanation: `中文句子里用了半角“${mark}”，应为全角“${fix}”。`,
      fix,
    };
  });
  return isSlip(proof, remarks.length) ? remarks : [];
}

export const halfWidthMarks: ProofRule = {
  id: 'P43',
  title: '中文句子用全角标点',
  kind: 'wording',
  severity: 'warning',
  find,
  fires: [
    '本年收入合计132.96万元,其中：财政拨款132.96万元，占100%。',
    '财政拨款收入:指从财政部门取得的资金，包括一般公共预算、政府性基金预算等，不含其他收入。',
    '行政运行（项）:支出决算为5万元，完成预算100%，与上年持平。',
  ],
  silent: [
    '支出1,234.56万元，时间为9:30，网址为https://example.org/a，比例为1:2。',
    '本年收入合计132.96万元,其中:财政拨款132.96万元,占100%。',
  ],
};
