// P68: measure words that do not fit: 0车辆, 3批次次.
import { patternRemarks } from '../language/remark-at';
import type { ProofRule } from './proof-rule';

const RIGHT: Readonly<Record<string, string>> = {
  车辆: '辆',
  辆辆: '辆',
  台台: '台',
  批批次: '批次',
  批次次: '批次',
  人人次: '人次',
  人次次: '人次',
  '％％': '%',
  '%%': '%',
  '%％': '%',
};
const MEASURE = /(?<=\d)(车辆(?=[，、；。）])|辆辆|台台|批批次|批次次|人人次|人次次|%[%％])/gu;

export const measureWords: ProofRule = {
  id: 'P68',
  title: '量词正确',
  kind: 'unit',
  severity: 'error',
  find: (proof) =>
    patternRemarks(proof, MEASURE, ({ 0: printed }) => ({
      severity: 'error',
      explanation: `数量后面写作“${printed}”，应为“${RIGHT[printed] ?? ''}”。`,
      fix: RIGHT[printed] ?? null,
    })),
  fires: [
    '拟购置定向保障用车0车辆、执法执勤用车0辆。',
    '国内公务接待3批次次，42人次。',
    '占本年支出合计的5%%。',
  ],
  silent: ['共有车辆0辆，其中：其他用车0辆。购置2023车辆保险，接待42人次，扶持2个个体工商户。'],
};
