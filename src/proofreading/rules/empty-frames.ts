// P49: sentences whose frame is there and whose content is not: “主要用于。”, “占%”, “为万元”, “《》”.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

interface Frame {
  readonly pattern: RegExp;
  readonly missing: string;
}

const FRAMES: readonly Frame[] = [
  {
    pattern:
      /(?:主要用于|主要包括|具体(?:内容)?包括|(?:主要)?(?:变动|增减变化|变化|增加|减少|差异)?原因(?:是|为|：|:)|主要是|主要为|用途为|其中[：:]|分别为|名称为|内容为)[：:]?[。；，,;]/gu,
    missing: '后面没有内容',
  },
  {
    pattern: /(?:占|占比|增长|下降|增加|减少|降低|预算的?|预算数的|总额的|合计的|比例为|率为|达到?)%/gu,
    missing: '“%”前没有数字',
  },
  {
    pattern:
      /(?:(?<!转换|换算|折算|折合|单位)为|计|支出|收入|增加|减少|金额|经费|总额|总计|合计|预算|决算|预算数|决算数)万元(?![Gg生产能的以收级资时后位为])/gu,
    missing: '“万元”前没有数字',
  },
  { pattern: /(?:共有|购置|保有量?|用车|车辆)(?:为)?辆(?=[，。；、,])/gu, missing: '“辆”前没有数字' },
  { pattern: /(?:接待|团组)(?:批次|个)[，、,](?:共)?(?:人次|人)(?=[，。（(])/gu, missing: '没有填写数量' },
  { pattern: /《》|“”|【】|〈〉|（）(?![\p{Script=Han}])/gu, missing: '里面没有内容' },
  {
    pattern:
      /(?<![\d〇零一二三四五六七八九十两半每逐某当全跨后前几整近往同常历隔按度])年(?:\d{1,2}|)月(?:\d{1,2}|)日?(?=[，。；）]|底|末|公开|止)/gu,
    missing: '日期不完整',
  },
  { pattern: /(?<!\d)20\d年(?=度|部门|本年|预算|决算|单位|一般|末|底|\d)/gu, missing: '年份不完整' },
  { pattern: /(?:与|比|较)年(?:度)?(?=相比|决算|增|减)|(?:与|比|较)年(?=预算)/gu, missing: '年份没有填写' },
];

function find(proof: Proof): readonly Remark[] {
  return FRAMES.flatMap(({ pattern, missing }) =>
    patternRemarks(proof, pattern, ({ 0: frame }, block) =>
      block.kind === 'heading'
        ? null
        : {
            severity: 'error',
            explanation: `“${frame}”：${missing}，像是模板空位没有填写，请补全或删去。`,
          },
    ),
  );
}

export const emptyFrames: ProofRule = {
  id: 'P49',
  title: '句子的框架里缺内容',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    '载客汽车0辆、金额0万元，主要用于。截至2024年12月底，共有车辆0辆。',
    '较上年减少5万元，主要原因是。',
    '主要包括：。',
    '基本支出5万元，占%；项目支出6万元，占54.5%。',
    '支出决算为万元，完成预算的100%。',
    '按照《》规定执行。',
    '截至年12月31日，本单位共有车辆0辆。',
    '202年度收、支总计均为5万元。',
    '与年度相比，收、支总计各增加5万元。',
    '国内公务接待批次，人次，共计支出5万元。',
  ],
  silent: [
    '主要原因是：一是人员减少；二是厉行节约。主要用于：办公费。',
    '单位价值在50万元以上，单价万元以上设备，亩均万元产值，单位：万元。',
    '与年初预算相比持平，较年初结转增加5万元，比年度预算节约3万元。',
    '我部门每年1月、2022年12月、二〇二三年九月、全年12月末，2023年9月4日。',
    '其中：基本支出5万元，占45.5%。主要是人员经费。',
  ],
};
