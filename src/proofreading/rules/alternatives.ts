// P48: both alternatives of a template left standing: 增加（减少）, 大于/小于.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const PAIRS = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['增长', '降低'],
  ['增长', '减少'],
  ['上升', '下降'],
  ['大于', '小于'],
  ['高于', '低于'],
  ['增加', '下降'],
  ['提高', '降低'],
  ['是', '否'],
  ['有', '无'],
] as const;
const ONE_OF_BOTH = PAIRS.flatMap(([up, down]) => [
  [up, down],
  [down, up],
]).map(([first, second]) => `${first}(?:[（(/／]|或者?)${second}(?:[）)])?`);
const BOTH = new RegExp(`(?:${ONE_OF_BOTH.join('|')}|增[（(]减[）)]|大于[（(/]等于[）)]?)`, 'gu');
/** “增减变化”的说法: what follows speaks of changes in general. */
const IN_GENERAL =
  /^(?:”|的?(?:情况|原因|变动|变化|幅度|比例|比率|趋势|因素|额|数额|率|时|则|，则|为正|为负|的)|超过|达到)/u;
const SMALL = /^(?:是|有|否|无)/u;

function find(proof: Proof): readonly Remark[] {
  return patternRemarks(proof, BOTH, (match, block) => {
    const { text } = block.clean;
    const rest = text.slice(match.index + match[0].length);
    if (block.kind === 'heading' || IN_GENERAL.test(rest)) return null;
    const [said] = match;
    if (SMALL.test(said) && !/[/／（(]/u.test(said)) return null;
    if (said.includes('或') && !/^\d/u.test(rest)) return null;
    return {
      severity: 'error',
      explanation: `“${said}”是模板里供选择的说法，请按数字只留一个。`,
    };
  });
}

export const alternatives: ProofRule = {
  id: 'P48',
  title: '供选择的说法没有取舍',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    '与2022年度相比，收、支总计各增加（减少）17.36万元。',
    '较上年增长/下降5.2%。',
    '决算数大于（小于）预算数的主要原因是厉行节约。',
    '比上年增加或减少5万元。',
    '我单位是/否纳入部门预算管理。',
  ],
  silent: [
    '机关运行经费增加（减少）的主要原因是厉行节约。',
    '三、“三公”经费增加（减少）情况',
    '决算数大于预算数，下降或者持平的科目共3个；增加或减少的项目均已说明。',
    '是否纳入政府采购管理、有无违规情况均已核实。',
  ],
};
