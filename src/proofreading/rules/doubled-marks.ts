// P41: punctuation that stands twice, or in an order that no sentence has.
import { patternRemarks } from '../language/remark-at';
import type { ProofRule } from './proof-rule';

/** Marks that follow each other; the ellipsis and the dash are written with two signs. */
const IN_A_ROW =
  /[，、；,;][，、；。,;]+|。[，、；。：,;]+|：[，、：]+|(?<=\p{Script=Han})[.．]{2}(?![.．\d])/gu;
const BEFORE_ETC = /[、，](?=等(?![级于同候次额待差值等奖]))/gu;
const STRAY = /[（《“][，、；。]|[、，；](?=[）》])/gu;

export const doubledMarks: ProofRule = {
  id: 'P41',
  title: '标点重复或连用不当',
  kind: 'wording',
  severity: 'error',
  find: (proof) => [
    ...patternRemarks(proof, IN_A_ROW, ({ 0: marks }) => {
      const alike = new Set(Array.from(marks)).size === 1;
      const fix = alike ? marks.charAt(0) : null;
      const explanation = alike
        ? `标点“${marks.charAt(0)}”重复，应只留一个。`
        : `标点“${marks}”连用，请只留句意需要的一个。`;
      return { severity: 'error', explanation, fix };
    }),
    ...patternRemarks(proof, BEFORE_ETC, ({ 0: mark }) => ({
      severity: 'error',
      explanation: `“等”前多了“${mark}”，或漏了一项；如无遗漏，应删去“${mark}”。`,
      expected: '等',
    })),
    ...patternRemarks(proof, STRAY, ({ 0: marks }) => ({
      severity: 'warning',
      explanation: `“${marks}”处的标点紧挨着括号或引号，疑为多余。`,
    })),
  ],
  fires: [
    '本年收入合计12.5万元，，其中：财政拨款12.5万元。',
    '主要用于办公费、印刷费、、差旅费。',
    '完成预算的100%。。',
    '决算数等于预算数；。',
    '人员经费83.07万元，包括基本工资、住房公积金、等支出。',
    '与上年相比持平。，主要原因是厉行节约。',
  ],
  silent: [
    '包括基本工资、津贴补贴、奖金等支出，……以及其他。',
    '按甲、乙、等级外三类管理；单价50万元以上（含50万元）设备0台（套）。',
    '我单位——市档案中心。“三公”经费；《办法》、《细则》：按规定执行。',
    '1.12万元、2.5万元，占0.5%。',
  ],
};
