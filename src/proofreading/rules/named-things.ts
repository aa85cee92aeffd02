// P81: a number of things, and their names beside it.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import { readMark } from '../text/mark';
import type { ProofRule } from './proof-rule';

const THINGS =
  '(?:内设|职能|业务|直属|下属|二级|预算|行政|事业)*(?:股室|科室|处室|机构|部门|单位|股|科|处|办公室|中心|项目|批次|街道|乡镇)';
const COUNT = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
/** 内设4个股室：甲、乙、丙、丁。 */
const NUMBER_FIRST = new RegExp(
  `(?<![\\d等第])${COUNT}个${THINGS}(?:，?(?:分别(?:是|为)|即|包括|为|是))?[：:]([^。；：:（）()，]{4,150})(?=[。；])|(?<![\\d等第])${COUNT}个${THINGS}，?(?:分别(?:是|为)|即)([^。；：:（）()，]{4,150})(?=[。；])`,
  'gu',
);
/** 内设甲、乙、丙3个股室 */
const NAMES_FIRST = new RegExp(
  `(?:内设|下设|设有|设立)(?:机构)?[：:]?([^。；，：:（）()\\d]{4,150}?)(等)?${COUNT}个${THINGS}`,
  'gu',
);

function find(proof: Proof): readonly Remark[] {
  return [
    ...patternRemarks(proof, NUMBER_FIRST, ([said, one, names, other, others]) =>
      judged(said, one ?? other ?? '', names ?? others ?? '', false),
    ),
    ...patternRemarks(proof, NAMES_FIRST, ([said, names = '', etc, count = '']) =>
      judged(said, count, names, etc !== undefined),
    ),
  ];
}

function judged(said: string, count: string, names: string, isOpen: boolean) {
  const stated = numberOf(count);
  const parts = names.split('、');
  if (/等$|等\d|其他/u.test(names) || parts.length < 2 || parts.some((name) => name === '')) return null;
  // 甲和乙 may be two, or the name of one.
  const most = names.split(/、|和|及|与/u).length;
  const isRight = isOpen ? parts.length <= stated : parts.length <= stated && stated <= most;
  if (isRight || stated === 0) return null;
  return {
    severity: 'warning',
    explanation: `“${said.slice(0, SHOWN)}…”说有${stated}个，列出的名称是${parts.length}个，请核对。`,
    actual: String(stated),
    expected: String(parts.length),
  } as const;
}

const SHOWN = 12;

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (readMark(`${text.replace('两', '二')}、`)?.number ?? 0);
}

export const namedThings: ProofRule = {
  id: 'P81',
  title: '列名与个数相符',
  kind: 'logic',
  severity: 'warning',
  find,
  fires: [
    '内设机构4个股室：办公室、目标绩效股、督查一股。',
    '市档案服务中心内设综合股、档案管理股、信息股4个股室。',
    '下设三个科室，分别是综合科、管理科、信息科、保护科。',
  ],
  silent: [
    '内设机构4个股室：办公室、目标绩效股、督查一股、督查二股。',
    '内设综合股、档案管理股、信息股3个股室及2个下属单位。内设综合股、管理和信息股等5个股室。',
    '组织对档案整理、库房维护等2个项目开展了评估，共有3个项目：档案整理、库房维护和数字化。',
  ],
};
