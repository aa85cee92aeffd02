// P65: whose budget the glossary says it is: 区级财政 in one entry, 市级财政 in another.
import type { Remark } from '../finding';
import { glossaryOf } from '../language/glossary';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** The unit's own level, not the one a grant comes from. */
const OWN_LEVEL = /(?:(?:指|由|从)(?:同级|本级)?|纳入)([省市州县区])(?:级)?(?=财政(?:当年|预算|部门|拨))/gu;
const LEVELS = ['区', '县', '州', '市', '省'];

function find(proof: Proof): readonly Remark[] {
  const { blocks } = glossaryOf(proof);
  const said = new Set<string>();
  const remarks = patternRemarks(proof, OWN_LEVEL, (match, block) => {
    const [phrase, level = ''] = match;
    if (!blocks.has(block)) return null;
    said.add(level);
    return {
      severity: 'warning',
      explanation: '',
      actual: level,
      from: match.index + phrase.lastIndexOf(level),
    };
  });
  // The unit belongs to the lowest of the levels named: a county does not explain its budget as the province's.
  const own = LEVELS.find((level) => said.has(level));
  if (own === undefined || said.size < 2) return [];
  return remarks
    .filter(({ actual }) => actual !== own)
    .map((remark) => ({
      ...remark,
      expected: `${own}级`,
      explanation: `名词解释里有的写“${own}级财政”，这里写“${remark.actual ?? ''}级”，请核对本单位的预算级次。`,
    }));
}

export const levelWords: ProofRule = {
  id: 'P65',
  title: '名词解释的预算级次一致',
  kind: 'conflict',
  severity: 'warning',
  find,
  fires: [
    '十一、名词解释\n（一）财政拨款收入：指区级财政当年拨付的资金。\n（二）“三公”经费：纳入市级财政预算管理的“三公”经费，是指因公出国（境）费等。',
  ],
  silent: [
    '十一、名词解释\n（一）财政拨款收入：指区级财政当年拨付的资金。\n（二）“三公”经费：纳入区级财政预算管理的“三公”经费。\n（三）上级补助收入：指从省级主管部门取得的补助。',
    '中央、省级、市级财政预算安排的专项资金，纳入县级财政预算管理。',
  ],
};
