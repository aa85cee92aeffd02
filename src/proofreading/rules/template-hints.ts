// P50: what a template says about itself: the kind of a chart, a hint how to fill in.
import { patternRemarks } from '../language/remark-at';
import type { ProofRule } from './proof-rule';

const HINT =
  /[（(](?:柱状图|柱形图|饼状图|饼图|条形图|折线图|圆饼图|插入图表?|图表?示例|示例|样表|参考模板|模板|下同，请删除)[）)]|(?:本段|此段|该段)(?:可|请)删除?|如无此(?:项|事项|情况)[，,]?请?(?:删除|说明)|数据来源[：:]财决[\d-]+表/gu;

export const templateHints: ProofRule = {
  id: 'P50',
  title: '模板的提示没有删去',
  kind: 'wording',
  severity: 'warning',
  find: (proof) =>
    patternRemarks(proof, HINT, ({ 0: hint }) => ({
      severity: 'warning',
      explanation: `“${hint}”像是模板里的提示，公开前应删去。`,
    })),
  fires: [
    '（图1：收入、支出决算总计变动情况图）（柱状图）',
    '图2：收入决算结构图(饼状图)',
    '如无此项，请删除。',
  ],
  silent: ['图1：收、支决算总计变动情况图（单位：万元）', '以柱状图的形式公开。'],
};
