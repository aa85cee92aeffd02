// P55: traditional characters amid simplified ones.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** Traditional and simplified in pairs; only characters that simplified writing never uses. */
const PAIRS =
  '辦办國国會会務务預预產产業业實实現现經经費费單单門门開开關关東东車车長长見见機机構构對对個个為为與与從从過过時时間间無无據据總总結结財财項项購购單单員员險险農农鄉乡鎮镇縣县區区點点體体資资設设備备檔档學学醫医療疗衛卫環环節节統统計计劃划撥拨補补執执評评價价績绩標标準准監监審审報报規规劳劳勞劳動动廣广場场線线網网電电腦脑處处導导領领職职責责權权發发變变類类層层書书黨党組组織织議议論论這这還还進进運运達达選选擇择議议億亿萬万兩两雙双歲岁應应營营範范圍围優优條条護护養养軍军協协質质貫贯徹彻銷销際际離离難难題题響响驗验證证續续繳缴納纳約约級级維维級级';
const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [traditional, simplified] = [PAIRS.charAt(at), PAIRS.charAt(at + 1)];
  if (traditional !== simplified) SIMPLIFIED.set(traditional, simplified);
}
const RUN = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]+`, 'gu');
/** A text with more than this share of them is written in traditional characters. */
const WHOLE_TEXT = 0.05;

function find(proof: Proof): readonly Remark[] {
  const remarks = patternRemarks(proof, RUN, ({ 0: run }) => {
    const fix = Array.from(run, (character) => SIMPLIFIED.get(character) ?? character).join('');
    return {
      severity: 'warning',
      explanation: `简体文本中夹有繁体字“${run}”，应为“${fix}”。`,
      fix,
    };
  });
  const characters = remarks.reduce((sum, { start, end }) => sum + end - start, 0);
  return characters > proof.narrative.text.length * WHOLE_TEXT ? [] : remarks;
}

export const traditionalCharacters: ProofRule = {
  id: 'P55',
  title: '简体文本不夹繁体字',
  kind: 'wording',
  severity: 'warning',
  find,
  fires: ['按照《目标绩效管理辦法》的规定，各单位据实填报，定期公开，接受监督，确保各项任务如期完成。'],
  silent: [
    '2023年度“三公”經費財政撥款支出決算為5萬元，與上年持平。',
    '乾隆年间的档案，著名的瞭望台，徵羽之音。',
  ],
};
