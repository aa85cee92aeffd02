// P52: something told as done after the text was signed; a state of things that is not that of the year's end.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import { orderOf, signedOn } from '../language/signed';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const FULL_DATE = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/gu;
/** What is planned, valid from a later day, or due by one may well lie ahead. */
const AHEAD = /将|拟|计划|预计|力争|确保|前|起|(?<!截)止|有效期|施行|实施|(?<!截)至$|(?<!截止)到$/u;
const AS_OF = /(?:截至|截止(?:到|至)?)(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日|底|末)|底|末|年末)/gu;
const STATE = /车辆|公务用车|设备|资产|房屋|土地/u;
const CLAUSE = /[。；]/u;

function find(proof: Proof): readonly Remark[] {
  return [...afterSigning(proof), ...notYearEnd(proof)];
}

function afterSigning(proof: Proof): readonly Remark[] {
  const signed = signedOn(proof);
  if (signed === null) return [];
  const said = `${signed.year}年${signed.month}月${signed.day}日`;
  return patternRemarks(proof, FULL_DATE, (match, block) => {
    const [date, year, month, day] = match;
    const told = { year: Number(year), month: Number(month), day: Number(day) };
    const before = block.clean.text.slice(0, match.index).split(CLAUSE).at(-1) ?? '';
    const behind = block.clean.text.slice(match.index + date.length).split(CLAUSE)[0] ?? '';
    if (orderOf(told) <= orderOf(signed) || AHEAD.test(before) || AHEAD.test(behind)) return null;
    if (behind === '' && before === '') return null;
    return {
      severity: 'error',
      explanation: `文中说的是${date}已有的事，而本文的公开或落款日期是${said}，在那一天之前。请核对两个日期。`,
    };
  });
}

/** 截至 in the paragraph about vehicles and equipment: the end of the accounts' year, of the year before for a budget. */
function notYearEnd(proof: Proof): readonly Remark[] {
  const { kind, year } = proof;
  if (kind === null || year === null) return [];
  return patternRemarks(proof, AS_OF, (match, block) => {
    const [said, told = '', month = '12', day = '31'] = match;
    const behind = block.clean.text.slice(match.index).split('。')[0] ?? '';
    if (!STATE.test(behind)) return null;
    const isYearEnd = month === '12' && day === '31' && Number(told) === year;
    if (kind === 'budget' ? Number(told) <= year && Number(told) >= year - 1 : isYearEnd) return null;
    return {
      severity: 'warning',
      explanation:
        kind === 'budget'
          ? `“${said}”：${year}年预算一般说明上年末或编制时的占有情况，请核对年份。`
          : `“${said}”：${year}年度决算说明的是${year}年12月31日的占有情况，请核对日期。`,
    };
  });
}

export const timeOfFacts: ProofRule = {
  id: 'P52',
  title: '所述时间与公开时间、年度相符',
  kind: 'logic',
  severity: 'error',
  find,
  fires: [
    '公开时间：2024年9月4日\n截至2025年12月31日，本单位共有车辆0辆。',
    '2024年9月30日，单位完成了全部资产清查工作。\n2024年9月4日',
    '市档案服务中心2023年度部门决算\n截至2022年12月31日，本单位共有车辆2辆，其中其他用车2辆。',
    '市档案服务中心2023年度部门决算\n截至2023年11月30日，本单位共有车辆2辆，其中其他用车2辆。',
  ],
  silent: [
    '公开时间：2024年9月4日\n截至2023年12月31日，本单位共有车辆0辆。',
    '公开时间：2024年9月4日\n本办法自2025年1月1日起施行，计划2024年12月20日前完成整改。',
    '市档案服务中心2025年部门预算\n截至2024年底，共有车辆0辆。',
  ],
};
