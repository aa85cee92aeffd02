// P56: names of functional subjects that are not those of the year's list.
import { namesOf } from '../../standards/subjects/subjects';
import type { Remark } from '../finding';
import { remarkAt, type Said } from '../language/remark-at';
import { subjectMentions, type NamedLevel, type SubjectMention } from '../language/subject-mentions';
import { classAtEnd, verdictOn, type NameVerdict } from '../language/subject-names';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const LEVEL_WORD = { 1: '类', 2: '款', 3: '项' } as const;
/** Before that year whole 款 moved between 类, and the list only knows where they stand now. */
const MOVES_UNTIL = 2020;

const EXPENDITURE_BEHIND = /^[（(]\d{0,3}[类款项][）)]支出/u;

function find(proof: Proof): readonly Remark[] {
  return subjectMentions(proof).flatMap((mention) => remarksOn(mention, proof.year));
}

function remarksOn({ block, levels }: SubjectMention, year: number | null): readonly Remark[] {
  const remarks: Remark[] = [];
  let parent: string | null = null;
  let above = 0;
  for (const printed of levels) {
    const named = printed.level === 1 ? withoutSentence(printed) : printed;
    const verdict = verdictOn(named.name, named.level, named.level === above + 1 ? parent : null, year);
    const said = words(named, verdict, year);
    // 住房保障（类）支出80万元 has its 支出 behind the mark.
    const split = verdict.kind === 'shortened' && EXPENDITURE_BEHIND.test(block.clean.text.slice(named.to));
    if (said !== null && !split) remarks.push(remarkAt(block, named.from, named.to, said));
    parent = 'code' in verdict ? verdict.code : null;
    above = named.level;
  }
  return remarks;
}

/** A 类 opens the name, so words of the sentence may stand in front of it. */
function withoutSentence(named: NamedLevel): NamedLevel {
  if (!['unknown', 'misspelt'].includes(verdictOn(named.name, 1, null, null).kind)) return named;
  const name = classAtEnd(named.name);
  return name === undefined ? named : { ...named, name, from: named.to - name.length };
}

function words({ name, level }: NamedLevel, verdict: NameVerdict, year: number | null): Said | null {
  const word = LEVEL_WORD[level];
  switch (verdict.kind) {
    case 'right':
      return null;
    case 'shortened':
    case 'misspelt':
      return {
        severity: 'warning',
        explanation: `${word}级科目“${name}”与科目表的名称不一致，编码 ${verdict.code} 的名称是“${verdict.name}”。`,
        fix: verdict.name,
      };
    case 'old':
      return {
        severity: 'warning',
        explanation: `${word}级科目“${name}”不是${year ?? ''}年的名称，编码 ${verdict.code} 该年的名称是“${verdict.name}”。`,
        fix: verdict.name,
      };
    case 'elsewhere':
      return {
        severity: year !== null && year > MOVES_UNTIL ? 'error' : 'warning',
        explanation: `${word}级科目“${name}”不属于前面所写的科目，科目表里它在${verdict.codes.map(placeOf).join('、')}之下，请核对各级名称。`,
      };
    case 'unknown':
      return level === 1
        ? { severity: 'warning', explanation: `支出功能分类里没有“${name}”这一类，请对照科目表核对。` }
        : null;
  }
}

function placeOf(code: string): string {
  const parent = code.slice(0, -2);
  return `“${namesOf(parent)[0] ?? parent}”（${parent}）`;
}

export const subjectNames: ProofRule = {
  id: 'P56',
  title: '功能分类科目名称与科目表一致',
  kind: 'term',
  severity: 'error',
  find,
  fires: [
    '一般公共服务（类）档案事务（款）行政运行（项）：支出决算为5万元。',
    '社会保障和就业支出（类）行政和事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：支出决算为5万元。',
    '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费（项）：支出决算为5万元。',
    '市档案服务中心2024年度部门决算\n社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）：5万元。',
    '市档案服务中心2024年度部门决算\n卫生健康支出（类）行政事业单位养老支出（款）事业单位医疗（项）：5万元。',
    '市档案服务中心2024年度部门决算\n社会保障和就业支出（类）行政事业单位养老支出（款）事业单位医疗（项）：5万元。',
    '档案馆支出（类）档案事务（款）行政运行（项）：支出决算为5万元。',
  ],
  silent: [
    '全部用于城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）。',
    '2023年度一般公共服务支出（类）档案事务（款）行政运行（项）：支出决算为5万元。',
    '主要用于“住房保障支出(类)住房改革支出(款)住房公积金(项)”5万元，卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）3万元。',
    '农林水支出（类）没有听说过的新设款（款）也没有听说过的新设项（项）5万元。',
    '公共安全支出（204类）公安（02款）行政运行（01项）5万元，教育支出（类）支出5万元，住房保障（类）支出3万元。',
    '市档案服务中心2023年度部门决算\n农林水支出（类）巩固脱贫衔接乡村振兴（款）其他巩固脱贫衔接乡村振兴支出（项）：5万元。',
  ],
};
