// P47: places of a template that nobody filled in.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const UNIT = '(?:万?元|年|个|%|辆|批次|人|次|台|号|月|日)';
/** Signs that stand for a name or a figure. */
const SIGNS = new RegExp(
  [
    '[XxＸｘ×]{2,}(?![a-zA-Z])',
    `(?<![\\dA-Za-z+])[XxＸｘ×](?=${UNIT})`,
    '20[XxＸｘ×*]{1,2}(?=年)',
    `(?<=[\\p{Script=Han}（“])[*＊]{2,}(?=[\\p{Script=Han}，。；、）”])|[*＊]+(?=${UNIT})`,
    '[_＿]{2,}',
    `(?:…{1,2}|\\.{3,}|—{2,})(?=(?:万元|%|个|辆|批次|人次))`,
    '[○〇□◯]{2,}(?!年)',
    '某某|(?<=[\\p{Script=Han}])某(?=万元|年度)',
  ].join('|'),
  'gu',
);
/** Numbers of people and cars are masked on purpose. */
const MASKED = /[A-Za-z\d\-—]$|(?:电话|号码|车牌|账号|证号)[：:]?[^，。；]*$/u;
const MASK_LABEL = 12;
/** What a template says to whoever fills it in. */
const REMINDERS =
  /【(?:待[填定补核写]|请|此处|填写|插入)?[^【】]{0,40}】|[（(](?:此处|请(?:填|注|说明|根据|按|结合|在)|填写|待填|待补)[^（）()]{0,60}[）)]|待(?:填写|补充填列)|[{｛][^{}｛｝]{0,30}[}｝]|[（(](?:单位|部门)(?:名称|全称)[）)]|<[^<>]{0,20}(?:名称|填写|金额)[^<>]{0,20}>/gu;
const TITLE_BRACKETS = /^【(?:提示|附件|注|备注|说明|案例|图\d*|表\d*|[\d一二三四五六七八九十]+)】$/u;

function find(proof: Proof): readonly Remark[] {
  const left = (what: string) =>
    ({
      severity: 'error',
      explanation: `“${what}”是模板里没有填写的空位，请填上内容或删去。`,
    }) as const;
  return [
    ...patternRemarks(proof, SIGNS, ({ 0: sign, index }, { clean }) =>
      MASKED.test(clean.text.slice(Math.max(0, index - MASK_LABEL), index)) ? null : left(sign),
    ),
    ...patternRemarks(proof, REMINDERS, ({ 0: what }) => (TITLE_BRACKETS.test(what) ? null : left(what))),
  ];
}

export const placeholders: ProofRule = {
  id: 'P47',
  title: '模板空位没有填写',
  kind: 'wording',
  severity: 'error',
  find,
  fires: [
    'XX局2023年度收、支总计均为5万元。',
    '2023年度收、支总计均为××万元。',
    '20XX年度收、支总计均为5万元。',
    '主要原因是【待填：收支总计变动的主要原因】。',
    '{单位}2023年度收、支总计均为5万元。',
    '完成预算的____%。',
    '支出决算为……万元，完成预算的5%。',
    '（此处填写变动原因）',
    '支出决算为X万元。',
    '**局2023年度部门决算。',
  ].map((text) => text.replace('**局', '城区**局')),
  silent: [
    '按“4+14+92”和“5+14+X”的总体构架设置指标，该项指标得分=基础分×2+加分*3。',
    '偏离度=|预算执行数-调整预算数|÷调整预算数×100%×8。',
    '**2023年度\n市档案服务中心\n部门决算**',
    '【附件】2023年度部门整体支出绩效自评报告。',
    '车牌号川A×××××，联系电话：0838-××××××××。',
    '接待XXL号服装项目；二〇二三年；详见《规定》……等文件。',
  ],
};
